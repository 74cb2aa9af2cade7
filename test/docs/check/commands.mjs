import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const OWN = new Set(['ci', 'install', 'i', 'pack', 'test', 'start']);
/** What people have, or install as a page says. */
const PROGRAMS = /^(cd|npx)$/;

/** The scripts of the package that a document speaks of, and those of the examples that its page may lead to. */
function scriptsFor(file) {
  const host = /^docs\/hosts\/(.+)\.md$/.exec(file)?.[1];
  const folders = ['.', host ? `examples/${host}` : dirname(file)];
  const packages = folders.map((folder) => join(folder, 'package.json')).filter((path) => existsSync(path));
  return Object.assign({}, ...packages.map((path) => JSON.parse(readFileSync(path, 'utf8')).scripts));
}

/** @returns {string[]} what is wrong with the commands of a document */
export function checkCommands(code, file) {
  const scripts = scriptsFor(file);
  const lines = code.replaceAll('\\\n', ' ').split('\n');
  const commands = lines.flatMap((line) => line.replace(/(^|\s)#.*/, '').split(/&&|\|\|?|;/));
  return commands.flatMap((command) => {
    const [program, ...args] = command
      .trim()
      .replace(/^(\w+=\S+ +)*/, '')
      .split(/\s+/);
    if (!program) return [];
    if (program !== 'npm') return PROGRAMS.test(program) ? [] : [`what is ${program}?`];
    const [verb, script] = args.filter((arg) => !arg.startsWith('-'));
    if (verb === 'run') return scripts[script] ? [] : [`there is no script ${script}`];
    if (/^(start|test)$/.test(verb) && !scripts[verb]) return [`there is no script ${verb}`];
    return OWN.has(verb) ? [] : [`what is npm ${verb}?`];
  });
}

const DIRECTIVES =
  /^((default|script|style|img|font|connect|media|object|frame|child|worker|manifest)-src(-elem|-attr)?|form-action|base-uri|frame-ancestors|sandbox|report-to|report-uri|require-trusted-types-for|trusted-types|upgrade-insecure-requests)$/;

/** @returns {string[]} what is wrong with the header of an answer */
export function checkHeaders(code) {
  const headers = code.replaceAll(/\n\s+/g, ' ').trim().split('\n');
  return headers.flatMap((header) => {
    const [, name, value] = /^([\w-]+): (.+)$/.exec(header) ?? [];
    if (!name) return [`no header: ${header}`];
    if (!/^content-security-policy(-report-only)?$/i.test(name)) return [];
    const directives = value.split(';').map((directive) => directive.trim().split(' ')[0]);
    return directives.filter((directive) => directive && !DIRECTIVES.test(directive));
  });
}

/** @returns {string[]} what is wrong with the configuration of a proxy in front of Kratos */
export function checkNginx(code) {
  const [, path, address] =
    /^location (\S+) \{\n(?: +[\w ]+;\n)* +proxy_pass (\S+);\n(?: +.+;\n)*\}\n$/.exec(code) ?? [];
  if (!path) return ['no location with a proxy_pass'];
  // Only then nginx takes the path off.
  return path.endsWith('/') && new URL(address).pathname === '/' && address.endsWith('/') ? [] : ['keeps the path'];
}
