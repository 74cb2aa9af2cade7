/** `npm run screenshots:update`: takes the reference pictures anew. Look at what `git` says has changed before it is committed. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { prepare } from '../../demo/prepare.mjs';
import { openCamera } from './camera.mjs';
import { pack } from './compare.mjs';
import { pictures } from './pictures.mjs';

prepare();
const folder = new URL('references/', import.meta.url);
await rm(folder, { recursive: true, force: true });
await mkdir(folder);
const camera = await openCamera();
try {
  for (const [name, picture] of Object.entries(pictures)) {
    await writeFile(new URL(`${name}.png`, folder), pack(await camera.take(picture)));
  }
} finally {
  await camera.close();
}
