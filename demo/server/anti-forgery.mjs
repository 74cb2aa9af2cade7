import { ApiError, csrfViolation } from './errors.mjs';

/**
 * Refuses forms that another site may have sent. Native flows have no token; they are refused to browsers altogether.
 *
 * @param {import('./methods/index.mjs').Attempt} attempt
 */
export function ensureNoForgery({ ctx, flow, values }) {
  if (flow.document.type === 'browser') {
    if (!ctx.state.csrf.accepts(values.csrf_token ?? '')) throw csrfViolation(ctx);
    return;
  }
  for (const name of ['Origin', 'Cookie']) {
    if (ctx.get(name)) throw new ApiError(400, { reason: `A native flow cannot be sent with the header "${name}".` });
  }
}
