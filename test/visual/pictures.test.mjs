import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { after, before, test } from 'node:test';
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

for (const [name, picture] of Object.entries(pictures)) {
  test(`${name} looks as it did`, async () => {
    const actual = await camera.take(picture);
    const { share, diff, why } = compare(reference(picture.like ?? name), actual);
    if (share <= TOLERANCE) return;
    mkdirSync(failures, { recursive: true });
    writeFileSync(`${failures}/${name}.png`, actual);
    if (diff) writeFileSync(`${failures}/${name}.diff.png`, diff);
    assert.fail(`${picture.scenario} ${why}.
      Compare ${failures}/${name}.png with ${references}/${picture.like ?? name}.png; ${name}.diff.png beside the former shows where.
      If it is meant to look like this: npm run screenshots:update`);
  });
}

test('there is a reference for each picture, and no other', () => {
  const own = Object.keys(pictures).filter((name) => !pictures[name].like);
  assert.deepEqual(readdirSync(references).sort(), own.map((name) => `${name}.png`).sort());
});

for (const change of ['accent: #4f5fd9', 'border: #bbb', 'error: #d33', 'gap: 15px', 'font-size: 15px']) {
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
    const page = await camera.show(picture);
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
