/**
 * `npm run screenshots`: renders every scenario in every look into contact sheets below `.cache/screenshots`, to go through by eye.
 * `npm run screenshots -- --theme material --group aal2 --scheme forced --width 280 --lang de --lang ar` renders some; each option
 * may be repeated. `--light-form` renders the form into the light DOM.
 */
import { mkdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openStudio } from './contact-sheet/studio.mjs';

/** What a sheet shows together, so that none is too large to look at. */
const parts = {
  first: ['password', 'code', 'identifier-first'],
  second: ['refresh', 'aal2'],
  keys: ['passkey', 'webauthn', 'captcha', 'busy', 'signed-in'],
  others: ['social', 'oauth2', 'native', 'saml', 'organization'],
  errors: ['errors'],
};

const options = Object.fromEntries(
  ['theme', 'scheme', 'width', 'lang', 'dir', 'group'].map((name) => [name, { type: 'string', multiple: true }]),
);
const { values } = parseArgs({
  options: {
    ...options,
    columns: { type: 'string', default: '6' },
    'light-form': { type: 'boolean' },
    folder: { type: 'string', default: fileURLToPath(new URL('../.cache/screenshots', import.meta.url)) },
  },
});
const {
  theme: themes = ['default', 'material'],
  scheme: schemes = ['light', 'dark'],
  width: widths = ['280', '320', '440'],
  lang: languages = values.dir ? values.dir.map((dir) => (dir === 'rtl' ? 'ar' : 'en')) : ['en', 'ar'],
  folder,
} = values;
const sheets = values.group ? { [values.group.join('-')]: values.group } : parts;

/** @param {string} lang */
const directionOf = (lang) => (/^(ar|he)\b/.test(lang) ? 'rtl' : 'ltr');

function* looks() {
  for (const theme of themes)
    for (const scheme of schemes)
      for (const width of widths)
        for (const lang of languages)
          for (const dir of values.dir && values.lang ? values.dir : [directionOf(lang)]) {
            yield { theme, scheme, width, lang, dir };
          }
}

let studio = await openStudio();

async function shoot(look, groups, path) {
  const { theme, width } = look;
  const page = await studio.show(groups, {
    ...look,
    theme: theme === 'default' ? undefined : theme,
    width: Number(width),
    columns: Number(values.columns),
    lightForm: values['light-form'],
  });
  await page.screenshot({ path, fullPage: true });
  await page.close();
}

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
try {
  for (const look of looks())
    for (const [name, groups] of Object.entries(sheets)) {
      const path = `${folder}/${[...Object.values(look), name].join('-')}.png`;
      try {
        await shoot(look, groups, path);
      } catch (error) {
        console.warn(`${error} Once more, with a new browser …`);
        // A browser under load may lose a page of this size; what is wrong with the sheet itself comes again.
        await studio.close();
        studio = await openStudio();
        await shoot(look, groups, path);
      }
      console.log(path);
    }
} finally {
  await studio.close();
}
