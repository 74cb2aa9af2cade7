import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { person } from '../../demo/serve.mjs';
import { createLoginServer } from '../../demo/server/index.mjs';
import { launch, visitor } from '../demo/visit.mjs';
import { installDebianPackages } from '../support/debian-packages.mjs';
import { close, listen } from '../support/local-server.mjs';
import { samplesIn } from './check/documents.mjs';

const samples = samplesIn('docs/kratos.md');
const proxy = samples.find(({ language }) => language === 'nginx').code;
const tag = samples.find(({ language }) => language === 'html').code;

/** An nginx with the sample in it, which serves a folder besides. */
async function startNginx(folder, url, kratosPort) {
  const configuration = `
    ${process.getuid() === 0 ? 'user root;' : ''}
    daemon off;
    pid ${folder}/nginx.pid;
    error_log stderr notice;
    events {}
    http {
      access_log off;
      ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((of) => `${of}_temp_path ${folder}/${of};`).join('\n')}
      types { text/html html; text/javascript js; }
      server {
        listen 127.0.0.1:${new URL(url).port};
        root ${folder};
        ${proxy.replace(':4433', `:${kratosPort}`)}
      }
    }`;
  writeFileSync(join(folder, 'nginx.conf'), configuration);
  const nginx = spawn('/usr/sbin/nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')]);
  let said = '';
  for await (const text of nginx.stderr.setEncoding('utf8')) {
    said += text;
    if (/start worker process/.test(said)) return nginx;
  }
  throw new Error(said);
}

if (installDebianPackages(['nginx-light'])) {
  test('a login goes through the proxy of docs/kratos.md', async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'proxy-'));
    t.after(() => rmSync(folder, { recursive: true, force: true }));
    copyFileSync('dist/kratos-elements.min.js', join(folder, 'kratos-elements.min.js'));
    const script = '<script type="module" src="/kratos-elements.min.js"></script>';
    writeFileSync(
      join(folder, 'index.html'),
      `<!doctype html><title>Login</title><link rel="icon" href="data:,">${script}${tag}`,
    );

    const free = createServer();
    const url = await listen(free);
    await close(free);
    const kratos = createLoginServer({ baseUrl: `${url}/auth`, hashCost: 2 });
    await kratos.createIdentity(person);
    const http = createServer((request, response) => {
      // A Kratos is not below a path itself.
      if (request.url.startsWith('/auth')) return response.writeHead(404).end();
      request.url = `/auth${request.url}`;
      kratos.handler(request, response);
    });
    const nginx = await startNginx(folder, url, new URL(await listen(http)).port);
    t.after(() => close(http));
    t.after(async () => {
      nginx.kill();
      await once(nginx, 'exit');
    });

    const browser = await launch();
    t.after(() => browser.close());
    const somebody = await visitor(browser, url);
    const page = await somebody.open('/');
    await page.locator('kratos-login >>> [name=identifier]').fill(person.email);
    await page.locator('kratos-login >>> [name=password]').fill(person.password);
    await page.locator('kratos-login >>> [value=password]').click();
    await page.waitForFunction('document.querySelector("kratos-login").state === "complete"');
    assert.deepEqual(somebody.problems, []);
  });
}
