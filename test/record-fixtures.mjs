// npm run record [-- variant…]: writes down what a real Kratos answers, in all variants or in these.
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { FlowClient } from './kratos/flow-client.mjs';
import { startKratos } from './kratos/kratos.mjs';
import { PASSWORD, scenes } from './kratos/scenes.mjs';
import { scrub } from './kratos/scrub.mjs';

const folder = fileURLToPath(new URL('./fixtures/', import.meta.url));
const pageUrl = 'http://localhost:8000';

async function recordVariant(variant) {
  const server = await startKratos({ variant, corsOrigins: [pageUrl] });
  const neighbour = server.identityProvider ?? server.oauth2Server;
  const addresses = {
    [server.publicUrl]: 'https://id.example.com',
    [pageUrl]: 'https://app.example.com',
    ...(neighbour && { [neighbour.url]: 'https://login.example.net' }),
  };
  try {
    await server.createIdentity({ email: 'ada@example.com', password: PASSWORD });
    for (const [name, scene] of Object.entries(scenes[variant])) {
      const [client, app] = [new FlowClient(server.publicUrl), new FlowClient(server.publicUrl, 'api')];
      const answer = await scene({ client, app, server, pageUrl });
      await writeFile(`${folder}${name}.json`, `${JSON.stringify(scrub(answer, addresses), null, 2)}\n`);
      console.log(`${answer.status} ${name}`);
    }
  } finally {
    await server.close();
  }
}

const some = process.argv.slice(2);
await mkdir(folder, { recursive: true });
// What lies in folders is composed by hand.
const old = (await readdir(folder)).filter((name) => some.length === 0 && name.endsWith('.json'));
await Promise.all(old.map((name) => rm(folder + name)));
await Promise.all((some.length > 0 ? some : Object.keys(scenes)).map(recordVariant));
