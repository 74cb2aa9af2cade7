import { readFileSync } from 'node:fs';

/**
 * The contents of the documentation, as docs/README.md lists them.
 *
 * @returns {{ text: string, items: { text: string, link: string }[] }[]}
 */
export function contents() {
  const [, ...sections] = readFileSync(new URL('../README.md', import.meta.url), 'utf8').split(/^## /m);
  return sections.map((section) => ({
    text: section.slice(0, section.indexOf('\n')),
    items: [...section.matchAll(/^- \[(.+?)\]\((.+?)\.md\)/gm)].map(([, text, page]) => ({ text, link: `/${page}` })),
  }));
}
