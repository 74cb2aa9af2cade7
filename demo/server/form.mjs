import { ApiError } from './errors.mjs';

/** @typedef {import('koa').Context} Context */

const limit = 5 * 1024 * 1024;

/**
 * The submitted fields: every value a string, empty ones left out, of several with the same name the first.
 *
 * @param {Context} ctx
 * @returns {Promise<Record<string, string>>}
 */
export async function readForm(ctx) {
  const type = ctx.is('application/json', 'application/x-www-form-urlencoded', 'multipart/form-data');
  if (type === null || ctx.request.length === 0) throw new ApiError(400, { reason: 'The request has no body.' });
  if (type === false) {
    throw new ApiError(400, { reason: `A form cannot be read from a body of type "${ctx.get('Content-Type')}".` });
  }
  const text = await readText(ctx);
  if (type === 'application/json') return compact(Object.entries(parseObject(text)).map(([k, v]) => [k, toText(v)]));
  // Kratos takes a multipart body for a form, too, but finds no field in it.
  return compact(type === 'multipart/form-data' ? [] : [...new URLSearchParams(text)]);
}

/** @param {Context} ctx */
async function readText(ctx) {
  const chunks = [];
  let size = 0;
  for await (const chunk of ctx.req) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
  }
  // Only now, because to stop reading would close the connection before the answer.
  if (size > limit) throw new ApiError(400, { reason: 'The request is too long.' });
  return Buffer.concat(chunks).toString();
}

/** @param {string} text */
function parseObject(text) {
  const value = parseJson(text);
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new ApiError(400, { reason: 'The body is JSON, but not an object.' });
  }
  return value;
}

/** @param {string} text */
function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError(400, { reason: 'The body is not JSON.' });
  }
}

/** @param {unknown} value */
function toText(value) {
  if (value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** @param {[string, string][]} entries */
function compact(entries) {
  // Of several with the same name Object.fromEntries keeps the last; here the first counts.
  const fields = Object.fromEntries(entries.toReversed());
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}
