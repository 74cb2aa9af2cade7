import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { compile } from 'tailwindcss';
import { differences, looksOf } from '../element/looks.js';
import { rendered } from '../harness.js';
import '../../src/define.js';
import { show, type ScenarioName } from '../../src/testing/index.js';

const read = async (file: string): Promise<string> => (await fetch(`/node_modules/${file}`)).text();

/** What pages say of all elements. */
const sheets: Record<string, string> = {
  'everything unset': '* { all: unset; }',
  Bootstrap: await read('bootstrap/dist/css/bootstrap.css'),
  'the basics of Tailwind': (await compile(await read('tailwindcss/preflight.css'))).build([]),
};

/** Nothing in the page's own tree withstands this, a light form included. */
const UNSET = '* { all: unset !important; }';

const scenarios: ScenarioName[] = [
  'social/initial',
  'password/wrong-password',
  'code/sent',
  'aal2/initial',
  'signed-in/already',
  'errors/network',
  'busy/loading',
];

/** Where each is that has a box, seen from the element; shapes are drawn with less precision. */
function placesIn(element: HTMLElement): string[] {
  const { left, top } = element.getBoundingClientRect();
  return rendered(element, '*').flatMap((found) => {
    const box = found.getBoundingClientRect();
    const place = [box.left - left, box.top - top, box.width, box.height].map((length) => length.toFixed(2));
    return found.checkVisibility() ? [`${found.localName} ${place.join(' ')}`] : [];
  });
}

async function lookOf(css: string, name: ScenarioName, lightForm: boolean) {
  const style = Object.assign(document.createElement('style'), { textContent: css });
  document.head.append(style);
  const login = Object.assign(document.createElement('kratos-login'), { manual: true, lightForm });
  const place = await fixture<HTMLElement>(html`<div>${login}</div>`);
  // Where the element is belongs to the page, what it looks like inside does not.
  place.style.cssText =
    'all: initial !important; display: block !important; position: relative !important; width: 400px !important';
  await show(login, name);
  const look = { looks: looksOf(rendered(login, '*')), places: placesIn(login) };
  fixtureCleanup();
  style.remove();
  return look;
}

describe('the styles of a page', () => {
  // Away from the form.
  before(() => sendMouse({ type: 'move', position: [790, 590] }));

  for (const lightForm of [false, true]) {
    for (const name of scenarios) {
      it(`change nothing inside: ${name}, ${lightForm ? 'in the light' : 'in the shadow'}`, async () => {
        const bare = await lookOf('', name, lightForm);
        expect(bare.places.length).to.be.greaterThan(2);
        const pages = { ...sheets, ...(!lightForm && { 'everything unset, whatever else is said': UNSET }) };
        for (const [page, css] of Object.entries(pages)) {
          const styled = await lookOf(css, name, lightForm);
          expect(differences(styled.looks, bare.looks), page).to.deep.equal([]);
          expect(styled.places, page).to.deep.equal(bare.places);
        }
      });
    }
  }
});
