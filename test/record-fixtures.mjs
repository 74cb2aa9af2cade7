import { mkdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { FlowClient } from './kratos/flow-client.mjs';
import { startKratos } from './kratos/kratos.mjs';
import { PASSWORD, scenes } from './kratos/scenes.mjs';
import { scrub } from './kratos/scrub.mjs';

const folder = fileURLToPath(new URL('./fixtures/', import.meta.url));
const pageUrl = 'http://localhost:8000';

async function recordVariant(variant) {
  const server = await startKratos({ variant, corsOrigins: [pageUrl] });
  const addresses = { [server.publicUrl]: 'https://id.example.com', [pageUrl]: 'https://app.example.com' };
  try {
    await server.createIdentity({ email: 'ada@example.com', password: PASSWORD });
    for (const [name, scene] of Object.entries(scenes[variant])) {
      const answer = await scene({ client: new FlowClient(server.publicUrl), server });
      await writeFile(`${folder}${name}.json`, `${JSON.stringify(scrub(answer, addresses), null, 2)}\n`);
      console.log(`${answer.status} ${name}`);
    }
  } finally {
    await server.close();
  }
}

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
await Promise.all(Object.keys(scenes).map(recordVariant));
