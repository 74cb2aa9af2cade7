import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { scenarios } from '../../dist/testing/index.js';
import { openCamera } from './camera.mjs';
import { compare, TOLERANCE } from './compare.mjs';
import { pictures } from './pictures.mjs';

const references = 'test/visual/references';
const failures = '.cache/visual';
const reference = (name) => readFileSync(`${references}/${name}.png`);

let camera;

before(async () => {
  rmSync(failures, { recursive: true, force: true });
  camera = await openCamera();
});
after(() => camera?.close());

/** Keeps what there is to see of a failure. */
function keep(files) {
  mkdirSync(failures, { recursive: true });
  for (const [name, png] of Object.entries(files)) if (png) writeFileSync(`${failures}/${name}.png`, png);
}

for (const [name, picture] of Object.entries(pictures)) {
  test(`${name} looks as it did`, async () => {
    const actual = await camera.take(picture);
    const { share, diff, why } = compare(reference(name), actual);
    if (share <= TOLERANCE) return;
    keep({ [name]: actual, [`${name}.diff`]: diff });
    assert.fail(`${picture.scenario} ${why}.
      Compare ${failures}/${name}.png with ${references}/${name}.png; ${name}.diff.png beside the former shows where.
      If it is meant to look like this: npm run screenshots:update`);
  });
}

test('there is a reference for each picture, and no other', () => {
  const names = Object.keys(pictures).map((name) => `${name}.png`);
  assert.deepEqual(readdirSync(references).sort(), names.sort());
});

const groups = [...new Set(scenarios.map(({ name }) => name.replace(/\/.*/, '')))];
const looks = {
  'by itself': {},
  'in the dark, from right to left': { scheme: 'dark', lang: 'ar', dir: 'rtl' },
  'in colours of their own': { scheme: 'forced' },
  'in the plain theme': { theme: 'plain' },
  'in the Material theme': { theme: 'material' },
  'in the Bootstrap theme': { theme: 'bootstrap' },
};
for (const [title, look] of Object.entries(looks)) {
  test(`a form in the light DOM looks like one in the shadow root in every state, ${title}`, async () => {
    const shadow = await camera.takeSheet(groups, look);
    const light = await camera.takeSheet(groups, { ...look, lightForm: true });
    const { share, diff, why } = compare(shadow, light);
    if (share === 0) return;
    const name = `light-form-${Object.values(look).join('-') || 'default'}`;
    keep({ [name]: light, [`${name}.shadow`]: shadow, [`${name}.diff`]: diff });
    assert.fail(`The sheet ${why}: see ${failures}/${name}.png, ${name}.shadow.png and ${name}.diff.png`);
  });
}

for (const change of [
  'accent: #4f5fd9',
  'border: #bbb',
  'radius: 4px',
  'error: #d33',
  'gap: 15px',
  'font-size: 15px',
]) {
  test(`a change of ${change} is noticed`, async () => {
    const css = `body kratos-login { --kratos-login-${change} }`;
    const { share } = compare(reference('wrong-password'), await camera.take({ ...pictures['wrong-password'], css }));
    assert.ok(share > TOLERANCE, `${share} of the pixels differ`);
  });
}

test('how the machine would draw letters makes no difference', async () => {
  const file = `${failures}/fonts.conf`;
  mkdirSync(failures, { recursive: true });
  const edits = ['pattern', 'font'].map(
    (target) => `<match target="${target}"><edit name="hintstyle" mode="assign"><const>hintfull</const></edit></match>`,
  );
  writeFileSync(file, `<fontconfig><include>/etc/fonts/fonts.conf</include>${edits.join('')}</fontconfig>`);
  const other = await openCamera(resolve(file));
  try {
    const picture = pictures['wrong-password'];
    assert.equal(compare(await camera.take(picture), await other.take(picture)).share, 0);
  } finally {
    await other.close();
    rmSync(file);
  }
});

test('no picture has a font of the machine', async () => {
  const fonts = {};
  for (const [name, picture] of Object.entries(pictures)) {
    const page = await camera.show([picture.scenario], picture);
    fonts[name] = await fontsOn(page);
    await page.close();
  }
  const none = Object.fromEntries(Object.keys(pictures).map((name) => [name, []]));
  assert.deepEqual(fonts, none);
});

/** @returns {Promise<string[]>} the fonts in use that the page has not brought along */
async function fontsOn(page) {
  const devTools = await page.createCDPSession();
  await devTools.send('DOM.enable');
  await devTools.send('CSS.enable');
  const { nodes } = await devTools.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
  const found = new Set();
  for (const { nodeId, nodeType } of nodes) {
    if (nodeType !== 1) continue;
    const { fonts } = await devTools.send('CSS.getPlatformFontsForNode', { nodeId });
    for (const { familyName, isCustomFont } of fonts) if (!isCustomFont) found.add(familyName);
  }
  return [...found];
}
