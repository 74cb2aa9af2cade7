import { scenarios, type Scenario } from '../../src/testing/index.js';
import { byId, element, useTheme } from './page.js';
import { exhibit } from './exhibit.js';

const gallery = byId('gallery');
const groups = byId('groups');
const controls = byId('controls') as HTMLFormElement;

const groupOf = ({ name }: Scenario): string => name.replace(/\/.*/, '');
const names = [...new Set(scenarios.map(groupOf))];

function section(group: string): HTMLElement {
  const members = scenarios.filter((scenario) => groupOf(scenario) === group);
  const made = element('section', [element('h2', [group]), element('div', members.map(exhibit), 'grid')]);
  made.dataset['group'] = group;
  return made;
}

function link(group: string, count: number): HTMLAnchorElement {
  const made = element('a', [group, element('small', [String(count)])]);
  made.href = `#${group}`;
  return made;
}

/** The address says which group to show; any that is none shows them all. */
function filter(): void {
  const chosen = names.find((name) => `#${name}` === location.hash);
  for (const made of gallery.querySelectorAll<HTMLElement>('section')) {
    made.hidden = Boolean(chosen) && made.dataset['group'] !== chosen;
  }
  for (const made of groups.querySelectorAll('a')) {
    made.ariaCurrent = String(made.hash === `#${chosen ?? 'all'}`);
  }
}

function look(): void {
  const values = new FormData(controls);
  const value = (name: string): string => values.get(name) as string;
  document.documentElement.style.colorScheme = value('color-scheme');
  useTheme(value('theme'));
  gallery.dataset['width'] = value('width');
  for (const frame of gallery.querySelectorAll<HTMLElement>('.frame')) frame.dir = value('dir');
}

gallery.append(...names.map(section));
groups.append(
  link('all', scenarios.length),
  ...names.map((name) => link(name, scenarios.filter((scenario) => groupOf(scenario) === name).length)),
);
filter();
look();
addEventListener('hashchange', filter);
groups.addEventListener('click', () => scrollTo({ top: 0 }));
controls.addEventListener('change', look);
