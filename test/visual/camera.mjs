import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { openStudio } from '../../demo/contact-sheet/studio.mjs';

const { resolve } = createRequire(import.meta.url);

/** Fonts differ from machine to machine, so the pictures have one that comes with the tests. */
const face = (script, weight) => {
  const woff2 = readFileSync(resolve(`@fontsource/vazirmatn/files/vazirmatn-${script}-${weight}-normal.woff2`));
  const range = script === 'arabic' ? 'U+600-6FF' : 'U+0-5FF, U+2000-22FF';
  return `@font-face {
    font-family: Pictured;
    font-weight: ${weight};
    src: url(data:font/woff2;base64,${woff2.toString('base64')});
    unicode-range: ${range};
    ascent-override: 96%;
    descent-override: 25%;
  }`;
};
const font = `${['latin', 'arabic'].flatMap((script) => [400, 600].map((weight) => face(script, weight))).join('\n')}
  body, body .frame { font-family: Pictured !important }
  body kratos-login { --kratos-login-font: Pictured }
  body kratos-login::part(code) { font-family: Pictured }
  figcaption { display: none }`;

/** Text is drawn by the browser alone, without the wishes of the machine. */
const args = ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb', '--hide-scrollbars'];

export async function openCamera() {
  const studio = await openStudio(args);

  /**
   * The page of a picture.
   *
   * @param {import('./pictures.mjs').Picture} picture
   */
  const show = ({ scenario, css = '', ...look }) => studio.show([scenario], { ...look, css: font + css });

  /**
   * @param {import('./pictures.mjs').Picture} picture
   * @returns {Promise<Uint8Array>} a PNG of the element
   */
  async function take(picture) {
    const page = await show(picture);
    const frame = await page.$('.frame');
    const png = await frame.screenshot();
    await page.close();
    return png;
  }
  return { show, take, close: studio.close };
}
