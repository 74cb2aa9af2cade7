import { execFile, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { kratosBinary } from './binary.mjs';
import { enrolment } from './enrolment.mjs';
import { startMailbox } from './mail.mjs';
import { startNeighbours } from './neighbours.mjs';
import { kratosConfig } from './variants.mjs';

const START_MS = 60_000;
const LOG_LINES = 40;
const run = promisify(execFile);
/** Nothing else of the environment: Kratos would take settings from it. */
const environment = { HOME: process.env.HOME, PATH: process.env.PATH };

/** What a process that ends without closing its servers still has to do. @type {Set<() => void>} */
const abandoned = new Set();
process.once('exit', () => abandoned.forEach((abandon) => abandon()));

/**
 * @typedef {object} LoginServer
 * @property {string} publicUrl
 * @property {string} [adminUrl]
 * @property {(person: Person) => Promise<{ id: string }>} createIdentity
 * @property {(email: string, options?: { count?: number }) => Promise<string>} codeSentTo
 * @property {(account: { email: string, password: string }) => Promise<{ secret: string }>} enrolTotp
 * @property {(account: { email: string, password: string }) => Promise<string[]>} enrolBackupCodes
 * @property {() => Promise<void>} close
 * @property {Awaited<ReturnType<typeof import('../identity-provider/index.mjs').startIdentityProvider>>} [identityProvider]
 * @property {Awaited<ReturnType<typeof import('./oauth2-server.mjs').startOAuth2Server>>} [oauth2Server]
 *
 * @typedef {{ email: string, otherEmail?: string, password?: string, state?: 'active' | 'inactive', verified?: boolean }} Person
 */

/**
 * A real Kratos: its own process, or for the unified variant the running one that the environment names.
 * @param {object} [options]
 * @param {string} [options.variant]
 * @param {string[]} [options.corsOrigins]
 * @param {number} [options.port]
 * @param {Parameters<typeof startMailbox>[0]['onCode']} [options.onCode]
 * @returns {Promise<LoginServer>}
 */
export async function startKratos({ variant = 'unified', corsOrigins = [], port, onCode } = {}) {
  const { KRATOS_PUBLIC_URL, KRATOS_ADMIN_URL, KRATOS_SMTP_PORT } = process.env;
  const running = variant === 'unified' && KRATOS_PUBLIC_URL && KRATOS_ADMIN_URL;
  if (running) return attach(KRATOS_PUBLIC_URL, KRATOS_ADMIN_URL, KRATOS_SMTP_PORT, onCode);

  const binary = await kratosBinary();
  const mailbox = await startMailbox({ onCode });
  const publicPort = port ?? (await freePort());
  const adminPort = await freePort();
  const publicUrl = `http://localhost:${publicPort}`;
  const neighbours = await startNeighbours(variant, publicUrl);
  const adminUrl = `http://127.0.0.1:${adminPort}`;
  const smtpPort = mailbox.port;
  const folder = await mkdtemp(join(tmpdir(), 'kratos-'));
  let kratos;
  const abandon = () => {
    kratos?.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  abandoned.add(abandon);

  const close = async () => {
    await kratos?.stop();
    await Promise.all([mailbox, ...Object.values(neighbours)].map((server) => server.close()));
    abandoned.delete(abandon);
    abandon();
  };
  try {
    const dsn = await createDatabase(binary, folder);
    const ports = { publicPort, adminPort, smtpPort };
    const config = kratosConfig({ variant, dsn, publicUrl, ...ports, corsOrigins, neighbours });
    const configFile = join(folder, 'kratos.json');
    await writeFile(configFile, JSON.stringify(config, null, 2));
    kratos = launch(binary, ['serve', '--dev', '--watch-courier', '--sqa-opt-out', '--config', configFile]);
    await ready(adminUrl, kratos);
  } catch (error) {
    await close();
    throw error;
  }
  return { ...operations(publicUrl, adminUrl), codeSentTo: mailbox.codeSentTo, ...neighbours, close };
}

async function attach(publicUrl, adminUrl, smtpPort, onCode) {
  const mailbox = smtpPort ? await startMailbox({ port: Number(smtpPort), onCode }) : undefined;
  return {
    ...operations(publicUrl, adminUrl),
    async codeSentTo(email, options) {
      if (mailbox) return mailbox.codeSentTo(email, options);
      throw new Error(
        'Codes of a running Kratos can only be read where its mail comes here: choose a port, set KRATOS_SMTP_PORT ' +
          'to it, and courier.smtp.connection_uri to smtp://127.0.0.1:PORT/?disable_starttls=true.',
      );
    },
    close: async () => mailbox?.close(),
  };
}

const operations = (publicUrl, adminUrl) => ({
  publicUrl,
  adminUrl,
  createIdentity: identityCreator(adminUrl),
  ...enrolment(publicUrl),
});

/**
 * A file, because in the memory that connections share (`dsn: memory`) one of them is now and then refused as locked.
 * SQLite itself lets them wait for each other; the lock that Kratos adds (`lock`) makes them wait in a circle.
 */
async function createDatabase(binary, folder) {
  const settings = '_fk=true&_journal_mode=WAL&_synchronous=OFF&_busy_timeout=10000&_txlock=immediate&lock=false';
  const dsn = `sqlite://${join(folder, 'kratos.sqlite')}?${settings}`;
  await run(binary, ['migrate', 'sql', '--read-from-env', '--yes'], { env: { ...environment, DSN: dsn } });
  return dsn;
}

function launch(binary, args) {
  const env = { ...environment, KRATOS_ENDS_WITH_STDIN: 'true' };
  const child = spawn(binary, args, { env, stdio: ['pipe', 'pipe', 'pipe'] });
  /** @type {string[]} */
  let log = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text) => (log = [...log, ...text.split('\n').filter(Boolean)].slice(-LOG_LINES)));
  }
  const kill = () => child.kill('SIGKILL');
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(`exit code ${code ?? signal}`));
  });
  return {
    ended,
    kill,
    log: () => log.join('\n'),
    stop() {
      child.kill('SIGTERM');
      const stubborn = setTimeout(kill, 3_000);
      return ended.finally(() => clearTimeout(stubborn));
    },
  };
}

async function ready(adminUrl, kratos) {
  let end;
  kratos.ended.then((reason) => (end = reason));
  for (const deadline = Date.now() + START_MS; Date.now() < deadline; await delay(50)) {
    if (end) throw new Error(`Kratos ended before it was ready (${end}). Its log ends with:\n${kratos.log()}`);
    const response = await fetch(`${adminUrl}/health/ready`).catch(() => undefined);
    if (response?.ok) return;
  }
  throw new Error(`Kratos was not ready after ${START_MS} ms. Its log ends with:\n${kratos.log()}`);
}

const verification = ({ verified = true }) => ({ verified, status: verified ? 'completed' : 'pending' });

const identityCreator = (adminUrl) => async (person) => {
  const response = await fetch(`${adminUrl}/admin/identities`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      schema_id: person.otherEmail ? 'person-with-two-addresses' : 'person',
      state: person.state,
      traits: { email: person.email, other_email: person.otherEmail },
      verifiable_addresses: [{ value: person.email, via: 'email', ...verification(person) }],
      ...(person.password && { credentials: { password: { config: { password: person.password } } } }),
    }),
  });
  if (!response.ok) throw new Error(`Kratos did not create ${person.email}: ${await response.text()}`);
  const { id } = await response.json();
  return { id };
};

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
