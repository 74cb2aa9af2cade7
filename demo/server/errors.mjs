import { STATUS_CODES } from 'node:http';

/** @typedef {import('./messages.mjs').UiText} UiText */

const defaults = {
  400: 'The request cannot be understood.',
  401: 'Nobody is logged in.',
  403: 'This is not allowed.',
  404: 'There is nothing here.',
  410: 'This is over.',
  422: 'The way goes on elsewhere.',
  500: 'Something went wrong on the server.',
};

/** An answer `{ error: … }`. */
export class ApiError extends Error {
  /**
   * @param {number} status
   * @param {{ id?: string, message?: string, reason?: string, details?: Record<string, unknown>, [sibling: string]: unknown }} [content]
   *   everything else is put beside `error`
   */
  constructor(status, { id, message = defaults[status], reason, details, ...siblings } = {}) {
    super(message);
    this.status = status;
    this.reason = reason;
    this.document = {
      error: { id, code: status, status: STATUS_CODES[status], reason, details, message },
      ...siblings,
    };
  }
}

/** What is wrong with a submitted form; becomes messages of the flow. */
export class FormError extends Error {
  /** @param {{ message: UiText, field?: string }[]} findings `field` is the name of the node that the message belongs to */
  constructor(...findings) {
    super(findings.map(({ message }) => message.text).join(' '));
    this.findings = findings;
  }
}

/** A flow or a code is too old. */
export class ExpiredError extends Error {
  /** @param {Date} expiredAt */
  constructor(expiredAt) {
    super('expired');
    this.expiredAt = expiredAt;
  }
}

export function alreadyLoggedIn() {
  return new ApiError(400, {
    id: 'session_already_available',
    message: 'somebody is logged in',
    reason: 'There is a valid session already. Ask with refresh=true to log in once more.',
  });
}

export function noSession() {
  return new ApiError(401, { id: 'session_inactive', reason: 'The request belongs to no active session.' });
}

export function firstFactorRequired() {
  return new ApiError(401, {
    id: 'session_aal1_required',
    message: 'no session to upgrade',
    reason: 'A second factor can only be asked for once the first is done.',
  });
}

/** @param {string} url where the second factor is asked for */
export function secondFactorRequired(url) {
  return new ApiError(403, {
    id: 'session_aal2_required',
    message: 'the session lacks the second factor',
    reason: 'Whoever has a second factor must use it here.',
    details: { redirect_browser_to: url },
    redirect_browser_to: url,
  });
}

/** @param {string} url where the browser must go */
export function locationChange(url) {
  return new ApiError(422, {
    id: 'browser_location_change_required',
    reason: `The browser must go to ${url} to go on.`,
    redirect_browser_to: url,
  });
}

/**
 * @param {Date} expiredAt
 * @param {string} freshId the flow that takes its place
 */
export function flowExpired(expiredAt, freshId) {
  return new ApiError(410, {
    id: 'self_service_flow_expired',
    message: 'the flow is too old',
    reason: 'The flow was open for too long. Go on with the one named in use_flow_id.',
    expired_at: expiredAt.toISOString(),
    since: (Date.now() - expiredAt) * 1_000_000,
    use_flow_id: freshId,
  });
}

/** @param {string} identityId */
export function identityDisabled(identityId) {
  const details = { identity_id: identityId };
  return new ApiError(401, { message: 'the identity is inactive', reason: 'This account is switched off.', details });
}

export function methodDisabled() {
  return new ApiError(404, { reason: 'This way to log in is switched off here.' });
}

/** @param {import('koa').Context} ctx */
export function csrfViolation(ctx) {
  return new ApiError(403, {
    id: 'security_csrf_violation',
    message: 'this request may come from another site',
    reason: 'The form was not sent by the browser that it was made for. Please start again.',
    details: {
      docs: 'https://developer.mozilla.org/docs/Web/Security/Attacks/CSRF',
      hint: 'Send cookies with the request (credentials: include) and the csrf_token of the newest flow in the body.',
      reject_reason: csrfRejectReason(ctx),
    },
  });
}

/** @param {import('koa').Context} ctx */
function csrfRejectReason(ctx) {
  if (!ctx.get('Cookie')) return 'The request had no cookies.';
  if (!ctx.state.csrf.hasCookie) return 'The request had cookies, but not the one against forgery.';
  return 'The token does not belong to the cookie.';
}
