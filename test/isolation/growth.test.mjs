import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { bundle, startSite } from './site.mjs';

const MOUNTS = 500;

const pages = { '/single': '/dist/kratos-elements.min.js', '/npm': '/npm.js' };

const pageOf = (file) => `<!doctype html><title>Login</title><script type="module">
  import '${file}';
  import { show } from '/dist/testing/index.js';
  Object.assign(window, { show });
</script>`;

let site;

before(async () => {
  site = await startSite({
    '/npm.js': await bundle("import './dist/define.js';"),
    ...Object.fromEntries(Object.entries(pages).map(([path, file]) => [path, pageOf(file)])),
  });
});
after(() => site.close());

/** In a page: mounts elements, brings each to a state, and takes it away; what is awaited then is cut off. */
const mount = async (times, lightForm, leak) => {
  const states = ['password/initial', 'password/wrong-password', 'busy/submitting', 'busy/loading', 'passkey/initial'];
  for (let count = 0; count < times; count++) {
    const login = Object.assign(document.createElement('kratos-login'), { manual: true, lightForm });
    document.body.append(login);
    await window.show(login, states[count % states.length]);
    login.remove();
    if (leak) addEventListener('online', () => login.start());
  }
};

async function measure(devTools) {
  // What is let go of late is found by the next.
  for (let round = 0; round < 3; round++) await devTools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devTools.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** What is left of elements that have come and gone. */
async function growth(page, ...options) {
  const devTools = await page.createCDPSession();
  await devTools.send('Performance.enable');
  // Meanwhile code is compiled, and templates are made.
  await page.evaluate(mount, MOUNTS, ...options);
  const before = await measure(devTools);
  await page.evaluate(mount, MOUNTS, ...options);
  const now = await measure(devTools);
  const grown = (name) => now[name] - before[name];
  return { nodes: grown('Nodes'), listeners: grown('JSEventListeners'), bytes: grown('JSHeapUsedSize') };
}

for (const path of Object.keys(pages)) {
  for (const lightForm of [false, true]) {
    test(`${MOUNTS} elements leave nothing behind: ${path.slice(1)}, ${lightForm ? 'light' : 'shadow'}`, async () => {
      const visit = await site.visit();
      const page = await visit.open(path);
      const { nodes, listeners, bytes } = await growth(page, lightForm, false);
      // The last one may still be there, and compilers keep their notes.
      assert.ok(nodes < MOUNTS && listeners < MOUNTS / 10, `${nodes} nodes, ${listeners} listeners`);
      assert.ok(bytes < 256 * MOUNTS, `${bytes} bytes`);
      assert.deepEqual(visit.problems, []);
      await visit.close();
    });
  }
}

test('what would be left is noticed', async () => {
  const visit = await site.visit();
  const page = await visit.open('/single');
  const { nodes, listeners, bytes } = await growth(page, false, true);
  assert.ok(nodes > MOUNTS && listeners > MOUNTS / 10 && bytes > 256 * MOUNTS);
  await visit.close();
});
