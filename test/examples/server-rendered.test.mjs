import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import Koa from 'koa';
import { embeddedKratos } from '../../demo/embedded-kratos.mjs';
import { carefulPerson, person } from '../../demo/serve.mjs';
import { launch, loginOn, visitor } from '../demo/visit.mjs';
import { close, listen } from '../support/local-server.mjs';
import { installExample, logIn } from './example.mjs';

let browser;
let kratos;
let origin;
let example;
let url;
let visit;

before(async () => {
  const cwd = installExample('server-rendered');
  kratos = createServer();
  origin = await listen(kratos);
  const env = { ...process.env, PORT: '0', KRATOS_URL: `${origin}/.ory` };
  example = spawn(process.execPath, ['server.mjs'], { cwd, env, stdio: ['ignore', 'pipe', 'inherit'] });
  [url] = await once(createInterface(example.stdout), 'line');
  const { middleware } = await embeddedKratos(origin, 'unified', person, carefulPerson, [url]);
  kratos.on('request', new Koa().use(middleware).callback());
  browser = await launch();
});
after(async () => {
  await browser?.close();
  example?.kill();
  if (kratos) await close(kratos);
});
beforeEach(async () => {
  visit = await visitor(browser, url);
});
afterEach(async () => {
  const { problems } = visit;
  await visit.close();
  assert.deepEqual(problems, []);
});

const shows = (page, text) => page.waitForSelector(`::-p-text(${text})`);

test('a server: the form is in the page, and asks nobody for it', async () => {
  const page = await visit.open('/');
  assert.equal(page.url(), `${url}/login`);
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.reload();
  await page.waitForSelector('kratos-login >>> input[name=password]', { visible: true });
  assert.deepEqual(asked, ['/login', '/kratos-elements.min.js']);

  await logIn(page);
  await shows(page, `Signed in as ${person.email}`);
  assert.equal(page.url(), `${url}/`);
});

test('a server: the form of a flow that Kratos leads to is in the page, too', async () => {
  const page = await visit.open('/login');
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${origin}/.ory/self-service/login/browser`);
  assert.match(page.url(), /\/login\?flow=/);
  await logIn(page);
  await loginOn(page).is('complete');
  const get = ['/.ory/self-service/login/browser', '/login', '/kratos-elements.min.js'];
  assert.deepEqual(asked, [...get, '/.ory/self-service/login', '/.ory/self-service/login']);
});

test('a server: who is signed in already is told so', async () => {
  const page = await visit.open('/login');
  await logIn(page);
  await shows(page, `Signed in as ${person.email}`);
  await page.goto(`${url}/login`);
  await loginOn(page).is('complete');
  await page.locator('kratos-login a').click();
  await shows(page, `Signed in as ${person.email}`);
});

test('a server: what is typed into the form is nothing but text in the page of its flow', async () => {
  const page = await visit.open('/login');
  const name = '</script><script>document.title = "Taken over"</script>';
  const login = loginOn(page);
  const isRefused = () => page.waitForSelector('kratos-login >>> [data-message-id="4000006"]', { visible: true });
  await login.fill('identifier', name);
  await login.fill('password', 'difference-engine-1822');
  await login.press('password');
  await isRefused();
  const id = await page.$eval('kratos-login', ({ flow }) => flow.id);
  await page.goto(`${url}/login?flow=${id}`);
  await isRefused();
  assert.equal(await login.valueOf('identifier'), name);
  assert.equal(await page.title(), 'Sign in');
});

test('a server: without JavaScript, there is a sentence in place of the form', async () => {
  const page = await visit.open('/login');
  await loginOn(page).is('ready');
  assert.equal(await page.$eval('kratos-login', ({ innerText }) => innerText.includes('on its way')), false);
  await page.setJavaScriptEnabled(false);
  await page.reload();
  const shown = await page.$eval('kratos-login', ({ innerText }) => innerText);
  assert.equal(shown, 'The form is on its way. It needs JavaScript.');
});
