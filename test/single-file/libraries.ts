import * as lit from 'lit';
import * as own from '../../src/single-file/templates.js';

type Tag = (strings: TemplateStringsArray, ...values: unknown[]) => unknown;

/** What templates are made of and with. */
export interface Library {
  html: Tag;
  svg: Tag;
  nothing: symbol;
  render: (value: unknown, container: HTMLElement | DocumentFragment) => unknown;
}

export const libraries: [title: string, library: Library][] = [
  ["Lit's own", lit],
  ['those of the single files', own],
];

/** What is in a container, without the comments and the bounds of texts, of which each library has its own. */
export function markupOf(container: HTMLElement): string {
  const copy = container.cloneNode(true) as HTMLElement;
  const walker = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
  const comments: Comment[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode as Comment);
  for (const comment of comments) comment.remove();
  return copy.innerHTML;
}
