import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Koa from 'koa';
import { embeddedKratos } from '../../demo/embedded-kratos.mjs';
import { isStale } from '../../demo/prepare.mjs';
import { carefulPerson, person } from '../../demo/serve.mjs';
import { loginOn, visitor } from '../demo/visit.mjs';
import { close, listen } from '../support/local-server.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

const folderOf = (name) => join(root, 'examples', name);

/**
 * Runs npm in an example, and quotes it only where it fails.
 * @param {string} name
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
function npm(name, args, env) {
  try {
    execFileSync('npm', args, {
      cwd: folderOf(name),
      encoding: 'utf8',
      stdio: 'pipe',
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    });
  } catch (cause) {
    const said = `${cause.stdout}${cause.stderr}`;
    throw new Error(`npm ${args.join(' ')} in examples/${name} failed:\n${said}`, { cause });
  }
}

/**
 * Installs an example's packages, unless just these are there, and gives it what the last build of the element made.
 * @param {string} name
 * @returns {string} its folder
 */
export function installExample(name) {
  const path = (file) => `examples/${name}/${file}`;
  if (isStale(path('node_modules/.package-lock.json'), [path('package.json'), path('package-lock.json')]))
    npm(name, ['ci']);
  const copy = join(folderOf(name), 'node_modules/kratos-elements');
  const { files } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const part of [...files, 'package.json']) {
    rmSync(join(copy, part), { recursive: true, force: true });
    cpSync(join(root, part), join(copy, part), { recursive: true });
  }
  return folderOf(name);
}

/**
 * Installs an example and builds it with its own script.
 * @param {string} name
 * @param {Record<string, string>} [env] what the script is told
 * @returns {string} its folder
 */
export function buildExample(name, env) {
  const folder = installExample(name);
  npm(name, ['run', 'build'], env);
  return folder;
}

/**
 * A site with an embedded login server below `/.ory`, where `person` and `carefulPerson` of demo/serve.mjs can log in.
 * @param {(url: string) => import('koa').Middleware} site answers everything else
 */
export async function startSite(site) {
  const http = createServer();
  const url = await listen(http);
  const kratos = await embeddedKratos(url, 'unified', person, carefulPerson);
  const app = new Koa();
  app.use(kratos.middleware);
  app.use(site(url));
  http.on('request', app.callback());
  return { url, close: () => close(http) };
}

/**
 * The files of a folder; the address of a page that is none of them gets `index.html`, as a router in the page wants it.
 * @param {string} folder
 * @returns {import('koa').Middleware}
 */
export const filesOf = (folder) => (ctx) => {
  const asked = join(folder, decodeURIComponent(ctx.path));
  // What a browser asks of every site.
  if (ctx.path === '/favicon.ico') ctx.status = 204;
  const isFile = existsSync(asked) && statSync(asked).isFile();
  if (!isFile && extname(ctx.path)) return;
  const file = isFile ? asked : join(folder, 'index.html');
  ctx.type = extname(file);
  ctx.body = readFileSync(file);
};

/**
 * Builds an example and serves what its build wrote.
 * @param {string} name
 * @param {string} [output] where the example's tool puts the site
 */
export function startExample(name, output = 'dist') {
  const folder = join(buildExample(name), output);
  return startSite(() => filesOf(folder));
}

/**
 * Logs `person` in as somebody who mistypes the password first.
 * @param {import('puppeteer-core').Page} page with the element, now or soon
 */
export async function logIn(page) {
  const login = loginOn(page);
  await login.fill('identifier', person.email);
  await login.fill('password', 'difference-engine-1822');
  await login.press('password');
  await login.shown('[data-message-id="4000006"]');
  await login.fill('password', person.password);
  await login.press('password');
}

/**
 * Goes to what only people who are signed in may see, logs in on the way, comes back later, and logs out.
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} url of an example with a router
 */
export async function visitMembersArea(browser, url) {
  const visit = await visitor(browser, url);
  const page = await visit.open('/');
  // Puppeteer's own selector for texts does not see every change of one.
  const shows = (text) => page.waitForFunction((text) => document.body.innerText.includes(text), {}, text);
  const click = (name) => page.locator(`::-p-aria(${name})`).click();
  await click('Your devices');
  await page.waitForFunction(() => location.pathname === '/login');

  await logIn(page);
  await shows(`Signed in as ${person.email}`);
  assert.equal(page.url(), `${url}/account?tab=devices`);

  await page.reload();
  await shows(`Signed in as ${person.email}`);

  await page.goto(`${url}/login`);
  await shows(`Signed in as ${person.email}`);

  await click('Sign out');
  await page.waitForFunction(() => location.pathname === '/');
  await click('Your devices');
  await page.waitForSelector('kratos-login >>> input[name=password]', { visible: true });
  assert.deepEqual(visit.problems, []);
  await visit.close();
}

/**
 * Logs in, comes back later, and logs out.
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} url of an example with one page
 */
export async function comeAndGo(browser, url) {
  const visit = await visitor(browser, url);
  const page = await visit.open('/');
  const signedIn = () => page.waitForSelector(`::-p-text(Signed in as ${person.email})`);
  await logIn(page);
  await signedIn();
  await page.reload();
  await signedIn();
  await page.locator('::-p-aria(Sign out)').click();
  await page.waitForSelector('kratos-login >>> input[name=password]', { visible: true });
  assert.deepEqual(visit.problems, []);
  await visit.close();
}
