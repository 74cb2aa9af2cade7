import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  body kratos-login::part(code), body kratos-login [part~='code'] { font-family: Pictured !important }
  figcaption { display: none }`;

const args = ['--disable-lcd-text', '--force-color-profile=srgb', '--hide-scrollbars'];

/** Linux draws letters as the fontconfig of the machine says, of which this takes nothing but the fonts. */
const fontconfig = (ofMachine) => {
  const edits = Object.entries({
    antialias: '<bool>true</bool>',
    hinting: '<bool>false</bool>',
    autohint: '<bool>false</bool>',
    hintstyle: '<const>hintnone</const>',
    rgba: '<const>none</const>',
  }).map(([name, value]) => `<edit name="${name}" mode="assign">${value}</edit>`);
  const matches = ['pattern', 'font'].map((target) => `<match target="${target}">${edits.join('')}</match>`);
  return `<?xml version="1.0"?>
    <!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
    <fontconfig><include ignore_missing="yes">${ofMachine}</include>${matches.join('')}</fontconfig>`;
};

/** @param {string} [ofMachine] its fontconfig */
export async function openCamera(ofMachine = process.env.FONTCONFIG_FILE || '/etc/fonts/fonts.conf') {
  const folder = mkdtempSync(join(tmpdir(), 'camera-'));
  const file = join(folder, 'fonts.conf');
  writeFileSync(file, fontconfig(ofMachine));
  const studio = await openStudio({ element: 'dist/kratos-elements.min.js', args, env: { FONTCONFIG_FILE: file } });

  /**
   * @param {string[]} names of scenarios or of groups of them
   * @param {import('../../demo/contact-sheet/studio.mjs').Look} look
   */
  const show = (names, { css = '', ...look }) => studio.show(names, { ...look, css: font + css });

  /**
   * @param {import('./pictures.mjs').Picture} picture
   * @returns {Promise<Uint8Array>} a PNG of the element
   */
  async function take({ scenario, ...look }) {
    const page = await show([scenario], look);
    const frame = await page.$('.frame');
    const png = await frame.screenshot();
    await page.close();
    return png;
  }

  /** @returns {Promise<Uint8Array>} a PNG of many elements */
  async function takeSheet(names, look) {
    const page = await show(names, { ...look, columns: 6 });
    const png = await page.screenshot({ fullPage: true });
    await page.close();
    return png;
  }

  async function close() {
    await studio.close();
    rmSync(folder, { recursive: true });
  }
  return { show, take, takeSheet, close };
}
