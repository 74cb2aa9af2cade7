/** Puts the plug-in and the element, which it serves itself, into `dist/kratos-login`. */
import { cpSync } from 'node:fs';

const element = 'node_modules/kratos-elements/dist';

cpSync('kratos-login', 'dist/kratos-login', { recursive: true });
for (const file of ['kratos-elements.min.js', 'i18n']) {
  cpSync(`${element}/${file}`, `dist/kratos-login/element/${file}`, { recursive: true });
}
