/**
 * Speaks the DevTools protocol with the page under test (Chromium only), for what the runner has no command for. What it
 * changes outlives the test file, so tests undo it.
 *
 *     cdp         { method, params }   sends a command
 *     cdp-events  { method }           the events of this name since the last such call; the first call starts to note them
 *
 * @example await executeServerCommand('cdp', { method: 'Network.emulateNetworkConditions', params: { offline: true, … } })
 */
export function cdpPlugin() {
  const sessions = new WeakMap();
  /** @type {WeakMap<object, Map<string, object[]>>} */
  const noted = new WeakMap();

  const eventsOf = (cdp, method) => {
    if (!noted.has(cdp)) noted.set(cdp, new Map());
    const events = noted.get(cdp);
    if (!events.has(method)) {
      events.set(method, []);
      cdp.on(method, (event) => events.get(method).push(event));
    }
    return events.get(method).splice(0);
  };

  return {
    name: 'cdp',
    async executeCommand({ command, payload, session }) {
      if (command !== 'cdp' && command !== 'cdp-events') return undefined;
      const page = session.browser.getPage(session.id);
      if (!sessions.has(page)) sessions.set(page, page.createCDPSession());
      const cdp = await sessions.get(page);
      return command === 'cdp' ? cdp.send(payload.method, payload.params ?? {}) : eventsOf(cdp, payload.method);
    },
  };
}
