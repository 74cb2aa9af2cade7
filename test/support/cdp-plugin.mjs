/**
 * Runner command `cdp`: sends a raw DevTools protocol command to the page under test (Chromium only), for what the
 * runner has no command for. What it changes outlives the test file, so tests undo it.
 * @example await executeServerCommand('cdp', { method: 'Network.emulateNetworkConditions', params: { offline: true, … } })
 */
export function cdpPlugin() {
  const sessions = new WeakMap();
  return {
    name: 'cdp',
    async executeCommand({ command, payload, session }) {
      if (command !== 'cdp') return undefined;
      const page = session.browser.getPage(session.id);
      if (!sessions.has(page)) sessions.set(page, page.createCDPSession());
      const cdp = await sessions.get(page);
      return cdp.send(payload.method, payload.params ?? {});
    },
  };
}
