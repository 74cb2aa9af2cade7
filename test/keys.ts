/** What every browser but WebKitGTK has for passkeys and security keys, as far as tests need it, and take it away again. */
if (!('PublicKeyCredential' in globalThis)) {
  const refuse = (): Promise<never> => Promise.reject(new DOMException('There are no keys.', 'NotAllowedError'));
  const properties = (value: object) => ({ configurable: true, writable: true, value });
  Object.defineProperty(navigator, 'credentials', properties({ get: refuse, create: refuse }));
  Object.defineProperty(globalThis, 'PublicKeyCredential', properties({}));
}
