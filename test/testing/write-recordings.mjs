/** Packs the recordings that the scenarios of `kratos-elements/testing` play: `npm run record` does it after recording anew. */
import { readFile, writeFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';

const root = new URL('../../', import.meta.url);

/** The first one is what the flows of the others are compared with. */
const names = [
  'unified-initial',
  'password-wrong',
  'password-missing',
  'password-success',
  'code-sent',
  'code-resent',
  'code-wrong',
  'code-too-often',
  'code-identifier-unknown',
  'code-success',
  'identifier-first-initial',
  'identifier-first-unknown',
  'identifier-first-credentials',
  'identifier-first-password-wrong',
  'identifier-first-code-sent',
  'refresh-initial',
  'refresh-success',
  'refresh-code',
  'aal2-initial',
  'aal2-totp-wrong',
  'aal2-lookup-wrong',
  'aal2-no-factor',
  'aal2-success',
  'aal2-code-address',
  'aal2-code-addresses',
  'aal2-code-addresses-sent',
  'aal2-code-sent',
  'aal2-code-resent',
  'aal2-code-wrong',
  'aal2-code-success',
  'aal2-webauthn',
  'aal2-webauthn-wrong',
  'aal2-required-submit',
  'aal2-required-whoami',
  'passkey-initial',
  'passkey-identifier-first-initial',
  'passkey-identifier-first-credentials',
  'passkey-refresh',
  'passkey-unknown',
  'webauthn-initial',
  'webauthn-redirect',
  'webauthn-step',
  'webauthn-no-key',
  'webauthn-wrong',
  'social-initial',
  'social-linking',
  'social-denied',
  'oauth2-initial',
  'native-initial',
  'native-success',
  'native-with-origin',
  'verification-required',
  'method-unknown',
  'submit-expired',
  'flow-replacing-expired',
  'submit-not-found',
  'submit-csrf-violation',
  'submit-signed-in',
  'session-already-available',
  'return-to-forbidden',
  'identity-inactive',
  'whoami-signed-in',
  'whoami-signed-out',
];

/** @type {Record<string, object>} */
const nodes = {};

/** @returns the name of a node, the same for equal ones */
function nodeName(node) {
  const { name, id, type, value } = node.attributes;
  const title = `${node.group}/${name ?? id}${type === 'submit' ? `=${value}` : ''}`;
  let key = title;
  for (let count = 2; key in nodes && !isDeepStrictEqual(nodes[key], node); count++) key = `${title} ${count}`;
  nodes[key] = node;
  return key;
}

const recorded = async (name) => JSON.parse(await readFile(new URL(`test/fixtures/${name}.json`, root), 'utf8'));

const { ui: _ui, ...base } = (await recorded(names[0])).body;

function packed({ status, body }) {
  if (!body.ui) return { status, body };
  const { ui, ...members } = body;
  const flow = Object.fromEntries(
    Object.entries(members).filter(([name, value]) => !isDeepStrictEqual(value, base[name])),
  );
  const { messages } = ui;
  return { status, flow, nodes: ui.nodes.map(nodeName), ...(messages && { messages }) };
}

const entries = [];
for (const name of names) entries.push([name, packed(await recorded(name))]);

const lines = (list) => list.map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`).join('');
const union = (list) => list.map((name) => JSON.stringify(name)).join(' | ');

await writeFile(
  new URL('src/testing/recordings.ts', root),
  `/** Answers of a real Kratos, packed by test/testing/write-recordings.mjs out of test/fixtures. */
import type { Stored } from './stored.js';

export type NodeName = ${union(Object.keys(nodes))};

export type RecordingName = ${union(names)};

/** What flows have in common. */
export const base = {
${lines(Object.entries(base))}};

export const nodes: Record<NodeName, object> = {
${lines(Object.entries(nodes))}};

export const recordings: Record<RecordingName, Stored> = {
${lines(entries)}};
`,
);
