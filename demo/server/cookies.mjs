/**
 * Adds a host-only cookie that scripts cannot read. It is not `Secure`, because the server speaks plain http to localhost.
 *
 * @param {import('koa').Context} ctx
 * @param {string} name
 * @param {string} value
 * @param {number} maxAge seconds
 */
export function setCookie(ctx, name, value, maxAge) {
  ctx.append('Set-Cookie', `${name}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax`);
}
