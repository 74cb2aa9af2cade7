import '../../src/define.js';
import { expect } from '@open-wc/testing';
import { show, type ScenarioName } from '../../src/testing/index.js';
import { differences, looksOf } from '../element/looks.js';
import { followColorScheme, forgetColorScheme, prefer, surroundings } from '../element/surroundings.js';
import { rendered } from '../harness.js';
import { lightForm } from '../mode.js';
import { edgeContrast, plateContrast, ringContrast, textContrast } from './contrast.js';

interface Theme {
  /** The background of a page that has this look. */
  ground: string;
  /** What the theme makes of some parts. */
  looks: Record<string, Record<string, string>>;
}

const themes: Record<string, Theme> = {
  plain: {
    ground: 'Canvas',
    looks: {
      label: { fontFamily: 'monospace', fontWeight: '300' },
      'input ': { backgroundColor: 'rgba(0, 0, 0, 0)', borderTopLeftRadius: '4px' },
      primary: { backgroundColor: 'rgb(0, 0, 238)' },
    },
  },
  material: {
    ground: 'light-dark(#fef7ff, #141218)',
    looks: {
      'input ': { borderTopWidth: '0px', borderBottomWidth: '1px', backgroundColor: 'rgb(230, 224, 233)' },
      primary: { backgroundColor: 'rgb(103, 80, 164)', borderTopLeftRadius: '999px' },
      secondary: { color: 'rgb(103, 80, 164)', backgroundColor: 'rgba(0, 0, 0, 0)' },
    },
  },
  bootstrap: {
    ground: 'light-dark(#fff, #212529)',
    looks: {
      'input ': { borderTopLeftRadius: '6px', backgroundColor: 'rgb(255, 255, 255)' },
      primary: { backgroundColor: 'rgb(13, 110, 253)', color: 'rgb(255, 255, 255)' },
      secondary: { color: 'rgb(10, 88, 202)', borderTopColor: 'rgb(10, 88, 202)' },
    },
  },
};

const scenarios: ScenarioName[] = [
  'password/wrong-password',
  'password/missing-fields',
  'password/success',
  'code/sent',
  'identifier-first/credentials',
  'aal2/initial',
  'passkey/initial',
  'social/initial',
  'errors/network',
];

const { style } = document.documentElement;
let page: HTMLElement;

async function use(theme: string): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = `/themes/${theme}.css`;
  const loaded = new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = reject;
  });
  page.append(link);
  await loaded;
}

async function open(name: ScenarioName, inLight = lightForm) {
  const login = document.createElement('kratos-login');
  login.lightForm = inLight;
  login.setAttribute('manual', '');
  login.setAttribute('remember-method', '');
  page.append(login);
  await show(login, name);
  await login.updateComplete;
  return login;
}

type Login = Awaited<ReturnType<typeof open>>;

const all = (login: Login, selector: string): HTMLElement[] =>
  rendered(login, selector).filter((element) => element.checkVisibility());

const isShown = (node: Node): boolean => {
  const range = new Range();
  range.selectNode(node);
  return node instanceof Text && node.data.trim() !== '' && range.getClientRects().length > 0;
};

/** Everything with words of its own that a person sees. */
const texts = (login: Login): HTMLElement[] =>
  rendered(login, ':not(.unseen)').filter(({ childNodes }) => [...childNodes].some(isShown));

const fields = (login: Login): HTMLElement[] => all(login, '[part~="input"]');
const controls = (login: Login): HTMLElement[] => all(login, '[part~="input"], [part~="button"]');

const faults = (elements: HTMLElement[], isFine: (element: HTMLElement) => boolean): string[] =>
  elements.filter((element) => !isFine(element)).map(({ outerHTML }) => outerHTML);

beforeEach(() => {
  localStorage.setItem('kratos-login:aal1', 'method:password');
  followColorScheme();
  page = document.createElement('main');
  document.body.append(page);
});
afterEach(async () => {
  page.remove();
  localStorage.clear();
  forgetColorScheme();
  await prefer('light');
});

