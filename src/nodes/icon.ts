import { html, svg, type TemplateResult } from 'lit';
import { rowOf } from '../protocol/json.js';

/** First word of a provider's id → its mark: paths with their colour, the text's own where there is none. */
const marks: Record<string, string> = {
  google: 'M16 5A8 8 0 0 0 3 6#e43|M3 6a8 8 0 0 0 0 8#fb0|M3 14a8 8 0 0 0 12.5 2#3a5|M10 10h8a8 8 0 0 1-2.5 6#48f',
  microsoft: 'M3 3h5v5H3z#f52|M12 3h5v5H12z#8b0|M3 12h5v5H3z#0af|M12 12h5v5H12z#fb0',
  apple: 'M10 7c3-2 5-1 6 0-3 2-2 5 1 6-2 5-4 6-7 4-3 2-5 1-7-5-1-6 4-7 7-5zM10 4q0-2 3-2 0 2-3 2z',
  github:
    'M7 18C-2 15 0 2 10 2s12 13 3 16c0-2 0-3-1-4 5 0 6-4 4-7V4q-2 0-3 1H7Q6 4 4 4v3c-2 3-1 7 4 7l-1 1q-1 1-3-1 1 3 3 3z',
  gitlab: 'M10 17 2 11 4.5 3l3 5h5l3-5L18 11z#f62|M10 17 7.5 8h5z#e43',
  facebook: 'M10 2a8 8 0 0 1 0 16 8 8 0 0 1 0-16z#17f|M10.5 18.7V9q0-3 4-3M7 11h7#fff',
  linkedin: 'M2 2h16v16H2z#06b|M6 8v8M6 4v2M10 8v8M10 12c0-4 5-4 5 0v4#fff',
};

const icon = (paths: string): TemplateResult =>
  html`<svg aria-hidden="true" viewBox="0 0 20 20" stroke-width="2" stroke-linejoin="round">
    ${paths.split('|').map((path) => {
      const [outline = '', colour = 'currentColor'] = path.split(/(?=#)/);
      return svg`<path d=${outline} stroke=${colour} fill=${outline.endsWith('z') ? colour : 'none'} />`;
    })}
  </svg>`;

const person = 'M10 3a3 3 0 0 1 0 6 3 3 0 0 1 0-6M3 18c0-7 14-7 14 0';

/** The mark of a provider, by an id such as `google` or `github-app`; of a person, if it is not one of the usual ones. */
export const providerIcon = (id: string): TemplateResult =>
  icon(rowOf(marks, id.toLowerCase().split(/[^a-z]/, 1)[0] ?? '') ?? person);

const EYE = 'M2 10q8-12 16 0-8 12-16 0M10 8.5a1.5 1.5 0 0 1 0 3 1.5 1.5 0 0 1 0-3';

export const check = icon('M4 11l4 4 8-10');

export const eye = (open: boolean): TemplateResult => icon(open ? EYE : `${EYE}|M16 17 4 3`);
