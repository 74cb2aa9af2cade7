/** The looks that the element has, by name; the first is its own. */
export const themes = ['default', 'bootstrap', 'material', 'plain'];

/**
 * Gives the page a look.
 * @returns takes it away again
 */
export async function useTheme(name: string): Promise<() => void> {
  if (name === 'default') return () => undefined;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = `/themes/${name}.css`;
  const loaded = new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = reject;
  });
  document.head.append(link);
  await loaded;
  return () => link.remove();
}
