import { element } from './page.js';

/** The colours that are chosen for light and for dark surroundings, each by a control of its own. */
const titles = {
  'on-accent': 'On accent',
  text: 'Text',
  muted: 'Muted',
  surface: 'Surface',
  border: 'Border',
  error: 'Error',
  success: 'Success',
  focus: 'Focus',
};

export function offerColours(list: HTMLElement): void {
  for (const [name, title] of Object.entries(titles)) {
    const control = (scheme: string, prefix: string): HTMLInputElement => {
      const made = element('input', []);
      made.type = 'color';
      made.name = `${prefix}--kratos-login-${name}`;
      made.dataset['scheme'] = scheme;
      made.ariaLabel = `${title}, ${scheme}`;
      return made;
    };
    list.append(element('div', [title, control('light', ''), control('dark', 'dark')], 'row'));
  }
}
