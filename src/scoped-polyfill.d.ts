declare module '@webcomponents/scoped-custom-element-registry';
