/**
 * Speaks the DevTools protocol with the page under test (Chromium only), for what the runner has no command for. What it
 * changes outlives the test file, so tests undo it.
 *
 *     cdp         { method, params }   sends a command
 *     cdp-events  { method }           the events of this name since the last such call; the first call starts to note them
 *     offline     { until }            takes the network away until an expression is true in the page; other commands wait
 *
 * @example await executeServerCommand('cdp', { method: 'Emulation.setEmulatedMedia', params: { … } })
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

  const offline = async (cdp, page, until) => {
    const emulate = (offline) =>
      cdp.send('Network.emulateNetworkConditions', {
        offline,
        latency: 0,
        downloadThroughput: -1,
        uploadThroughput: -1,
      });
    await emulate(true);
    try {
      await page.waitForFunction(until, { timeout: 10_000 });
    } finally {
      await emulate(false);
    }
    return {};
  };

  return {
    name: 'cdp',
    async executeCommand({ command, payload, session }) {
      if (!['cdp', 'cdp-events', 'offline'].includes(command)) return undefined;
      const page = session.browser.getPage(session.id);
      if (!sessions.has(page)) sessions.set(page, page.createCDPSession());
      const cdp = await sessions.get(page);
      if (command === 'cdp-events') return eventsOf(cdp, payload.method);
      if (command === 'offline') return offline(cdp, page, payload.until);
      return cdp.send(payload.method, payload.params ?? {});
    },
  };
}
