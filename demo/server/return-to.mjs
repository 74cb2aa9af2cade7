import { ApiError } from './errors.mjs';

/** @typedef {import('./config.mjs').Config} Config */

/**
 * Where a person may be sent after login: the wish, if it begins with one of the allowed addresses.
 *
 * @param {Config} config
 * @param {string | null} wish
 */
export function resolveReturnTo(config, wish) {
  if (!wish) return config.defaultReturnUrl;
  const target = parse(wish, config.defaultReturnUrl);
  if (allowList(config).some((allowed) => isBelow(target, allowed))) return target.href;
  throw new ApiError(400, {
    id: 'self_service_flow_return_to_forbidden',
    reason: `Nobody may be sent to ${target.href} from here.`,
  });
}

/** @param {Config} config */
function allowList({ allowedReturnUrls, baseUrl }) {
  return [...allowedReturnUrls, `${baseUrl}/self-service`].map((url) => new URL(url));
}

/**
 * @param {string} wish
 * @param {string} base
 */
function parse(wish, base) {
  // Not against the base at once: "http:x" has another meaning there than by itself.
  if (URL.canParse(wish)) return new URL(wish);
  if (URL.canParse(wish, base)) return new URL(wish, base);
  throw new ApiError(400, { reason: 'return_to is not an address.' });
}

/**
 * @param {URL} target
 * @param {URL} allowed
 */
function isBelow(target, allowed) {
  return target.origin === allowed.origin && target.pathname.startsWith(allowed.pathname);
}
