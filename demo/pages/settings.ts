/** What the controls say about the element. */
export interface Settings {
  /** One of the themes, or none. */
  theme: string;
  attributes: Record<string, string>;
  /** Custom properties. */
  properties: Record<string, string>;
  colorScheme: string;
}

/** Reads the controls: what nobody changed needs no attribute and no property. */
export function readSettings(form: HTMLFormElement): Settings {
  const values = new FormData(form);
  const value = (name: string) => values.get(name) as string;
  const attributes: Record<string, string> = { 'base-url': value('base-url') };
  const accent = value('accent') === 'any' ? value('any-accent') : value('accent');
  const properties: Record<string, string> = accent ? accentProperties(accent) : {};
  for (const control of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('.row :is(input, select)')) {
    if (!isChanged(control)) continue;
    const { name, value, dataset } = control;
    if (name.startsWith('--')) properties[name] = value + (dataset['unit'] ?? '');
    else attributes[name] = value;
  }
  return { theme: value('theme'), attributes, properties, colorScheme: value('color-scheme') };
}

function isChanged(control: HTMLInputElement | HTMLSelectElement): boolean {
  if (control instanceof HTMLSelectElement) return control.selectedIndex > 0;
  const { type, checked, value, defaultValue } = control;
  return type === 'checkbox' ? checked : value !== '' && value !== defaultValue;
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
