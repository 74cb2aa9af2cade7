import { expect, fixture } from '@open-wc/testing';
import { providerIcon } from '../../src/nodes/icon.js';

const drawn = async (id: string): Promise<string[]> => {
  const icon = await fixture<SVGElement>(providerIcon(id));
  return [...icon.querySelectorAll('path')].map((path) => path.getAttribute('d') ?? '');
};

const known = ['google', 'microsoft', 'apple', 'github', 'gitlab', 'facebook', 'linkedin'];

describe('providerIcon', () => {
  it('draws another mark for each of the usual providers', async () => {
    const marks = await Promise.all([...known, 'elsewhere'].map(drawn));
    expect(new Set(marks.map(String)).size).to.equal(known.length + 1);
  });

  for (const [id, same] of [
    ['Google', 'google'],
    ['google-work', 'google'],
    ['linkedin_v2', 'linkedin'],
    ['github-app', 'github'],
    ['applesauce', 'elsewhere'],
    ['', 'elsewhere'],
    ['__proto__', 'elsewhere'],
    ['constructor', 'elsewhere'],
    ['"><script>', 'elsewhere'],
  ] as const) {
    it(`draws for "${id}" what it draws for "${same}"`, async () => {
      expect(await drawn(id)).to.deep.equal(await drawn(same));
    });
  }

  for (const id of [...known, 'elsewhere']) {
    it(`is not cut off at an edge: ${id}`, async () => {
      const icon = await fixture<SVGSVGElement>(providerIcon(id));
      const margin = Number(icon.getAttribute('stroke-width')) / 2;
      const { width: grid } = icon.viewBox.baseVal;
      for (const path of icon.querySelectorAll('path')) {
        const { x, y, width, height } = path.getBBox();
        expect(Math.min(x, y)).to.be.at.least(margin);
        expect(Math.max(x + width, y + height)).to.be.at.most(grid - margin);
      }
    });
  }

  it('is left out by screen readers', async () => {
    expect((await fixture(providerIcon('google'))).getAttribute('aria-hidden')).to.equal('true');
  });

  it('takes the colour of the text where it has none of its own', async () => {
    const colours = async (id: string) =>
      [...(await fixture<SVGElement>(providerIcon(id))).querySelectorAll('path')].map((path) =>
        path.getAttribute('stroke'),
      );
    expect(await colours('apple')).to.deep.equal(['currentColor']);
    expect(await colours('gitlab')).to.deep.equal(['#f62', '#e43']);
  });
});
