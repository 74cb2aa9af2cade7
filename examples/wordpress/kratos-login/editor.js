( function ( { blocks, blockEditor, components, element, i18n } ) {
	const { InspectorControls, useBlockProps } = blockEditor;
	const { PanelBody, Placeholder, TextControl, ToggleControl } = components;
	const { createElement } = element;
	const { __ } = i18n;

	function Edit( { attributes, setAttributes } ) {
		const control = ( Control, name, value, props ) =>
			createElement( Control, {
				...props,
				[ value ]: attributes[ name ],
				onChange: ( next ) => setAttributes( { [ name ]: next } ),
			} );
		const text = ( name, props ) =>
			control( TextControl, name, 'value', props );
		const toggle = ( name, props ) =>
			control( ToggleControl, name, 'checked', props );

		return createElement(
			'div',
			useBlockProps(),
			createElement(
				InspectorControls,
				null,
				createElement(
					PanelBody,
					{ title: __( 'Login', 'kratos-login' ) },
					text( 'heading', {
						label: __( 'Heading', 'kratos-login' ),
					} ),
					text( 'complete', {
						label: __( 'Closing words', 'kratos-login' ),
						help: __(
							'What the form says to who is signed in.',
							'kratos-login'
						),
					} ),
					text( 'returnTo', {
						label: __( 'Page after the login', 'kratos-login' ),
						help: __( 'Kratos must allow it.', 'kratos-login' ),
					} ),
					toggle( 'lightForm', {
						label: __( 'Form in the page itself', 'kratos-login' ),
						help: __(
							'For password managers that do not find it otherwise.',
							'kratos-login'
						),
					} )
				)
			),
			createElement(
				Placeholder,
				{
					icon: 'lock',
					label: __( 'Kratos login', 'kratos-login' ),
					instructions: __(
						'Visitors see a login form here.',
						'kratos-login'
					),
				},
				text( 'baseUrl', {
					label: __( 'Public URL of Kratos', 'kratos-login' ),
					placeholder: 'https://id.example.com',
				} )
			)
		);
	}

	blocks.registerBlockType( 'kratos-login/form', { edit: Edit } );
} )( window.wp );
