import { expect } from '@open-wc/testing';
import { emulateMedia, executeServerCommand, setViewport } from '@web/test-runner-commands';
import { hasDevTools } from '../engine.js';

/** Chrome's minimum; narrower windows are what zooming makes of wide ones. */
const NARROW = 320;

const FORCED = 'in colours of their own';

const page = document.documentElement;
const { style } = page;

/** Lets the page follow the person's choice of colours. */
export function followColorScheme(): void {
  style.colorScheme = 'light dark';
  style.background = 'Canvas';
}

/** What the person has chosen; where the browser cannot be told, the page has chosen. */
export async function prefer(colorScheme: 'light' | 'dark'): Promise<void> {
  if (hasDevTools) await emulateMedia({ colorScheme });
  else style.colorScheme = colorScheme;
}

export function forgetColorScheme(): void {
  style.colorScheme = style.background = '';
}

const colours = (value: string): Promise<unknown> => {
  const features = value ? [{ name: 'forced-colors', value }] : [];
  return executeServerCommand('cdp', { method: 'Emulation.setEmulatedMedia', params: { features } });
};

interface Surrounding {
  enter: () => Promise<unknown>;
  /** The next test file gets the same browser page. */
  leave: () => Promise<unknown>;
}

/** Ways to look at a page. */
export const surroundings: Record<string, Surrounding> = {
  'in the dark': {
    enter: () => prefer('dark'),
    leave: () => prefer('light'),
  },
  'on a narrow screen': {
    enter: () => setViewport({ width: NARROW, height: 640 }),
    leave: () => setViewport({ width: 800, height: 600 }),
  },
  [FORCED]: { enter: () => colours('active'), leave: () => colours('') },
  'from right to left': {
    enter: () => Promise.resolve((page.dir = 'rtl')),
    leave: () => Promise.resolve((page.dir = '')),
  },
};

/** Has axe look at an element, and then once more in each of the surroundings. */
export async function expectAccessible(element: HTMLElement): Promise<void> {
  await expect(element).to.be.accessible();
  for (const [where, { enter, leave }] of Object.entries(surroundings)) {
    if (where === FORCED && !hasDevTools) continue;
    await enter();
    try {
      await expect(element, where).to.be.accessible();
      if (innerWidth === NARROW) expect(page.scrollWidth, where).to.equal(NARROW);
    } finally {
      await leave();
    }
  }
}
