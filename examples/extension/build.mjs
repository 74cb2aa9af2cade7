// Makes dist/browser and dist/native, each an extension to load unpacked. KRATOS_PUBLIC_URL says for which Kratos.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const kratos = new URL(process.env.KRATOS_PUBLIC_URL ?? 'http://localhost:3000/.ory');
const forThisKratos = (text) =>
  text
    // Passkeys want the permission for the host as such, without a port.
    .replaceAll('https://id.example.com/*', `${kratos.protocol}//${kratos.hostname}/*`)
    .replaceAll('https://id.example.com/', `${kratos.origin}/`)
    .replaceAll('https://id.example.com', kratos.href.replace(/\/$/, ''))
    .replaceAll('id.example.com', kratos.hostname);

for (const variant of ['browser', 'native']) {
  const target = `dist/${variant}`;
  rmSync(target, { recursive: true, force: true });
  cpSync('popup', target, { recursive: true });
  cpSync(variant, target, { recursive: true });
  cpSync('node_modules/kratos-elements/dist/kratos-elements.min.js', `${target}/kratos-elements.min.js`);
  for (const file of ['manifest.json', 'popup.html', 'popup.js']) {
    writeFileSync(`${target}/${file}`, forThisKratos(readFileSync(`${variant}/${file}`, 'utf8')));
  }
}
