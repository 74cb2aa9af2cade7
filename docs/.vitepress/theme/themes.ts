/// <reference types="vite/client" />

const themes: Record<string, () => Promise<{ default: string }>> = {
  plain: () => import('../../../themes/plain.css?inline'),
  material: () => import('../../../themes/material.css?inline'),
  bootstrap: () => import('../../../themes/bootstrap.css?inline'),
};

export const themeNames: [string, string][] = [
  ['plain', 'Plain'],
  ['material', 'Material'],
  ['bootstrap', 'Bootstrap'],
];

let sheet: CSSStyleSheet | undefined;

/** Has all live examples of the page in this theme; in none by an empty name. */
export async function setTheme(name: string): Promise<void> {
  const rules = (await themes[name]?.())?.default ?? '';
  if (!sheet) document.adoptedStyleSheets.push((sheet = new CSSStyleSheet()));
  sheet.replaceSync(rules);
}
