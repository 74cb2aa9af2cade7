import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { parseDocument } from 'yaml';

/** @returns {string | undefined} where the source of the Kratos of the tests is; `undefined` without Go */
function kratosSource() {
  const go = (...args) => execFileSync('go', args, { cwd: 'test/kratos', encoding: 'utf8' }).trim();
  try {
    go('mod', 'download', 'github.com/ory/kratos');
    return go('list', '-m', '-f', '{{.Dir}}', 'github.com/ory/kratos');
  } catch (error) {
    if (error.code !== 'ENOENT' || process.env.CI === 'true') throw error;
    return undefined;
  }
}

/** Conditions and alternatives say only in part what there is. */
const IN_PART = /^(if|then|else|not|anyOf|oneOf|allOf)$/;

/** A sample shows what matters, and leaves out what is required beside; but every key of it means something. */
function forSamples(schema, whole = true) {
  if (Array.isArray(schema)) return schema.map((each) => forSamples(each, whole));
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema)
    .filter(([key, value]) => key !== 'required' || !Array.isArray(value))
    // In a condition it does not require anything.
    .map(([key, value]) => [key, /^(if|not)$/.test(key) ? value : forSamples(value, !IN_PART.test(key))]);
  const closed =
    whole && schema.type === 'object' && schema.properties && (schema.additionalProperties ?? true) === true;
  return Object.fromEntries(closed ? [...entries, ['additionalProperties', false]] : entries);
}

const source = kratosSource();
export const kratosMissing = source === undefined;

function validator(name) {
  const ajv = new Ajv({ strict: false, validateFormats: false, logger: false, allErrors: true });
  ajv.addSchema({}, 'ory://tracing-config');
  const validate = ajv.compile(forSamples(JSON.parse(readFileSync(join(source, 'embedx', name), 'utf8'))));
  return (value) => {
    validate(value);
    // Of several ways to be right, the errors of each way say more than that none fits.
    return (validate.errors ?? []).map(({ instancePath, message, params }) =>
      [instancePath, message, params.additionalProperty].filter(Boolean).join(' '),
    );
  };
}
const configuration = kratosMissing ? () => [] : validator('config.schema.json');
const identityExtension = kratosMissing ? () => [] : validator('identity_extension.schema.json');

/** @returns {string[]} what is wrong with a configuration of Kratos */
export function checkSettings(code) {
  const document = parseDocument(code, { strict: true, uniqueKeys: true });
  const problems = [...document.errors, ...document.warnings].map(({ message }) => message);
  return problems.length > 0 ? problems : configuration(document.toJS());
}

/** @returns {string[]} what is wrong with a JSON file, or the traits of an identity schema */
export function checkJson(code) {
  let value;
  try {
    value = JSON.parse(code);
  } catch ({ message }) {
    return [message];
  }
  return Object.values(value).flatMap((trait) => (trait?.['ory.sh/kratos'] ? identityExtension(trait) : []));
}
