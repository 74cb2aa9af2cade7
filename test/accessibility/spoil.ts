import type { LoginHarness } from '../harness.js';

const spoilt: { root: DocumentOrShadowRoot; sheet: CSSStyleSheet }[] = [];

/** Breaks the looks of a form, to see whether a test notices. */
export function spoil({ form }: LoginHarness, css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const root = form!.getRootNode() as Document | ShadowRoot;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  spoilt.push({ root, sheet });
}

/** For the end of a test: a form in the light DOM shares its style sheets with all that follow. */
export function mend(): void {
  for (const { root, sheet } of spoilt.splice(0)) {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
  }
}
