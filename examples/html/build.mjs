/** Copies the pages and the element to `site/`, and writes into the pages which files they expect. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';

const dist = 'node_modules/kratos-elements/dist';
const integrity = JSON.parse(readFileSync(`${dist}/integrity.json`, 'utf8'));

cpSync('pages', 'site', { recursive: true });
for (const file of [...Object.keys(integrity), 'i18n']) cpSync(`${dist}/${file}`, `site/${file}`, { recursive: true });
for (const page of ['index.html', 'classic.html']) {
  const html = readFileSync(`pages/${page}`, 'utf8');
  writeFileSync(
    `site/${page}`,
    html.replace(/src="\/(\S+)" integrity="[^"]*"/, (_, file) => `src="/${file}" integrity="${integrity[file]}"`),
  );
}
