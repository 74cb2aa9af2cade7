import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { scenarios } from '../../src/testing/index.js';
import type { LoginHarness } from '../harness.js';
import { cutOff, overlapping } from './layout.js';
import { shown, stayInPage } from './shown.js';
import { mend, spoil } from './spoil.js';

const page = document.documentElement;

/** What WCAG lets people set (1.4.12), as their style sheets do, which reach everywhere. */
const spacing = new CSSStyleSheet();
spacing.replaceSync(`
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`);

const spaceOut = ({ element }: LoginHarness): void => {
  for (const root of [document, element.shadowRoot!]) root.adoptedStyleSheets = [...root.adoptedStyleSheets, spacing];
};

interface Way {
  width: number;
  height: number;
  /** Of the page's letters, in percent. */
  letters?: number;
  spaced?: boolean;
}

const ways: Record<string, Way> = {
  'at 400 %, which is 320 px wide': { width: 320, height: 256 },
  'at 280 px': { width: 280, height: 653 },
  upright: { width: 600, height: 1024 },
  'on its side': { width: 1024, height: 600 },
  'with letters of twice the size': { width: 800, height: 600, letters: 200 },
  'with letters of twice the size at 320 px': { width: 320, height: 640, letters: 200 },
  'with more space between letters, words and lines': { width: 800, height: 600, spaced: true },
  'with more space between letters, words and lines at 320 px': { width: 320, height: 640, spaced: true },
};

/** Below the element there is nothing but the margin of the page. */
function isLongerThanSeen({ element }: LoginHarness): boolean {
  const end =
    element.getBoundingClientRect().bottom + scrollY + parseFloat(getComputedStyle(document.body).marginBottom);
  return page.scrollHeight > Math.max(innerHeight, Math.ceil(end));
}

/** What is wrong with how an element stands in the page. */
const faults = (login: LoginHarness): string[] => [
  ...(page.scrollWidth > innerWidth ? ['the page scrolls sideways'] : []),
  ...(isLongerThanSeen(login) ? ['the page scrolls down to nothing'] : []),
  ...cutOff(login).map((what) => `cut off: ${what}`),
  ...overlapping(login).map((what) => `overlapping: ${what}`),
];

for (const [way, { width, height, letters = 100, spaced }] of Object.entries(ways)) {
  describe(`${way}, everything can be read and reached in`, () => {
    before(async () => {
      await setViewport({ width, height });
      page.style.fontSize = `${letters}%`;
    });
    after(async () => {
      await setViewport({ width: 800, height: 600 });
      page.style.fontSize = '';
    });
    afterEach(() => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== spacing);
      stayInPage();
    });

    for (const { name } of scenarios) {
      it(name, async () => {
        const login = await shown(name);
        if (spaced) spaceOut(login);
        for (const direction of ['ltr', 'rtl']) {
          login.element.dir = direction;
          expect(faults(login), direction).to.deep.equal([]);
        }
      });
    }
  });
}

describe('the test of the layout notices', () => {
  afterEach(mend);

  const spoilt: Record<string, string> = {
    'what is cut off': 'button { width: 60px !important; white-space: nowrap !important }',
    'what lies upon something else': '[part~=label] { margin-bottom: -30px !important; display: block }',
    'what makes the page scroll sideways': 'form { width: 900px !important }',
  };
  for (const [what, css] of Object.entries(spoilt)) {
    it(what, async () => {
      const login = await shown('password/initial');
      expect(faults(login)).to.be.empty;
      spoil(login, css);
      expect(faults(login)).not.to.be.empty;
    });
  }
});
