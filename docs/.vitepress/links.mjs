import { posix } from 'node:path';

/**
 * Links of a page that work in a repository, made to work on the site: the contents are its home, and what is outside of the
 * documentation is not there.
 *
 * @param {import('vitepress').MarkdownRenderer} md
 */
export function siteLinks(md) {
  md.core.ruler.push('site-links', ({ tokens, env }) => {
    for (const { children } of tokens) {
      let outside = false;
      for (const token of children ?? []) {
        if (token.type === 'link_open') {
          const href = token.attrGet('href');
          outside = posix.join(posix.dirname(env.relativePath ?? ''), href).startsWith('..') && !/^\w+:/.test(href);
          token.attrSet('href', href.replace(/(^|\/)README\.md/, '$1index.md'));
        }
        if (outside && /^link_/.test(token.type)) {
          outside = token.type === 'link_open';
          Object.assign(token, { type: 'text', content: '' });
        }
      }
    }
  });
}

/** The anchor of a heading, as repositories make it. */
export const anchorOf = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_\- ]/gu, '')
    .replaceAll(' ', '-');
