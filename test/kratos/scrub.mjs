const PAST = '2024-01-01T12:00:00Z';
const FUTURE = '2999-01-01T12:00:00Z';

/** What differs from run to run, by the name of the member that holds it. */
const fixed = {
  issued_at: PAST,
  created_at: PAST,
  updated_at: PAST,
  verified_at: PAST,
  completed_at: PAST,
  authenticated_at: PAST,
  state_changed_at: PAST,
  expired_at: PAST,
  expired_at_unix: Date.parse(PAST) / 1000,
  expires_at: FUTURE,
  since: 60_000_000_000,
  nonce: 'nonce',
  challenge: 'login-challenge',
  oauth2_login_challenge: 'login-challenge',
  session_token: 'ory_st_not-a-real-token',
  session_token_exchange_code: 'exchange-code',
};

/** Members that only a development server sends, or that tell about the machine. */
const dropped = new Set(['debug', 'ip_address', 'location']);

/**
 * The same answer without anything that changes between recordings.
 * @param {any} value
 * @param {Record<string, string>} addresses each recorded address with its replacement
 */
export function scrub(value, addresses) {
  /** @type {Map<string, string>} */
  const ids = new Map();

  const id = (uuid) => {
    if (!ids.has(uuid)) ids.set(uuid, `00000000-0000-4000-8000-${String(ids.size + 1).padStart(12, '0')}`);
    return ids.get(uuid);
  };

  const text = (string) =>
    Object.entries(addresses)
      .reduce((result, [from, to]) => replaceUrl(result, from, to), string)
      .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, id)
      .replace(/expired [\d.]+ minutes ago/, 'expired 1.00 minutes ago')
      .replace(/(?<=[?&](code|state|code_challenge)=)[^&]+/g, '$1')
      .replace(/(?<=[?&]login_challenge=)[0-9a-f]{32}/, 'login-challenge')
      .replace(/(?<="challenge":")[^"]+/, 'Y2hhbGxlbmdl')
      .replace(/(?<="type":"public-key","id":")[^"]+/g, 'Y3JlZGVudGlhbA');

  const walk = (part, key) => {
    if (Array.isArray(part)) return part.map((member) => walk(member));
    if (part && typeof part === 'object') {
      const members = Object.entries(part).filter(([name]) => !dropped.has(name));
      const copy = Object.fromEntries(members.map(([name, member]) => [name, walk(member, name)]));
      return copy.name === 'csrf_token' ? { ...copy, value: copy.value && 'csrf-token' } : copy;
    }
    if (part !== null && key in fixed) return fixed[key];
    return typeof part === 'string' ? text(part) : part;
  };

  return walk(value);
}

const replaceUrl = (string, from, to) =>
  string.replaceAll(from, to).replaceAll(encodeURIComponent(from), encodeURIComponent(to));
