<?php
/**
 * Plugin Name:       Kratos Login
 * Description:       A login form for Ory Kratos, as a block and as a shortcode.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           Apache-2.0
 * Text Domain:       kratos-login
 *
 * @package Kratos_Login
 */

defined( 'ABSPATH' ) || exit;

add_action( 'init', 'kratos_login_init' );
add_filter( 'script_loader_tag', 'kratos_login_load_as_module', 10, 2 );

/**
 * Registers the element, the block and the shortcode.
 */
function kratos_login_init() {
	wp_register_script(
		'kratos-elements',
		plugins_url( 'element/kratos-elements.min.js', __FILE__ ),
		array(),
		'0.1.0',
		true
	);
	register_block_type( __DIR__, array( 'render_callback' => 'kratos_login_render_block' ) );
	add_shortcode( 'kratos_login', 'kratos_login_render_shortcode' );
}

/**
 * Makes the element's script a module.
 *
 * @param string $tag    The script tag.
 * @param string $handle The name of the script.
 * @return string
 */
function kratos_login_load_as_module( $tag, $handle ) {
	return 'kratos-elements' === $handle ? str_replace( '<script ', '<script type="module" ', $tag ) : $tag;
}

/**
 * Renders the block.
 *
 * @param array $attributes As in block.json.
 * @return string
 */
function kratos_login_render_block( $attributes ) {
	$return_to = $attributes['returnTo'] ? sprintf( ' return-to="%s"', esc_url( $attributes['returnTo'] ) ) : '';
	$heading   = $attributes['heading'] ? sprintf( '<h2 slot="header">%s</h2>', esc_html( $attributes['heading'] ) ) : '';
	$complete  = $attributes['complete'] ? sprintf( '<p slot="complete">%s</p>', esc_html( $attributes['complete'] ) ) : '';

	return sprintf(
		'<div %1$s><kratos-login base-url="%2$s"%3$s%4$s>%5$s%6$s<p>%7$s</p></kratos-login></div>',
		get_block_wrapper_attributes(),
		esc_url( $attributes['baseUrl'] ),
		$return_to,
		$attributes['lightForm'] ? ' light-form' : '',
		$heading,
		$complete,
		esc_html__( 'The login form needs JavaScript.', 'kratos-login' )
	);
}

/**
 * Renders the shortcode, [kratos_login base_url="https://id.example.com"], as the block.
 *
 * @param array|string $attributes As the author wrote them.
 * @return string
 */
function kratos_login_render_shortcode( $attributes ) {
	$attributes = shortcode_atts(
		array(
			'base_url'   => '',
			'return_to'  => '',
			'heading'    => '',
			'complete'   => '',
			'light_form' => false,
		),
		$attributes,
		'kratos_login'
	);

	return render_block(
		array(
			'blockName'    => 'kratos-login/form',
			'attrs'        => array(
				'baseUrl'   => $attributes['base_url'],
				'returnTo'  => $attributes['return_to'],
				'heading'   => $attributes['heading'],
				'complete'  => $attributes['complete'],
				'lightForm' => wp_validate_boolean( $attributes['light_form'] ),
			),
			'innerBlocks'  => array(),
			'innerHTML'    => '',
			'innerContent' => array(),
		)
	);
}
