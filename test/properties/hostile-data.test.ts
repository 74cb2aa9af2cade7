import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import type { LoginFlow } from '../../src/index.js';
import { recorded } from '../fixtures.js';
import { hostileAnswer, hostileFlow, takenNames } from './hostile.js';
import { onPage, saying, type HostilePage } from './page.js';

/** Fixed, so that every run tries the same; a failure names it, and the path to the smallest case that fails. */
const settings: fc.Parameters<unknown> = {
  seed: 20240101,
  numRuns: 300,
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
    ];
    flows = [good, ...(await Promise.all(names.map(flowOf)))];
  });

  async function startWithGoodFlow(page: HostilePage): Promise<void> {
    page.answers(saying(good));
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
    await fc.assert(property, { ...settings, numRuns: 500 });
  }).timeout(60_000);

  const input = (attributes: object): object => ({ type: 'input', group: 'default', attributes });
  const goodAnd = (...nodes: object[]): object => ({
    ...good,
    ui: { ...good.ui, nodes: [...good.ui.nodes, ...nodes] },
  });

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
