/** An element that the page is known to have. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found;
}

/** Makes an element. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  content: (Node | string)[],
  className = '',
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...content);
  return made;
}

/** Puts one of the themes that the page links to on its elements, or none. */
export async function useTheme(theme: string): Promise<void> {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[data-theme]')];
  for (const link of links) link.disabled = link.dataset['theme'] !== theme;
  const chosen = links.find((link) => !link.disabled);
  if (chosen && !chosen.sheet) await new Promise((done) => (chosen.onload = chosen.onerror = done));
}

/** Whether the demo stands in front of the embedded login server. */
export const embedded = document.documentElement.dataset['kratos'] === 'embedded';
