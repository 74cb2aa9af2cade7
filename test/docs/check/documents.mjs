import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/**
 * @typedef {object} Sample a fenced block of a document
 * @property {string} file
 * @property {number} line
 * @property {string} language
 * @property {string} code
 */

const tracked = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\0')
  .filter((file) => file && existsSync(file));

export const documents = tracked.filter((file) => /^(README|CONTRIBUTING|docs\/.*|examples\/.*)\.md$/.test(file));

/** @returns {Sample[]} */
export function samplesIn(file, text = readFileSync(file, 'utf8')) {
  return [...text.matchAll(/^( *)(`{3,}|~{3,})([^\n]*)\n(.*?)^ *\2 *$/gms)].map((match) => {
    const [, indent, , language, code] = match;
    const line = text.slice(0, match.index).split('\n').length + 1;
    return { file, line, language: language.trim(), code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), '') };
  });
}

const examples = tracked
  .filter((file) => file.startsWith('examples/') && !/package-lock\.json$|\.(md|png|ico)$/.test(file))
  .map((file) => readFileSync(file, 'utf8'));
/** The formatter breaks lines where a piece stands, and ends it as a statement. */
const bare = (text) => text.replaceAll(/\s+/g, '').replace(/[;,]$/, '');
const sources = examples.map(bare);

/** What stands for lines that are left out. */
const OMISSION = /^\s*(?:\/\/|#|<!--|\/\*)?\s*…\s*(?:-->|\*\/)?\s*$/gm;

/** @returns whether a sample is a piece of a file of the examples, which are built and run by tests of their own */
export function isOfAnExample({ code }) {
  const pieces = code.split(OMISSION).map(bare).filter(Boolean);
  return sources.some((source) => {
    let from = 0;
    return pieces.every((piece) => {
      const found = source.indexOf(piece, from);
      from = found + piece.length;
      return found >= 0;
    });
  });
}
