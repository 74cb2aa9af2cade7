/** The absolute form of an address, or `undefined` unless it is http or https. */
export function httpUrl(address: unknown, base?: string): string | undefined {
  if (typeof address !== 'string' || !address) return undefined;
  try {
    const url = new URL(address, base);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
