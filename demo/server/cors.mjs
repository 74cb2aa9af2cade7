/** @typedef {import('koa').Context} Context */

const methods = ['POST', 'GET', 'PUT', 'PATCH', 'DELETE'];
const requestHeaders = ['authorization', 'content-type', 'max-age', 'x-csrf-token', 'x-session-token', 'x-xsrf-token'];

/**
 * Lets pages of the listed origins call the server with cookies. A page of any other origin gets an answer without CORS headers,
 * which its browser refuses.
 *
 * @param {string[]} origins
 * @returns {import('koa').Middleware}
 */
export function cors(origins) {
  const allowed = new Set(origins.map((origin) => origin.toLowerCase()));
  return async (ctx, next) => {
    if (allowed.size === 0) return next();
    const isAllowed = allowed.has(ctx.get('Origin').toLowerCase());
    if (ctx.method === 'OPTIONS' && ctx.get('Access-Control-Request-Method')) {
      ctx.vary('Origin, Access-Control-Request-Method, Access-Control-Request-Headers');
      ctx.status = 204;
      if (isAllowed) answerPreflight(ctx);
      return;
    }
    ctx.vary('Origin');
    if (isAllowed) {
      allowOrigin(ctx);
      ctx.set('Access-Control-Expose-Headers', 'Content-Type');
    }
    return next();
  };
}

/** @param {Context} ctx */
function answerPreflight(ctx) {
  const method = ctx.get('Access-Control-Request-Method');
  const headers = ctx.get('Access-Control-Request-Headers');
  if (!methods.includes(method)) return;
  if (headers && !headers.split(',').every((name) => requestHeaders.includes(name))) return;
  allowOrigin(ctx);
  ctx.set('Access-Control-Allow-Methods', method);
  if (headers) ctx.set('Access-Control-Allow-Headers', headers);
}

/** @param {Context} ctx */
function allowOrigin(ctx) {
  ctx.set('Access-Control-Allow-Origin', ctx.get('Origin'));
  ctx.set('Access-Control-Allow-Credentials', 'true');
}
