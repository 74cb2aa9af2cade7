import { scenarios } from '../../src/testing/index.js';
import { Address } from './address.js';
import { exhibit } from './exhibit.js';
import { groupOf, titleOf } from './groups.js';
import { directionOf, offerLanguages } from './languages.js';
import { byId, element, useTheme } from './page.js';

const gallery = byId('gallery');
const groups = byId('groups');
const share = byId('share');
const controls = byId('controls') as HTMLFormElement;
const language = byId('language') as HTMLSelectElement;
const valueOf = (name: string): string => new FormData(controls).get(name) as string;

const names = [...new Set(scenarios.map(({ name }) => groupOf(name)))];
const membersOf = (group: string) => scenarios.filter(({ name }) => groupOf(name) === group);

function section(group: (typeof names)[number]): HTMLElement {
  const made = element('section', [
    element('h2', [titleOf(group)]),
    element('div', membersOf(group).map(exhibit), 'grid'),
  ]);
  made.dataset['group'] = group;
  return made;
}

function link(fragment: string, title: string, count: number): HTMLAnchorElement {
  const made = element('a', [title, element('small', [String(count)])]);
  made.href = `#${fragment}`;
  return made;
}

/** The fragment of the address says which group to show, or which state; any that is none shows them all. */
function filter(): void {
  const wanted = location.hash.slice(1);
  const one = scenarios.find(({ name }) => name === wanted);
  const chosen = names.find((name) => name === (one ? groupOf(one.name) : wanted));
  for (const made of gallery.querySelectorAll<HTMLElement>('section')) {
    made.hidden = Boolean(chosen) && made.dataset['group'] !== chosen;
  }
  for (const made of gallery.querySelectorAll<HTMLElement>('.exhibit')) {
    made.hidden = Boolean(one) && made.dataset['name'] !== wanted;
  }
  for (const made of groups.querySelectorAll('a')) {
    made.ariaCurrent = String(made.hash === `#${chosen ?? 'all'}`);
  }
}

function look(): void {
  const light = new FormData(controls).has('light-form');
  document.documentElement.style.colorScheme = valueOf('color-scheme');
  void useTheme(valueOf('theme'));
  gallery.dataset['theme'] = valueOf('theme');
  gallery.dataset['width'] = valueOf('width');
  for (const frame of gallery.querySelectorAll<HTMLElement>('.frame')) {
    frame.lang = language.value;
    frame.dir = valueOf('dir');
  }
  gallery.toggleAttribute('data-light-form', light);
  for (const login of gallery.querySelectorAll('kratos-login')) login.toggleAttribute('light-form', light);
  share.textContent = 'Copy link';
}

/** Until the person says something else, a language is written as it is. */
function turn(): void {
  (controls.elements.namedItem('dir') as RadioNodeList).value = directionOf(language.value);
}

gallery.append(...names.map(section));
groups.append(
  link('all', 'All', scenarios.length),
  ...names.map((name) => link(name, titleOf(name), membersOf(name).length)),
);
byId('count').textContent = String(scenarios.length);
offerLanguages(language, 'en');
const address = new Address(controls);
if (!address.has('dir')) turn();
filter();
look();

addEventListener('hashchange', () => {
  filter();
  scrollTo({ top: 0 });
});
controls.addEventListener('change', ({ target }) => {
  if (target === language) turn();
  look();
  address.write({ dir: directionOf(language.value) });
});
controls.addEventListener('submit', (event) => event.preventDefault());
share.addEventListener('click', () => {
  navigator.clipboard.writeText(location.href).then(
    () => (share.textContent = 'Copied'),
    () => (share.textContent = 'It is in the address bar'),
  );
});
