import { element } from './page.js';
import type { Settings } from './settings.js';

/** What to put into a page to get the element as the controls have it. */
export function snippetOf(settings: Settings): string {
  const { theme, attributes } = settings;
  const link = theme && `\n<link rel="stylesheet" href="/themes/${theme}.css" />`;
  return `<script type="module" src="/kratos-elements.min.js"></script>${link}
<style>
${cssOf(settings).replaceAll(/^/gm, '  ')}
</style>

${tag(attributes)}`;
}

export function cssOf({ properties, colorScheme }: Settings): string {
  const declarations = Object.entries(properties).map(([name, value]) => `  ${name}: ${value};\n`);
  const rule = declarations.length ? `\nkratos-login {\n${declarations.join('')}}` : '';
  return `:root { color-scheme: ${colorScheme}; }${rule}`;
}

function tag(attributes: Settings['attributes']): string {
  const list = Object.entries(attributes).map(([name, value]) => (value ? `${name}="${escape(value)}"` : name));
  const [before, after] = list.length > 2 ? ['\n  ', '\n'] : [' ', ''];
  return `<kratos-login${list.map((attribute) => before + attribute).join('')}${after}></kratos-login>`;
}

const escape = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** The same text with its words told apart by class. */
export function highlight(text: string): (Node | string)[] {
  const words = /(?<tag><\/?[\w-]+|>)|(?<value>"[^"]*")|(?<name>[\w-]+(?=[=:]))|[^<>"\w-]+|[\w-]+|./g;
  return [...text.matchAll(words)].map(({ 0: word, groups = {} }) => {
    const [kind] = Object.entries(groups).find(([, match]) => match) ?? [];
    return kind ? element('span', [word], kind) : word;
  });
}
