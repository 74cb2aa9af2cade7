import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import type { LoginFlow } from '../../src/index.js';
import { recorded } from '../fixtures.js';
import { hostileAnswer, hostileFlow, ofEachType, placesOf, put, takenNames } from './hostile.js';
import { onPage, saying, type HostilePage } from './page.js';

/** Fixed, so that every run tries the same; a failure names it, and the path to the smallest case that fails. */
const settings: fc.Parameters<unknown> = {
  seed: 20240101,
  numRuns: 200,
  includeErrorInReport: true,
  plugins: [fc.timeout(5_000)],
};

const flowOf = async (name: string): Promise<LoginFlow> => (await recorded(name)).body as LoginFlow;

describe('hostile data', () => {
  let good: LoginFlow;
  let flows: LoginFlow[];

  before(async () => {
    good = await flowOf('unified-initial');
    const names = [
      'password-wrong',
      'code-sent',
      'social-initial',
      'passkey-initial',
      'aal2-initial',
      'refresh-initial',
      'passkey-refresh',
      'webauthn-step',
      'aal2-webauthn',
      'oauth2-initial',
      'social-linking',
      'aal2-code-addresses',
    ];
    flows = [good, ...(await Promise.all(names.map(flowOf)))];
  });

  async function startWithGoodFlow(page: HostilePage): Promise<void> {
    // After a login in a flow with an address to return to, the page is left.
    page.answers(saying({ ...good, return_to: 'http://localhost:1/' }));
    await page.element.start();
    page.checkShowsGoodFlow();
  }

  async function restartWithGoodFlow(page: HostilePage): Promise<void> {
    page.answers(saying(good));
    await page.element.restart();
    page.checkShowsGoodFlow();
  }

  it('in the answer to a creation does no harm', async () => {
    const property = fc.asyncProperty(hostileFlow(flows), (flow) =>
      onPage(async (page, element) => {
        page.answers(saying(flow));
        await element.start();
        await page.settled();
        page.check();
        await page.useForm();
        page.check();
        await restartWithGoodFlow(page);
      }),
    );
    await fc.assert(property, settings);
  }).timeout(60_000);

  it('as the property `flow` does no harm', async () => {
    const property = fc.asyncProperty(hostileFlow(flows), hostileFlow(flows), (first, second) =>
      onPage(async (page, element) => {
        element.flow = first as LoginFlow;
        await element.start();
        await page.settled();
        page.check();
        element.flow = second as LoginFlow;
        await page.settled();
        await page.useForm();
        page.check();
        element.flow = good;
        await page.settled();
        page.checkShowsGoodFlow();
      }),
    );
    await fc.assert(property, settings);
  }).timeout(60_000);

  it('in the answer to a submission does no harm', async () => {
    const property = fc.asyncProperty(hostileFlow(flows), fc.constantFrom(200, 400, 422), (flow, status) =>
      onPage(async (page, element) => {
        await startWithGoodFlow(page);
        page.fill();
        page.answers({ ...saying(flow), status } as ReturnType<typeof saying>);
        await element.submit('password');
        await page.settled();
        page.check();
        await page.useForm();
        page.check();
        await restartWithGoodFlow(page);
      }),
    );
    await fc.assert(property, settings);
  }).timeout(60_000);

  it('of any bytes and any status, to every request, does no harm', async () => {
    const answers = fc.array(hostileAnswer(flows), { minLength: 2, maxLength: 6 });
    const property = fc.asyncProperty(answers, fc.boolean(), ([first, ...more], submit) =>
      onPage(async (page, element) => {
        if (submit) {
          await startWithGoodFlow(page);
          page.fill();
        }
        page.answers(first!, ...more);
        await (submit ? element.submit('password') : element.start());
        await page.settled();
        page.check();
        await page.useForm();
        page.check();
        await restartWithGoodFlow(page);
      }),
    );
    await fc.assert(property, { ...settings, numRuns: 300 });
  }).timeout(60_000);

  const said = { id: 1010014, type: 'error', text: 'Something', context: { property: 'identifier' } };
  const full = { label: said, text: said, title: said, id: 'one', options: [{ value: 'x' }], data: { key: 'x' } };
  const everything = {
    ...full,
    ...{ name: 'identifier', required: true, disabled: false, pattern: 'x', autocomplete: 'username', maxlength: 9 },
    ...{ class: 'x', href: 'http://localhost:1/', src: 'http://localhost:1/', width: 9, height: 9 },
  };
  const nodeOf = (type: string, attributes: object): object => ({
    type,
    group: 'default',
    attributes,
    messages: [said],
    meta: { label: said },
  });
  const flowWithEverything = {
    ...{ id: 'one', type: 'browser', state: 'sent_email', requested_aal: 'aal1', refresh: true },
    ...{ issued_at: '2024-01-01T12:00:00Z', return_to: 'http://localhost:1/', oauth2_login_challenge: 'x' },
    ...{ expires_at: '2999-01-01T12:00:00Z', request_url: 'http://localhost:1/?login_hint=x', active: 'password' },
    oauth2_login_request: {
      client: { client_name: 'Reader', logo_uri: 'http://localhost:1/' },
      oidc_context: { login_hint: 'x' },
    },
    ui: {
      action: 'http://localhost:1/self-service/login',
      messages: [said],
      nodes: [
        nodeOf('input', { ...everything, type: 'text' }),
        nodeOf('input', { ...everything, name: 'agree', type: 'checkbox', value: true }),
        nodeOf('input', { ...everything, name: 'token', type: 'hidden', value: 'x' }),
        nodeOf('input', { name: 'method', type: 'submit', value: 'password' }),
        nodeOf('input', { name: 'provider', type: 'submit', value: 'github' }),
        nodeOf('input', { name: 'passkey_login_trigger', type: 'button', onclick: 'smuggled({})' }),
        nodeOf('input', { name: 'passkey_challenge', type: 'hidden', value: '{"publicKey":{"challenge":"AA"}}' }),
        nodeOf('input', { name: 'captcha_turnstile_options', value: '{"sitekey":"x"}' }),
        ...['a', 'img', 'text', 'div', 'script', 'unknown'].map((type) => nodeOf(type, everything)),
      ],
    },
  };

  for (const value of [undefined, ...ofEachType]) {
    it(`does no harm in any one place of a flow: ${JSON.stringify(value) ?? 'nothing'}`, async () => {
      await onPage(async (page, element) => {
        await startWithGoodFlow(page);
        for (const place of placesOf(flowWithEverything)) {
          element.flow = put(flowWithEverything, place, value) as LoginFlow;
          await element.updateComplete;
          page.check();
        }
        await restartWithGoodFlow(page);
      });
    });
  }

  const input = (attributes: object): object => ({ type: 'input', group: 'default', attributes });
  const goodAnd = (...nodes: object[]): object => ({
    ...good,
    ui: { ...good.ui, nodes: [...good.ui.nodes, ...nodes] },
  });

  const key = (options: object): string => JSON.stringify({ publicKey: { challenge: 'AA', ...options } });
  const keyOptions: [what: string, options: () => string][] = [
    ['no JSON', () => 'smuggled()'],
    ['half a document', () => '{"publicKey":{"challenge":'],
    ['no options', () => '{}'],
    ['options of another type', () => '{"publicKey":[]}'],
    ['no challenge', () => '{"publicKey":{}}'],
    ['a challenge that is no text', () => key({ challenge: { toString: 1 } })],
    ['a challenge that is no base64', () => key({ challenge: '💥' })],
    ['a challenge of 5 million characters', () => key({ challenge: 'a'.repeat(5_000_000) })],
    ['100,000 keys', () => key({ allowCredentials: Array(100_000).fill({ type: 'public-key', id: 'AA' }) })],
    ['keys that are none', () => key({ allowCredentials: [null, 7, {}, { id: null }] })],
    ['no list of keys', () => key({ allowCredentials: { length: 1e9 } })],
    ['a prototype', () => '{"publicKey":{"challenge":"AA","__proto__":{"rpId":"x","toString":null}}}'],
    ['options in the prototype only', () => '{"__proto__":{"publicKey":{"challenge":"AA"}}}'],
    ['a million open calls', () => '({'.repeat(1_000_000)],
    ['a million documents', () => `(${'{}'.repeat(1_000_000)})`],
  ];
  for (const [what, make] of keyOptions) {
    it(`does no harm as what a key is asked for with: ${what}`, async () => {
      const options = make();
      const nodes = ['passkey_login_trigger', 'webauthn_login_trigger'].flatMap((name) => [
        input({ name, type: 'button', value: options }),
        input({ name, type: 'button', value: '', onclick: `smuggled(${options})` }),
      ]);
      const challenge = input({ name: 'passkey_challenge', type: 'hidden', value: options, onclick: options });
      await onPage(async (page, element) => {
        page.answers(saying(goodAnd(challenge, ...nodes)));
        await element.start();
        await page.settled();
        page.check();
        await page.useForm();
        page.check();
        await restartWithGoodFlow(page);
      });
    });
  }

  for (const options of ['', '{}', '[]', 'null', '"x"', '{"__proto__":{"sitekey":1}}', '{'.repeat(1_000_000)]) {
    it(`does no harm as the options of a captcha: ${options.slice(0, 40)}`, async () => {
      await onPage(async (page, element) => {
        page.answers(saying(goodAnd(input({ name: 'captcha_turnstile_options', value: options }))));
        await element.start();
        await page.useForm();
        page.check();
        expect(Object.hasOwn(Object.prototype, 'sitekey')).to.be.false;
        await restartWithGoodFlow(page);
      });
    });
  }

  for (const type of ['hidden', 'text', 'submit', 'button']) {
    it(`in names that forms and elements have for themselves does no harm in nodes of type ${type}`, async () => {
      const nodes = takenNames.slice(0, 450).map((name) => input({ name, type, value: 'x' }));
      await onPage(async (page, element) => {
        page.answers(saying(goodAnd(...nodes)));
        await element.start();
        page.check();
        expect(element.state).to.equal('ready');
        page.answers(saying({ ...goodAnd(...nodes.reverse()), id: 'two' }));
        await page.useForm();
        page.check();
        await restartWithGoodFlow(page);
      });
    });
  }

  const huge: [what: string, make: () => string][] = [
    [
      '10,000 nodes',
      () => JSON.stringify(goodAnd(...Array.from({ length: 10_000 }, (_, i) => input({ name: `f${i}` })))),
    ],
    [
      '10,000 nodes of one name',
      () => JSON.stringify(goodAnd(...Array.from({ length: 10_000 }, () => input({ name: 'f', type: 'submit' })))),
    ],
    ['100,000 levels', () => `{"id":"one","ui":{"nodes":[${'['.repeat(100_000)}${']'.repeat(100_000)}]}}`],
    ['a text of 5 million characters', () => JSON.stringify({ ...good, id: 'x'.repeat(5_000_000) })],
    [
      'a label of a million characters',
      () => JSON.stringify(goodAnd({ ...input({ name: 'f' }), meta: { label: { text: 'x'.repeat(1_000_000) } } })),
    ],
    ['a million broken documents', () => '{}{'.repeat(1_000_000)],
    ['a million brackets', () => '{"a":'.repeat(1_000_000)],
  ];
  for (const [what, make] of huge) {
    it(`of ${what} does no harm`, async () => {
      const body = make();
      await onPage(async (page, element) => {
        for (const submit of [false, true]) {
          if (submit) await startWithGoodFlow(page);
          page.fill();
          page.answers({ type: 'response', status: 200, body, headers: {} });
          await (submit ? element.submit('password') : element.start());
          await page.settled();
          page.check();
        }
        await restartWithGoodFlow(page);
      });
    });
  }
});
