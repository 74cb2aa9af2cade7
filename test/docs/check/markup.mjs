import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { parse, parseFragment } from 'parse5';
import { attributes, isSlot } from './manifest.mjs';
import { htmlElements } from './scripts.mjs';
import { checkStyles } from './styles.mjs';

/** What any element may have. */
const GLOBAL = /^(id|class|lang|dir|slot|hidden|title|autofocus|role|aria-[\w-]+|data-[\w-]+)$/;
/** What has no closing tag in XML is written as such by the formatter. */
const FINE = new Set(['missing-doctype', 'non-void-html-element-start-tag-with-trailing-solidus']);

function* elementsOf({ childNodes = [], content }) {
  for (const node of content?.childNodes ?? childNodes) {
    if (node.tagName) yield node;
    yield* elementsOf(node);
  }
}

/** @returns whether the build makes what a sample loads of this package; files of the page are its own */
function isThere(address) {
  const name = basename(address);
  if (/^kratos-elements.*\.js$/.test(name)) return existsSync(`dist/${name}`);
  if (/themes\/[\w-]+\.css$/.test(address)) return existsSync(`themes/${name}`);
  if (/i18n\/locales\//.test(address)) return existsSync(`dist/i18n/locales/${name}`);
  return true;
}

function* problemsOf({ tagName, attrs, parentNode }) {
  const given = Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
  if (tagName === 'kratos-login') {
    for (const name of Object.keys(given)) {
      if (!attributes.has(name) && !GLOBAL.test(name)) yield `<kratos-login> has no attribute ${name}`;
    }
  } else if (!htmlElements.has(tagName)) yield `there is no <${tagName}>`;
  if (given.slot !== undefined && parentNode?.tagName === 'kratos-login' && !isSlot(given.slot)) {
    yield `there is no slot ${given.slot}`;
  }
  const address = given.src ?? (tagName === 'link' ? given.href : undefined);
  if (address && !isThere(address)) yield `there is no ${address}`;
  for (const name of Object.keys(given)) if (/^on/.test(name)) yield `${name} would not pass a policy`;
}

/**
 * @param {string} code
 * @returns {{ problems: string[], scripts: string[] }} what is wrong, and the scripts within
 */
export function checkMarkup(code) {
  const problems = [];
  const onParseError = ({ code }) => FINE.has(code) || problems.push(code);
  const read = /^\s*<!doctype/i.test(code) ? parse : parseFragment;
  const scripts = [];
  for (const element of elementsOf(read(code, { onParseError }))) {
    problems.push(...problemsOf(element));
    const text = element.childNodes.map(({ value }) => value).join('');
    if (element.tagName === 'style') problems.push(...checkStyles(text));
    if (element.tagName !== 'script' || !text.trim()) continue;
    const type = element.attrs.find(({ name }) => name === 'type')?.value ?? 'module';
    if (type === 'module') scripts.push(text);
    else if (type === 'application/json') JSON.parse(text);
    else problems.push(`a script of type ${type}`);
  }
  return { problems, scripts };
}
