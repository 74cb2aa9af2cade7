/** Copies the pages and the element to `dist/`, and writes into the pages which files they expect. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';

const element = 'node_modules/kratos-elements/dist';
const integrity = JSON.parse(readFileSync(`${element}/integrity.json`, 'utf8'));

cpSync('pages', 'dist', { recursive: true });
for (const file of [...Object.keys(integrity), 'i18n'])
  cpSync(`${element}/${file}`, `dist/${file}`, { recursive: true });
for (const page of ['index.html', 'classic.html']) {
  const html = readFileSync(`pages/${page}`, 'utf8');
  writeFileSync(
    `dist/${page}`,
    html.replace(/src="\/(\S+)" integrity="[^"]*"/, (_, file) => `src="/${file}" integrity="${integrity[file]}"`),
  );
}
