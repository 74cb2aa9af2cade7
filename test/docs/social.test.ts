import { expect } from '@open-wc/testing';
import { open, sentBy } from '../element/recorded-kratos.js';
import { run, samplesOf } from './samples.js';

const ADDED: Record<string, Record<string, string>> = {
  'social.md': { 'upstream_parameters.login_hint': 'ada@example.com' },
  'events.md': { 'upstream_parameters.prompt': 'select_account' },
};

for (const [document, added] of Object.entries(ADDED)) {
  describe(`the sample of ${document}`, () => {
    const press = async (method: string): Promise<Record<string, string>> => {
      const { login, kratos } = await open('social-initial');
      for (const field of login.fields()) field.value = 'ada@example.com';
      const sample = (await samplesOf(document, 'js')).find((text) => text.includes('upstream_parameters'));
      await run(sample!, { login: login.element });
      void login.element.submit(method);
      return sentBy(await kratos.next());
    };

    it('tells the provider more, in a request that needs no preflight', async () => {
      expect(await press('github')).to.include(added);
    });

    it('adds nothing to a password', async () => {
      expect(await press('password')).not.to.have.any.keys(Object.keys(added));
    });
  });
}
