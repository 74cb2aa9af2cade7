import { emulateMedia, executeServerCommand, setViewport } from '@web/test-runner-commands';

const { style } = document.documentElement;

/** Lets the page follow the person's choice of colours. */
export function followColorScheme(): void {
  style.colorScheme = 'light dark';
  style.background = 'Canvas';
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
    enter: () => emulateMedia({ colorScheme: 'dark' }),
    leave: () => emulateMedia({ colorScheme: 'light' }),
  },
  'on a narrow screen': {
    enter: () => setViewport({ width: 320, height: 640 }),
    leave: () => setViewport({ width: 800, height: 600 }),
  },
  'in colours of their own': { enter: () => colours('active'), leave: () => colours('') },
};
