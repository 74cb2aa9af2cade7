import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { bundle, startSite } from './site.mjs';

const { scenarios } = await import('../../dist/testing/index.js');

/** In a page, before all else: keeps a book of what is listened to, observed and left outside of elements. */
const keepBook = () => {
  /** @type {[what: string, by: unknown][]} */
  const held = [];
  const find = (what, by) => held.findIndex(([known, other]) => known === what && other === by);
  const take = (what, by) => find(what, by) < 0 && held.push([what, by]);
  const release = (what, by) => find(what, by) >= 0 && held.splice(find(what, by), 1);
  const books = { addEventListener: take, removeEventListener: release };
  for (const [method, note] of Object.entries(books)) {
    const usual = EventTarget.prototype[method];
    EventTarget.prototype[method] = function (type, listener, options) {
      const target = this ?? window;
      if (target === window || target === document) note(`${target.constructor.name} ${type}`, listener);
      return usual.call(target, type, listener, options);
    };
  }
  for (const { name, prototype } of [MutationObserver, ResizeObserver, IntersectionObserver]) {
    const { observe, disconnect } = prototype;
    prototype.observe = function (target, options) {
      if (target.localName !== 'kratos-login') take(name, this);
      return observe.call(this, target, options);
    };
    prototype.disconnect = function () {
      release(name, this);
      return disconnect.call(this);
    };
  }
  const known = new Set([...Reflect.ownKeys(window), 'traces', 'show']);
  window.traces = () => ({
    globals: Reflect.ownKeys(window).filter((key) => !known.has(key)),
    held: held.map(([what]) => what),
    stored: localStorage.length + sessionStorage.length + document.cookie.length,
    sheets: document.adoptedStyleSheets.length,
    inBody: document.body.childElementCount,
  });
};

const nothing = { globals: [], held: [], stored: 0, sheets: 0, inBody: 0 };

const module = (text) => `<script type="module">${text}</script>`;
const page = (...scripts) =>
  `<!doctype html><html lang="de"><head><script>(${keepBook})();</script>${scripts.join('')}
   ${module("import { show } from '/dist/testing/index.js'; Object.assign(window, { show });")}</head><body></body>`;

/** What is loaded, and what it leaves behind by itself. */
const pages = {
  '/module': { scripts: [module("import '/dist/kratos-elements.min.js';")], globals: [] },
  '/classic': { scripts: ['<script src="/dist/kratos-elements.iife.min.js"></script>'], globals: [] },
  '/npm': {
    scripts: [module("import '/npm.js';")],
    // Of Lit, which counts its copies.
    globals: ['litPropertyMetadata', 'reactiveElementVersions', 'litHtmlVersions', 'litElementVersions'],
  },
};

let site;

before(async () => {
  site = await startSite({
    '/npm.js': await bundle("import './dist/define.js';"),
    '/index.js': await bundle("export * from './dist/index.js';"),
    '/class': page(module("import '/index.js';")),
    ...Object.fromEntries(Object.entries(pages).map(([path, { scripts }]) => [path, page(...scripts)])),
  });
});
after(() => site.close());

test('the class alone does nothing at all', async () => {
  const visit = await site.visit();
  const page = await visit.open('/class');
  assert.deepEqual(await page.evaluate('traces()'), { ...nothing, globals: pages['/npm'].globals });
  assert.equal(await page.evaluate("customElements.get('kratos-login')"), undefined);
  assert.deepEqual(visit.problems, []);
  await visit.close();
});

for (const [path, { globals }] of Object.entries(pages)) {
  test(`leaves nothing in the page, when it is loaded and after any state: ${path}`, async () => {
    const visit = await site.visit();
    const page = await visit.open(path);
    assert.deepEqual(await page.evaluate('traces()'), { ...nothing, globals });
    for (const lightForm of [false, true]) {
      for (const { name } of scenarios) {
        const [during, after] = await page.evaluate(
          async (name, lightForm) => {
            const login = Object.assign(document.createElement('kratos-login'), { manual: true, lightForm });
            document.body.append(login);
            await window.show(login, name);
            const during = window.traces();
            login.remove();
            return [during, window.traces()];
          },
          name,
          lightForm,
        );
        assert.ok(during.held.includes('MutationObserver') && during.held.length > 3, name);
        assert.deepEqual(after, { ...nothing, globals }, name);
      }
    }
    assert.deepEqual(visit.problems, []);
    await visit.close();
  });
}
