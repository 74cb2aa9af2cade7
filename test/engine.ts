/** Whether the browser speaks the DevTools protocol; see web-test-runner.config.mjs. */
export const hasDevTools: boolean = true;
