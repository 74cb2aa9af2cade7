/**
 * `npm run docs`: installs and builds what is missing, then serves the documentation. `PORT` chooses the port. What needs packages is
 * loaded only when they are there.
 */
import { fileURLToPath } from 'node:url';
import { prepare } from '../../demo/prepare.mjs';

prepare();
const { createServer } = await import('vitepress');
const { PORT } = process.env;
const server = await createServer(fileURLToPath(new URL('..', import.meta.url)), {
  port: Number(PORT || 5173),
  strictPort: Boolean(PORT),
});
await server.listen();
console.log(`\n  kratos-elements   ${server.resolvedUrls.local[0]}\n\n  Ctrl-C ends it.`);

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.close());
