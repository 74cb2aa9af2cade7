/** @typedef {import('koa').Context} Context */

/**
 * Whether the best match for the request is JSON. HTML wins ties, so that a browser's navigation and a bare fetch get HTML.
 *
 * @param {Context} ctx
 */
export function acceptsJson(ctx) {
  const ranges = ctx.get('Accept').split(',').map(parseRange);
  const html = bestMatch(ranges, ['text/html', 'text/*', '*/*']);
  const json = bestMatch(ranges, ['application/json', 'application/*', '*/*']);
  return json.quality > html.quality || (json.quality === html.quality && json.rank < html.rank);
}

/**
 * Whether errors and flows go to this client as JSON documents.
 *
 * @param {Context} ctx
 */
export function isJsonClient(ctx) {
  return acceptsJson(ctx) || ctx.get('Content-Type') === 'application/json';
}

/** @param {string} text */
function parseRange(text) {
  const [type, ...parameters] = text.split(';').map((part) => part.trim());
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
  return { type, quality: Number(quality) };
}

/**
 * @param {{ type: string, quality: number }[]} ranges
 * @param {string[]} patterns from the most to the least specific
 */
function bestMatch(ranges, patterns) {
  return ranges
    .map(({ type, quality }) => ({ quality, rank: patterns.indexOf(type) }))
    .filter(({ quality, rank }) => quality > 0 && rank >= 0)
    .reduce((best, match) => (isBetter(match, best) ? match : best), { quality: 0, rank: Infinity });
}

/**
 * @param {{ quality: number, rank: number }} a
 * @param {{ quality: number, rank: number }} b
 */
function isBetter(a, b) {
  return a.quality > b.quality || (a.quality === b.quality && a.rank < b.rank);
}