for (const [theme, { ground, looks }] of Object.entries(themes)) {
  describe(`themes/${theme}.css`, () => {
    beforeEach(() => use(theme));

    it('changes the looks', async () => {
      page.style.font = '300 1.25rem monospace';
      const login = await open('password/initial');
      for (const [part, expected] of Object.entries(looks)) {
        const { [0]: element } = all(login, `[part*="${part}"]`);
        const computed = getComputedStyle(element!) as unknown as Record<string, string>;
        const actual = Object.fromEntries(Object.keys(expected).map((name) => [name, computed[name]]));
        expect(actual, part).to.deep.equal(expected);
      }
    });

    for (const colorScheme of ['light', 'dark'] as const) {
      it(`can be read, seen and pressed by anybody in the ${colorScheme}`, async () => {
        await prefer(colorScheme);
        style.background = ground;
        for (const name of scenarios) {
          const login = await open(name);
          expect(texts(login), name).not.to.be.empty;
          expect(
            faults([...texts(login), ...fields(login)], (element) => textContrast(element) >= 4.5),
            name,
          ).to.be.empty;
          expect(
            faults(fields(login), (field) => edgeContrast(field) >= 3),
            name,
          ).to.be.empty;
          expect(
            faults(all(login, '[part~="primary"]'), (button) => edgeContrast(button) >= 3),
            name,
          ).to.be.empty;
          const isLarge = (element: HTMLElement): boolean => {
            const { width, height } = element.getBoundingClientRect();
            return Math.min(width, height) >= 44;
          };
          expect(faults(controls(login), isLarge), name).to.be.empty;
          await expect(login, name).to.be.accessible();
          login.remove();
        }
      });

      it(`shows where the focus is in the ${colorScheme}`, async () => {
        await prefer(colorScheme);
        style.background = ground;
        const login = await open('social/initial');
        const isRinged = (control: HTMLElement): boolean => {
          control.focus();
          const { outlineStyle, outlineWidth } = getComputedStyle(control);
          return outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2 && ringContrast(control) >= 3;
        };
        expect(controls(login).length).to.be.greaterThan(3);
        expect(faults(controls(login), isRinged)).to.be.empty;
      });
    }

    it('can be read in colours of their own', async () => {
      const { enter, leave } = surroundings['in colours of their own']!;
      await enter();
      try {
        const login = await open('social/initial');
        expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
        expect(faults(texts(login), (element) => plateContrast(element) >= 4.5)).to.be.empty;
      } finally {
        await leave();
      }
    });

    it('leaves a code its digits, and a password the room of the button that reveals it', async () => {
      const [code] = fields(await open('code/sent'));
      expect(getComputedStyle(code!).backgroundImage).to.contain('gradient');
      const [, password] = fields(await open('password/initial'));
      expect(parseFloat(getComputedStyle(password!).paddingRight)).to.be.at.least(44);
    });

    for (const name of scenarios) {
      it(`looks the same in light forms: ${name}`, async () => {
        const looks = async (inLight: boolean) => {
          const login = await open(name, inLight);
          const form = all(login, 'form');
          const found = looksOf([...form, ...form.flatMap((element) => [...element.querySelectorAll('*')])]);
          login.remove();
          return found;
        };
        const expected = await looks(false);
        expect(differences(await looks(true), expected)).to.deep.equal([]);
      });
    }

    it('leaves the last word to the page', async () => {
      const login = await open('password/initial');
      login.style.setProperty('--kratos-login-accent', 'rgb(1, 2, 3)');
      const { [0]: primary } = all(login, '[part~="primary"]');
      expect(getComputedStyle(primary!).backgroundColor).to.equal('rgb(1, 2, 3)');
    });
  });
}

describe('the tests of the themes', () => {
  it('notice what can hardly be read, seen or found', async () => {
    await use('bootstrap');
    const login = await open('password/missing-fields');
    login.style.setProperty('--kratos-login-error', '#f88');
    login.style.setProperty('--kratos-login-focus', '#9cf');
    const { [0]: message } = all(login, '[part~="message"]');
    const { [0]: field } = fields(login);
    field!.focus();
    expect(textContrast(message!)).to.be.lessThan(4.5);
    expect(edgeContrast(field!)).to.be.lessThan(3);
    expect(ringContrast(field!)).to.be.lessThan(3);
  });
});

for (const [theme, token] of Object.entries({ bootstrap: '--bs-primary', material: '--md-sys-color-primary' })) {
  it(`themes/${theme}.css follows the colours of a page that has ${token}`, async () => {
    await use(theme);
    page.style.setProperty(token, 'rgb(1, 2, 3)');
    const login = await open('password/initial');
    const { [0]: primary } = all(login, '[part~="primary"]');
    expect(getComputedStyle(primary!).backgroundColor).to.equal('rgb(1, 2, 3)');
  });
}
