import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Tests that sign somebody in at the real Kratos are named `<method> · <place> · <what happens>`. Each runner leaves the
 * names of those that passed in a file of its own, for docs/methods.md.
 */
const folder = fileURLToPath(new URL('../../.cache/methods', import.meta.url));

/** @param {'node' | 'browser'} runner */
export const resultsFile = (runner) => join(folder, `${runner}.txt`);

/** Forgets the results of earlier runs. */
export function clearResults() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

/** @param {string} name of a test */
export const isOfMethod = (name) => /^\w+ · [\w-]+ · ./.test(name);

/**
 * @param {'node' | 'browser'} runner
 * @returns {string[]} the names that it has left, if it ran
 */
export function readResults(runner) {
  try {
    return readFileSync(resultsFile(runner), 'utf8').split('\n').filter(Boolean);
  } catch {
    return [];
  }
}
