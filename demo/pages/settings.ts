import { directionOf } from './languages.js';

/** What the controls say about the element. */
export interface Settings {
  /** One of the themes, or none. */
  theme: string;
  attributes: Record<string, string>;
  /** Custom properties that follow from the accent. */
  accent: Record<string, string>;
  /** Custom properties, those of the accent included. */
  properties: Record<string, string>;
  colorScheme: string;
}

/** Reads the controls: what nobody changed needs no attribute and no property. */
export function readSettings(form: HTMLFormElement): Settings {
  const values = new FormData(form);
  const value = (name: string) => values.get(name) as string;
  const attributes: Record<string, string> = { 'base-url': value('base-url') };
  const colour = value('accent') === 'any' ? value('any-accent') : value('accent');
  const accent: Record<string, string> = colour ? accentProperties(colour) : {};
  const properties = { ...accent };
  for (const control of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('.row :is(input, select)')) {
    const { name, type, value: given, dataset } = control;
    if (!isChanged(control)) continue;
    if (type === 'color') Object.assign(properties, colourProperty(form, name.replace(/^dark/, '')));
    else if (name.startsWith('--')) properties[name] = given + (dataset['unit'] ?? '');
    else attributes[name] = given;
  }
  const { lang } = attributes;
  if (lang && directionOf(lang) === 'rtl') attributes['dir'] = 'rtl';
  return { theme: value('theme'), attributes, accent, properties, colorScheme: value('color-scheme') };
}

function isChanged(control: HTMLInputElement | HTMLSelectElement): boolean {
  if (control instanceof HTMLSelectElement) {
    const usual = [...control.options].findIndex(({ defaultSelected }) => defaultSelected);
    return control.selectedIndex !== Math.max(usual, 0);
  }
  const { name, type, checked, value, defaultValue } = control;
  if (type === 'checkbox') return checked;
  // What the element has of a property is known only once it has been asked.
  const known = !name.includes('--') || control.hasAttribute('value');
  return known && value !== '' && value !== defaultValue;
}

function colourProperty(form: HTMLFormElement, name: string): Record<string, string> {
  const [light = '', dark = ''] = ['', 'dark'].map((prefix) => new FormData(form).get(prefix + name) as string);
  return { [name]: light === dark ? light : `light-dark(${light}, ${dark})` };
}

/** A colour with a lighter one for dark surroundings, and what can be read on each. */
function accentProperties(color: string): Record<string, string> {
  const ink = luminance(color) > 0.18 ? '#111' : '#fff';
  return {
    '--kratos-login-accent': `light-dark(${color}, color-mix(in oklab, ${color} 45%, white))`,
    '--kratos-login-on-accent': `light-dark(${ink}, #111)`,
  };
}

/** Relative luminance as the contrast rules of WCAG have it; above 0.18 black contrasts more than white. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = parseInt(color.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
