/**
 * Adds a host-only cookie that scripts cannot read. It is not `Secure`, because the server speaks plain http to localhost.
 *
 * @param {import('koa').Context} ctx
 * @param {string} name
 * @param {string} value
 * @param {number} maxAge seconds; 0 or less removes the cookie
 */
export function setCookie(ctx, name, value, maxAge) {
  const expires = maxAge > 0 ? '' : ' Expires=Thu, 01 Jan 1970 00:00:01 GMT;';
  ctx.append(
    'Set-Cookie',
    `${name}=${value}; Path=/;${expires} Max-Age=${Math.max(0, maxAge)}; HttpOnly; SameSite=Lax`,
  );
}
