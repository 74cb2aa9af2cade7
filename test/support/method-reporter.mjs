import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isOfMethod, resultsFile } from './method-results.mjs';

/**
 * Reporter for tests in Node: names those of methods that passed. All of them use the real Kratos.
 * @param {AsyncIterable<{ type: string, data: { name: string, skip?: unknown } }>} events
 */
export default async function* nodeReporter(events) {
  for await (const { type, data } of events) {
    if (type === 'test:pass' && !data.skip && isOfMethod(data.name)) yield `${data.name}\n`;
  }
}

/** Reporter for tests in a browser: names those of methods that passed at the real Kratos. */
export function methodReporter() {
  const passed = ({ name, suites, tests }, at = '') => [
    ...(/ at kratos\b/.test(at + name) ? tests.filter((test) => test.passed && isOfMethod(test.name)) : []),
    ...suites.flatMap((suite) => passed(suite, `${at}${name} `)),
  ];

  return {
    onTestRunFinished({ sessions }) {
      const names = sessions.flatMap(({ testResults }) => (testResults ? passed(testResults) : []));
      if (names.length === 0) return;
      const file = resultsFile('browser');
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, names.map(({ name }) => `${name}\n`).join(''));
    },
  };
}
