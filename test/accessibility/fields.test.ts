import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { scenarios, type ScenarioName } from '../../src/testing/index.js';
import type { LoginHarness } from '../harness.js';
import { nameOf } from './keyboard.js';
import { opened, shown, stayInPage } from './shown.js';

const CONTROLS = 'a[href], button, input:not([type=hidden])';

const named = (login: LoginHarness, id: string): HTMLElement[] => login.all(`[id="${id}"]`);

const textOf = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim();

describe('every field', () => {
  afterEach(stayInPage);

  for (const { name } of scenarios) {
    it(`of ${name} has a label that is seen, and what is wrong with it tied to it`, async () => {
      const login = await shown(name);
      for (const field of login.fields()) {
        const labels = [...field.labels!].filter((label) => label.checkVisibility());
        expect(labels.map(textOf), field.outerHTML).to.satisfy(([text]: string[]) => Boolean(text));
        const ids = (field.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
        const described = ids.flatMap((id) => named(login, id));
        expect(described.length, field.outerHTML).to.equal(ids.length);
        const isWrong = described.some((element) => element.querySelector('[part~=error]'));
        expect(field.ariaInvalid === 'true', field.outerHTML).to.equal(isWrong);
      }
      const ids = login.all('[id]').map(({ id }) => id);
      expect(ids).to.deep.equal([...new Set(ids)]);
    });
  }
});

/** What phones, password managers and browsers are told of each field. */
const purposes: Record<string, Partial<Record<string, string>>> = {
  'password/initial': { identifier: 'username', password: 'current-password' },
  'code/sent': { code: 'one-time-code' },
  'identifier-first/initial': { identifier: 'username' },
  'identifier-first/credentials': { password: 'current-password' },
  'aal2/initial': { totp_code: 'one-time-code', lookup_secret: 'one-time-code' },
  'passkey/initial': { identifier: 'username webauthn', password: 'current-password' },
  'refresh/initial': { identifier: 'username', password: 'current-password' },
};

/** What the keys do that everybody copies and pastes with. */
async function withControl(letter: string): Promise<void> {
  await sendKeys({ down: 'Control' });
  await sendKeys({ press: letter });
  await sendKeys({ up: 'Control' });
}

async function copy(text: string): Promise<void> {
  const source = document.createElement('input');
  source.value = text;
  document.body.append(source);
  source.select();
  await withControl('c');
  source.remove();
}

describe('nobody has to remember or copy out anything, for', () => {
  for (const [name, fields] of Object.entries(purposes)) {
    it(`each field of ${name} says what it is for`, async () => {
      const login = await shown(name as ScenarioName);
      const said = login.fields().map((field) => [field.name, field.getAttribute('autocomplete')]);
      expect(Object.fromEntries(said)).to.deep.equal(fields);
    });
  }

  for (const [name, label] of [
    ['password/initial', 'E-mail address'],
    ['password/initial', 'Password'],
    ['code/sent', 'Login code'],
    ['aal2/initial', 'Authentication code'],
    ['aal2/initial', 'Backup recovery code'],
  ] as const) {
    it(`"${label}" of ${name} takes what is pasted`, async () => {
      const login = await shown(name);
      await copy('184312');
      login.field(label).focus();
      await withControl('v');
      expect(login.field(label).value).to.equal('184312');
    });
  }
});

describe('nothing happens unasked', () => {
  const pages: ScenarioName[] = ['password/initial', 'code/sent', 'aal2/initial', 'passkey/initial', 'social/initial'];

  for (const name of pages) {
    it(`when the focus or the pointer comes to something in ${name}`, async () => {
      const login = await shown(name);
      const before = login.all('*').map(({ outerHTML }) => outerHTML);
      const events = login.events.length;
      for (const control of login.all(CONTROLS)) {
        control.focus();
        const { left, top, width, height } = control.getBoundingClientRect();
        await sendMouse({ type: 'move', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
        expect(
          login.all('*').map(({ outerHTML }) => outerHTML),
          nameOf(control),
        ).to.deep.equal(before);
      }
      expect(login.events).to.have.length(events);
    });
  }

  it('when a code is complete', async () => {
    const login = await shown('code/sent');
    const events = login.events.length;
    login.field('Login code').focus();
    await sendKeys({ type: '184312' });
    expect(login.state).to.equal('ready');
    expect(login.events).to.have.length(events);
  });

  it('when a letter is typed that other pages have a shortcut for', async () => {
    const login = await opened('social/initial');
    login.button('Sign in with github').focus();
    for (const key of ['/', '?', 's', 'g', 'Escape']) await sendKeys({ press: key });
    expect(login.events.map(({ type }) => type)).to.deep.equal(['login-flow']);
  });
});

describe('no words speak of place, shape or colour', () => {
  afterEach(stayInPage);

  for (const { name } of scenarios) {
    it(`in ${name}`, async () => {
      const login = await shown(name);
      const words = login.all('label, button, p, [part=complete]').map(textOf);
      expect(words.join(' ')).not.to.match(
        /\b(left|above|below|beside|top|bottom|corner|colou?r|red|green|blue|round|click)\b/i,
      );
    });
  }
});
