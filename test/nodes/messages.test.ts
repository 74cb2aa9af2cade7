import { expect, fixture } from '@open-wc/testing';
import en from '../../src/i18n/locales/en.js';
import { Translator } from '../../src/i18n/translate.js';
import { message } from '../../src/nodes/messages.js';

const texts = new Translator(en, undefined);
const shown = (text: string) => fixture<HTMLElement>(message({ id: 4000001, type: 'error', text }, { texts }));

describe('a message', () => {
  it('is what the server says', async () => {
    const element = await shown('The moon is too full.');
    expect(element.textContent.trim()).to.equal('The moon is too full.');
    expect(element.dataset['messageId']).to.equal('4000001');
  });

  it('is not an empty box where the server has no words', async () => {
    expect((await shown('')).textContent.trim()).to.equal(en.failed);
  });
});
