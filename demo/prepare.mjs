import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Installs the npm packages of the lockfile unless just these are there. */
export function installPackages() {
  if (isStale('node_modules/.package-lock.json', ['package-lock.json'])) run('npm ci');
}

/** Installs the packages and builds the element, where that is missing or older than what it comes from. */
export function prepare() {
  installPackages();
  const sources = readdirSync(join(root, 'src'), { recursive: true }).map((path) => join('src', path));
  if (isStale('dist/kratos-elements.min.js', ['package-lock.json', 'rollup.config.mjs', ...sources])) {
    run('npm run --silent build');
  }
}

/**
 * Whether a product is missing or older than one of its sources; all of them are paths below the root.
 * @param {string} product
 * @param {string[]} sources
 */
export function isStale(product, sources) {
  const path = join(root, product);
  if (!existsSync(path)) return true;
  const { mtimeMs } = statSync(path);
  return sources.some((source) => statSync(join(root, source)).mtimeMs > mtimeMs);
}

/** @param {string} command */
function run(command) {
  console.log(`${command}: this happens only when something is missing or has changed …`);
  const { status } = spawnSync(command, { cwd: root, shell: true, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
