/** Starts or stops to listen for what happens to the page: network, return from the back-forward cache, being looked at. */
export function pageEvents(change: 'addEventListener' | 'removeEventListener', listener: (event: Event) => void): void {
  globalThis[change]('online', listener);
  globalThis[change]('pageshow', listener);
  document[change]('visibilitychange', listener);
  document[change]('readystatechange', listener);
}
