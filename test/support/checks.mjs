import { spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';

/**
 * Something that passes or fails as one, or a runner that counts its own tests.
 * @typedef {object} Check
 * @property {string} name
 * @property {string} run the command line
 * @property {(output: string) => Count | undefined} [count] reads the counts of a runner from what it printed
 * @property {boolean} [show] print what it says also after success
 * @property {boolean} [live] print what it says while it runs
 *
 * @typedef {{ passed: number, failed: number }} Count
 */

/**
 * Runs a check and says how it went.
 * @param {Check} check
 * @returns {Promise<Count>}
 */
async function runCheck({ name, run, count, show, live }) {
  const start = performance.now();
  if (live) console.log(`\n── ${name}: ${run}`);
  const { code, output } = await execute(run, live);
  const result = (count ? count(output) : undefined) ?? { passed: 0, failed: 0 };
  // A runner that fails without a failed test broke down; one that counted nothing did not test anything.
  if (code !== 0 && result.failed === 0) result.failed++;
  if (code === 0 && count && result.passed === 0) result.failed++;
  if (code === 0 && !count) result.passed++;

  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (!live && (show || result.failed)) console.log(output.trim());
  console.log(`${result.failed ? '✗' : '✓'} ${name} (${seconds} s)`);
  return result;
}

/**
 * Runs checks that do not disturb each other, two at a time.
 * @param {Check[]} checks
 * @returns {Promise<Count[]>}
 */
export async function runTogether(checks) {
  const waiting = [...checks];
  const results = [];
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) results.push(await runCheck(check));
  };
  await Promise.all([worker(), worker()]);
  return results;
}

/** @returns {Promise<{ code: number, output: string }>} */
function execute(command, live) {
  const path = [resolve('node_modules/.bin'), process.env.PATH].join(delimiter);
  return new Promise((done) => {
    const child = spawn(command, {
      shell: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, PATH: path },
    });
    let output = '';
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      from.setEncoding('utf8').on('data', (text) => {
        output += text;
        if (live) to.write(text);
      });
    }
    child.once('close', (code) => done({ code: code ?? 1, output }));
  });
}
