import type { KratosLogin } from '../../src/index.js';
import { element } from './page.js';

/** A property that the element reads, with what it takes instead; there may be parentheses in it. */
const reading = /var\((--kratos-login-[\w-]+),\s*((?:[^()]|\((?:[^()]|\([^()]*\))*\))+)\)/g;

/** Lets controls start from what the element and its theme have, so that they say what there is, and notice each change. */
export function takeDefaults(login: KratosLogin, controls: Iterable<HTMLInputElement>): void {
  const own = fallbacksOf(login);
  const themed = getComputedStyle(login);
  for (const control of controls) {
    const { type, dataset } = control;
    const name = control.name.slice(control.name.indexOf('--'));
    const value = themed.getPropertyValue(name) || own.get(name) || '';
    control.defaultValue = type === 'color' ? colourOf(login, value, dataset['scheme'] ?? '') : sizeOf(login, value);
  }
}

function fallbacksOf({ renderRoot }: KratosLogin): Map<string, string> {
  const rules = (renderRoot as ShadowRoot).adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
  const text = rules.map(({ cssText }) => cssText).join('\n');
  return new Map([...text.matchAll(reading)].map(([, name = '', value = '']) => [name, value]));
}

/** What a declaration comes to within the element. */
function computed({ renderRoot }: KratosLogin, declarations: Record<string, string>): CSSStyleDeclaration {
  const probe = element('div', []);
  Object.assign(probe.style, declarations);
  renderRoot.append(probe);
  const { color, width } = getComputedStyle(probe);
  probe.remove();
  return { color, width } as CSSStyleDeclaration;
}

const sizeOf = (login: KratosLogin, width: string): string =>
  String(Math.round(parseFloat(computed(login, { width }).width)));

const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

/** As a colour input has it: what is transparent there stands on white or black. */
function colourOf(login: KratosLogin, value: string, colorScheme: string): string {
  if (!pen) return '';
  for (const colour of [
    colorScheme === 'dark' ? '#000' : '#fff',
    computed(login, { color: value, colorScheme }).color,
  ]) {
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
  }
  const { data } = pen.getImageData(0, 0, 1, 1);
  return `#${[...data.slice(0, 3)].map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
