import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, mkdir, readFile, rename } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const cache = fileURLToPath(new URL('../../.cache/', import.meta.url));
const sources = ['go.mod', 'go.sum', 'main.go'];

/** Thrown where no Kratos can be had, so that callers can tell this from a Kratos that fails. */
export class KratosMissing extends Error {
  name = 'KratosMissing';
}

/** @type {Promise<string> | undefined} */
let binary;

/**
 * Path of a Kratos binary: the one named by KRATOS_BIN, or one built once from the Go module in this folder.
 * @returns {Promise<string>}
 */
export function kratosBinary() {
  binary ??= process.env.KRATOS_BIN ? Promise.resolve(process.env.KRATOS_BIN) : cachedOrBuilt();
  return binary;
}

async function cachedOrBuilt() {
  const hash = createHash('sha256');
  for (const name of sources) hash.update(await readFile(here + name));
  const path = `${cache}kratos-${hash.digest('hex').slice(0, 16)}`;
  if (await exists(path)) return path;

  console.log('Building Kratos from its Go module. The first build takes minutes, later runs use .cache/.');
  await mkdir(cache, { recursive: true });
  // Built under another name, so that a build that was interrupted is never taken for a binary.
  const unfinished = `${path}.${process.pid}`;
  await goBuild(unfinished);
  await rename(unfinished, path);
  console.log('Kratos is built.');
  return path;
}

function goBuild(output) {
  return new Promise((resolve, reject) => {
    const go = spawn('go', ['build', '-tags', 'sqlite', '-o', output, '.'], {
      cwd: here,
      // Without a C compiler Go would leave SQLite out and build a Kratos that cannot start.
      env: { ...process.env, CGO_ENABLED: '1' },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    go.once('error', (cause) => {
      reject(
        new KratosMissing(
          'Go was not found. Install Go 1.23 or later and a C compiler, or name a Kratos with KRATOS_BIN, ' +
            'or a running one with KRATOS_PUBLIC_URL and KRATOS_ADMIN_URL.',
          { cause },
        ),
      );
    });
    go.once('exit', (code) => (code === 0 ? resolve() : reject(new KratosMissing('Kratos could not be built.'))));
  });
}

const exists = (path) =>
  access(path).then(
    () => true,
    () => false,
  );
