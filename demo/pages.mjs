import { randomBytes } from 'node:crypto';
import { access, readdir, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { sendMails } from './mail-feed.mjs';

/** @typedef {import('koa').Context} Context */

const file = (path) => fileURLToPath(new URL(path, import.meta.url));
const files = new Map([
  ['/', 'pages/index.html'],
  ['/mailbox.html', 'pages/mailbox.html'],
  ['/authenticator.html', 'pages/authenticator.html'],
  ['/minimal.html', 'pages/minimal.html'],
  ['/gallery.html', 'pages/gallery.html'],
  ['/base.css', 'pages/base.css'],
  ['/site.css', 'pages/site.css'],
  ['/workbench.css', 'pages/workbench.css'],
  ['/mailbox.css', 'pages/mailbox.css'],
  ['/gallery.css', 'pages/gallery.css'],
  ['/grounds.css', 'pages/grounds.css'],
  ['/themes/plain.css', '../themes/plain.css'],
  ['/themes/material.css', '../themes/material.css'],
  ['/themes/bootstrap.css', '../themes/bootstrap.css'],
  ['/icon.svg', 'pages/icon.svg'],
  ['/kratos-elements.min.js', '../dist/kratos-elements.min.js'],
  ['/kratos-elements.min.js.map', '../dist/kratos-elements.min.js.map'],
]);

/**
 * The pages of the demo, each under a policy as strict as a page can have.
 *
 * @param {import('./serve.mjs').Kratos} kratos
 * @returns {Promise<import('koa').Middleware>}
 */
export async function servePages({ placeholders, mailboxes }) {
  await access(file(files.get('/kratos-elements.min.js'))).catch((cause) => {
    throw new Error('The element is not built: npm run build', { cause });
  });
  const [scripts, locales] = await Promise.all([bundleScripts(), readdir(file('../dist/i18n/locales'))]);
  const languages = locales.filter((name) => name.endsWith('.js')).map((name) => name.slice(0, -'.js'.length));
  for (const tag of languages) files.set(`/i18n/locales/${tag}.js`, `../dist/i18n/locales/${tag}.js`);
  return async (ctx, next) => {
    ctx.set({ 'Cache-Control': 'no-cache', 'X-Content-Type-Options': 'nosniff' });
    const script = scripts.get(ctx.path);
    const path = files.get(ctx.path);
    if (ctx.path === '/mails' && mailboxes.length > 0) {
      ctx.respond = false;
      sendMails(ctx.res, mailboxes);
    } else if (script) send(ctx, '.js', script);
    else if (path?.endsWith('.html')) await sendPage(ctx, path, { ...placeholders, languages: languages.join(' ') });
    else if (path) send(ctx, path.slice(path.lastIndexOf('.')), await readFile(file(path)));
    else await next();
  };
}

/**
 * @param {Context} ctx
 * @param {string} type
 * @param {string | Buffer} body
 */
function send(ctx, type, body) {
  ctx.type = type;
  ctx.body = body;
}

/**
 * @param {Context} ctx
 * @param {string} path
 * @param {Record<string, string>} placeholders
 */
async function sendPage(ctx, path, placeholders) {
  const nonce = randomBytes(16).toString('base64');
  const values = { ...placeholders, nonce };
  const page = await readFile(file(path), 'utf8');
  ctx.set('Content-Security-Policy', policy(nonce));
  send(
    ctx,
    '.html',
    page.replace(/\{\{([\w-]+)\}\}/g, (_, name) => values[name] ?? ''),
  );
}

/** @param {string} nonce */
function policy(nonce) {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    "img-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types kratos-elements',
  ].join('; ');
}

/** @returns {Promise<Map<string, string>>} the pages' own scripts by path */
async function bundleScripts() {
  const { outputFiles } = await build({
    entryPoints: ['index', 'mailbox', 'authenticator', 'gallery'].map((name) => file(`pages/${name}.ts`)),
    outdir: file('.'),
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  return new Map(outputFiles.map(({ path, text }) => [`/${basename(path)}`, text]));
}
