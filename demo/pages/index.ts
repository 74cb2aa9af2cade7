import type { KratosLogin } from '../../src/index.js';
import { showApp } from './app.js';
import { logEvents } from './event-log.js';
import { showMails } from './mails.js';
import { byId, embedded, useTheme } from './page.js';
import { offerPasskey } from './passkey.js';
import { showSession } from './session.js';
import { readSettings, type Settings } from './settings.js';
import { highlight, snippetOf } from './snippet.js';

const login = document.querySelector('kratos-login') as KratosLogin;
const controls = byId('controls') as HTMLFormElement;
const snippet = byId('snippet');
const copy = byId('copy');

/** Which accent goes with what else was chosen: a theme has one of its own. */
const accentBy: Record<string, string> = { 'any-accent': 'any', theme: '' };

function apply({ theme, attributes, properties, colorScheme }: Settings): void {
  for (const { name } of controls.querySelectorAll<HTMLInputElement>('[name]')) {
    if (login.hasAttribute(name) && !(name in attributes)) login.removeAttribute(name);
  }
  login.style.cssText = '';
  for (const [name, value] of Object.entries(properties)) login.style.setProperty(name, value);
  for (const [name, value] of Object.entries(attributes)) {
    if (login.getAttribute(name) !== value) login.setAttribute(name, value);
  }
  document.documentElement.style.colorScheme = colorScheme;
  useTheme(theme);
}

function update(): void {
  const settings = readSettings(controls);
  apply(settings);
  snippet.replaceChildren(...highlight(snippetOf(settings)));
  copy.textContent = 'Copy';
}

controls.addEventListener('input', ({ target }) => {
  const { name, type } = target as HTMLInputElement;
  const accent = accentBy[name];
  if (accent !== undefined) controls.querySelector<HTMLInputElement>(`[name=accent][value="${accent}"]`)?.click();
  // An attribute may start a new flow, so it waits until its text is complete.
  if (!/text|number/.test(type)) update();
});
controls.addEventListener('change', update);
controls.addEventListener('submit', (event) => event.preventDefault());
byId('reset-controls').addEventListener('click', () => {
  controls.reset();
  update();
});

copy.addEventListener('click', () => {
  navigator.clipboard.writeText(snippet.textContent).then(
    () => {
      copy.textContent = 'Copied';
    },
    () => getSelection()?.selectAllChildren(snippet),
  );
});

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
