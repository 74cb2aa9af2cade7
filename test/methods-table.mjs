/** Writes docs/methods.md from the tests that passed, and fails where it was another or a cell stays empty. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';
import { methods, places } from './methods.mjs';
import { readResults } from './support/method-results.mjs';

const path = fileURLToPath(new URL('../docs/methods.md', import.meta.url));
const goMod = readFileSync(new URL('kratos/go.mod', import.meta.url), 'utf8');
const [, version] = /ory\/kratos v([\d.]+)/.exec(goMod);

/** How the names of tests begin whose person does not get in, or thinks better of it. */
const inVain = new RegExp(
  '^(turns away|says|tells the page|gets no|is refused|lets (nobody|go|somebody else)|leaves|reads|gives way|goes back|adds nothing)',
);

/** @type {Map<string, { works: string[], fails: string[] }>} by method and place */
const cells = new Map();
const problems = [];
for (const name of new Set([...readResults('node'), ...readResults('browser')].sort())) {
  const [method, place, what] = name.split(' · ');
  if (!methods[method] || !places[place]) problems.push(`"${name}" names no method or no place.`);
  const key = `${method} ${place}`;
  if (!cells.has(key)) cells.set(key, { works: [], fails: [] });
  cells.get(key)[inVain.test(what) ? 'fails' : 'works'].push(what);
}

function cell(method, place) {
  const found = cells.get(`${method} ${place}`);
  const lacking = methods[method].lacking[place];
  if (Boolean(found?.works.length) === Boolean(lacking)) problems.push(`${method}, ${place}: ${lacking ?? 'no test'}`);
  if (!found) return `– (${lacking})`;
  return `✓ ${found.works.length}${found.fails.length ? `, ✗ ${found.fails.length}` : ''}`;
}

const row = (...columns) => `| ${columns.join(' | ')} |`;
const names = Object.keys(places);
const table = [
  row('way', ...Object.values(places)),
  row(...['', ...names].map(() => '---')),
  ...Object.entries(methods).map(([method, { title }]) =>
    row(`[${title}](#${title.toLowerCase().replaceAll(' ', '-')})`, ...names.map((place) => cell(method, place))),
  ),
];

const sections = Object.entries(methods).flatMap(([method, { title, about }]) => [
  `## ${title}`,
  about,
  ...names
    .filter((place) => cells.has(`${method} ${place}`))
    .map((place) => {
      const { works, fails } = cells.get(`${method} ${place}`);
      const list = [...works.map((what) => `✓ ${what}`), ...fails.map((what) => `✗ ${what}`)];
      return [`**${places[place]}**`, '', ...list.map((what) => `- ${what}`)].join('\n');
    }),
]);

for (const method of Object.keys(methods)) {
  if (!names.some((place) => cells.get(`${method} ${place}`)?.fails.length)) problems.push(`${method}: no failure`);
}

const page = `# Ways to sign in

What people do in a browser at a real Kratos ${version}, in the tests of this project: how many ways that work (✓), and how many refusals and changes of mind (✗).

${table.join('\n')}

"Unified" and "identifier first" are the two styles of Kratos' form; "refresh" asks somebody who is signed in once more;
"native" is an app, with a session token in place of cookies. This page is written by \`npm test\`.

${sections.join('\n\n')}
`;

const text = await prettier.format(page, {
  ...(await prettier.resolveConfig(path)),
  parser: 'markdown',
  proseWrap: 'always',
});
if (problems.length === 0 && text !== readOrNothing()) {
  writeFileSync(path, text);
  problems.push('docs/methods.md did not tell what the tests show. Now it does: commit it.');
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;

function readOrNothing() {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
