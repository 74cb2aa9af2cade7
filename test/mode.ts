/** Whether the tests of the element run with `light-form`; see web-test-runner.config.mjs. */
export const lightForm: boolean = false;
