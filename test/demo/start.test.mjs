import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { carefulPerson, person } from '../../demo/serve.mjs';

/** Takes the port, unless somebody else has it already. */
async function occupy(port) {
  const server = createServer().listen(port, '127.0.0.1');
  await Promise.race([once(server, 'listening'), once(server, 'error')]);
  return server;
}

async function outputUntil(stream, pattern) {
  let output = '';
  for await (const text of stream.setEncoding('utf8')) {
    output += text;
    if (pattern.test(output)) return output;
  }
  throw new Error(`It ended with: ${output}`);
}

const start = (env) => spawn(process.execPath, ['demo/start.mjs'], { env: { ...process.env, PORT: '', ...env } });

test('npm start says where the demo is and who can log in, on a free port if its own is taken', async (t) => {
  const other = await occupy(3000);
  t.after(() => other.close());
  const child = start({ KRATOS_PUBLIC_URL: '' });
  t.after(() => child.kill());

  const output = await outputUntil(child.stdout, /Ctrl-C/);
  const [, origin] = /(http:\/\/localhost:\d+)\/\n/.exec(output);
  assert.notEqual(origin, 'http://localhost:3000');
  assert.ok(output.includes(`${person.email} / ${person.password}`));
  assert.ok(output.includes(`${origin}/mailbox.html`));
  assert.ok(output.includes(`${carefulPerson.email} / ${carefulPerson.password}`));
  assert.ok(output.includes(`${origin}/authenticator.html`));
  assert.equal((await fetch(origin)).status, 200);

  child.kill('SIGINT');
  const [code] = await once(child, 'exit');
  assert.equal(code, 0);
});

test('npm start takes no other port than the one asked for', async (t) => {
  const other = await occupy(0);
  t.after(() => other.close());
  const { port } = other.address();
  const child = start({ PORT: String(port) });
  t.after(() => child.kill());
  assert.match(await outputUntil(child.stderr, /taken/), new RegExp(`Port ${port} is taken`));
});

test('npm start lets pages of another origin use the login server where it is told to', async (t) => {
  const origin = 'http://localhost:8080';
  const child = start({ PORT: '0', KRATOS_PUBLIC_URL: '', CORS_ORIGIN: origin });
  t.after(() => child.kill());
  const [, demo] = /(http:\/\/localhost:\d+)\/\n/.exec(await outputUntil(child.stdout, /Ctrl-C/));
  const headers = { Accept: 'application/json', Origin: origin };
  const answer = await fetch(`${demo}/.ory/self-service/login/browser`, { headers });
  assert.equal(answer.headers.get('access-control-allow-origin'), origin);
});
