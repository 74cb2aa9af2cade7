import type { KratosLogin, LoginEventMap } from '../../src/index.js';
import { element } from './page.js';

/** What may be shown of each event, a headline and the rest: named one by one, so that a secret cannot slip in with a new member. */
const shown: { [Type in keyof LoginEventMap]: (detail: LoginEventMap[Type]['detail']) => [string, object] } = {
  'login-flow': ({ flow: { id, state, ui } }) => [
    [...new Set(ui.nodes.map(({ group }) => group))].filter((group) => group !== 'default').join(', '),
    {
      id,
      state,
      nodes: ui.nodes.map(({ group, attributes }) => ('name' in attributes ? `${group} ${attributes.name}` : group)),
      messages: ui.messages?.map(({ id }) => id),
    },
  ],
  'login-submit': ({ method, body }) => [
    method,
    {
      method,
      body: Object.fromEntries(Object.entries(body).map(([name, value]) => [name, name === 'method' ? value : '•••'])),
    },
  ],
  'login-redirect': ({ url, reason }) => [reason, { url: withoutQuery(url), reason }],
  'login-success': ({ session: { id, identity, authentication_methods, expires_at }, existing, continueWith }) => [
    existing ? 'signed in already' : 'signed in',
    {
      existing,
      session: {
        id,
        identity: identity && { id: identity.id, traits: identity.traits },
        authentication_methods: authentication_methods?.map(({ method }) => method),
        expires_at,
      },
      continueWith: continueWith.map(({ action }) => action),
    },
  ],
  'login-error': ({ kind, status, id, message, messages, recovered, retryable, hint }) => [
    kind,
    { kind, status, id, message, messages: messages.map(({ id, text }) => ({ id, text })), recovered, retryable, hint },
  ],
};

function withoutQuery(address: string): string {
  const { origin, pathname } = new URL(address);
  return origin + pathname;
}

function entry<Type extends keyof LoginEventMap>(type: Type, detail: LoginEventMap[Type]['detail']): HTMLLIElement {
  const [headline, rest] = shown[type](detail);
  const time = new Date().toLocaleTimeString('en-GB');
  const details = element('details', [
    element('summary', [element('code', [type]), ' ', element('span', [headline]), ' ', element('time', [time])]),
    element('pre', [JSON.stringify(rest, null, 2)]),
  ]);
  const item = element('li', [details]);
  item.dataset['type'] = type;
  return item;
}

/** Lists what the element tells the page, the newest first. */
export function logEvents(login: KratosLogin, list: HTMLElement): void {
  for (const type of Object.keys(shown) as (keyof LoginEventMap)[]) {
    login.addEventListener(type, ({ detail }) => {
      list.prepend(entry(type, detail));
    });
  }
}
