import type { KratosLogin } from '../../src/index.js';
import { Address } from './address.js';
import { showApp } from './app.js';
import { offerColours } from './colours.js';
import { takeDefaults } from './defaults.js';
import { logEvents } from './event-log.js';
import { offerLanguages } from './languages.js';
import { showMails } from './mails.js';
import { byId, embedded, useTheme } from './page.js';
import { offerPasskey } from './passkey.js';
import { showSession } from './session.js';
import { readSettings, type Settings } from './settings.js';
import { cssOf, highlight, snippetOf } from './snippet.js';

const login = document.querySelector('kratos-login') as KratosLogin;
const controls = byId('controls') as HTMLFormElement;
const snippet = byId('snippet');
const copies = { copy: snippetOf, 'copy-css': cssOf };

/** Which accent goes with what else was chosen: a theme has one of its own. */
const accentBy: Record<string, string> = { 'any-accent': 'any', theme: '' };

function apply({ theme, attributes, properties, colorScheme }: Settings): void {
  for (const { name } of [...controls.querySelectorAll<HTMLInputElement>('[name]'), { name: 'dir' }]) {
    if (login.hasAttribute(name) && !(name in attributes)) login.removeAttribute(name);
  }
  wear(properties);
  for (const [name, value] of Object.entries(attributes)) {
    if (login.getAttribute(name) !== value) login.setAttribute(name, value);
  }
  document.documentElement.style.colorScheme = colorScheme;
  void useTheme(theme);
}

function wear(properties: Record<string, string>): void {
  login.style.cssText = '';
  for (const [name, value] of Object.entries(properties)) login.style.setProperty(name, value);
}

function update(): void {
  const settings = readSettings(controls);
  apply(settings);
  snippet.replaceChildren(...highlight(snippetOf(settings)));
  for (const range of measured.filter(({ type }) => type === 'range')) {
    (range.nextElementSibling as HTMLOutputElement).value = range.value + (range.dataset['unit'] ?? '');
  }
  for (const id of Object.keys(copies)) byId(id).textContent = titles[id] ?? '';
  address.write(Object.fromEntries(measured.map(({ name, defaultValue }) => [name, defaultValue])));
}

/** A theme and an accent bring values of their own along, from which the controls start. */
async function measure(): Promise<void> {
  await customElements.whenDefined('kratos-login');
  await login.updateComplete;
  const { theme, accent } = readSettings(controls);
  await useTheme(theme);
  wear(accent);
  takeDefaults(login, measured);
  update();
}

offerColours(byId('colours'));
offerLanguages(byId('language') as HTMLSelectElement, 'en');
const measured = [...controls.querySelectorAll<HTMLInputElement>('input[name*="--"]')];
const address = new Address(controls);

controls.addEventListener('input', ({ target }) => {
  const { name, type } = target as HTMLInputElement;
  const accent = accentBy[name];
  if (accent !== undefined) controls.querySelector<HTMLInputElement>(`[name=accent][value="${accent}"]`)?.click();
  // An attribute may start a new flow, so it waits until its text is complete.
  if (!/text|number/.test(type)) update();
});
controls.addEventListener('change', ({ target }) => {
  update();
  if (/^(theme|accent|any-accent)$/.test((target as HTMLInputElement).name)) void measure();
});
controls.addEventListener('submit', (event) => event.preventDefault());
byId('reset-controls').addEventListener('click', () => {
  controls.reset();
  void measure();
});

const titles = Object.fromEntries(Object.keys(copies).map((id) => [id, byId(id).textContent]));
for (const [id, textOf] of Object.entries(copies)) {
  byId(id).addEventListener('click', () => {
    navigator.clipboard.writeText(textOf(readSettings(controls))).then(
      () => {
        byId(id).textContent = 'Copied';
      },
      () => getSelection()?.selectAllChildren(snippet),
    );
  });
}

const events = byId('events');
byId('clear').addEventListener('click', () => events.replaceChildren());

logEvents(login, events);
showSession(login);
if (embedded) {
  showMails(byId('mails'));
  showApp(byId('app'));
  offerPasskey(login, byId('add-passkey'));
}
update();
void measure();
