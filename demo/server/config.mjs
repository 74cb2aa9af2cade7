const hour = 60 * 60 * 1000;
const usual = ['password', 'code'];

/** What each variant presets. */
const variants = {
  unified: {},
  'identifier-first': { identifierFirst: true },
  'short-lived': { lifespan: 3000 },
  'second-factor': { methods: [...usual, 'totp', 'lookup_secret'] },
  passkey: { methods: [...usual, 'passkey'] },
  'passkey-identifier-first': { methods: [...usual, 'passkey'], identifierFirst: true },
};

/** The names of the variants. */
export const variantNames = Object.keys(variants);

/**
 * @typedef {object} ServerOptions
 * @property {keyof typeof variants} [variant]
 * @property {string[]} [methods] what people can log in with; a second factor is asked of everybody who has one
 * @property {boolean} [identifierFirst] whether the form first asks only who it is
 * @property {string[]} [corsOrigins] exact origins whose pages may call the server with cookies
 * @property {number} [port] 0, the default, takes a free one
 * @property {string} [basePath] path below which the server answers, for example `/.ory`
 * @property {string} [baseUrl] public address including the base path; defaults to the address listened on
 * @property {string[]} [allowedReturnUrls] prefixes that `return_to` may have; defaults to the CORS origins and the server's own
 * @property {string} [defaultReturnUrl] where people go after a login without `return_to`
 * @property {string} [loginUiUrl] page that HTML clients are sent to with `?flow=`
 * @property {string} [errorUiUrl] page that HTML clients are sent to with `?id=`
 * @property {number} [lifespan] milliseconds until a login flow expires
 * @property {number} [codeLifespan] milliseconds until a sent code expires
 * @property {number} [sessionLifespan] milliseconds until a session expires
 * @property {number} [hashCost] of a password, a power of two; tests take a small one
 * @property {Pick<import('./index.mjs').Server, 'identities' | 'mailbox'>} [shared] with another server
 */

/** @typedef {ReturnType<typeof resolveConfig>} Config */

/**
 * Fills in the defaults.
 *
 * @param {ServerOptions & { baseUrl: string }} options
 */
export function resolveConfig(options) {
  const preset = variants[options.variant ?? 'unified'];
  const { corsOrigins = [], methods = usual, identifierFirst = false, lifespan = hour } = { ...preset, ...options };
  const baseUrl = options.baseUrl.replace(/\/+$/, '');
  const { origin, pathname, port } = new URL(baseUrl);
  const home = corsOrigins[0] ?? origin;
  const defaultReturnUrl = options.defaultReturnUrl ?? `${home}/`;
  const pages = [origin, ...corsOrigins];
  return Object.freeze({
    baseUrl,
    basePath: (options.basePath ?? pathname).replace(/\/+$/, ''),
    corsOrigins,
    methods,
    identifierFirst,
    relyingParty: { name: 'Login', id: new URL(home).hostname },
    passkeyOrigins: pages,
    allowedReturnUrls: options.allowedReturnUrls ?? pages,
    defaultReturnUrl,
    loginUiUrl: options.loginUiUrl ?? `${home}/login`,
    errorUiUrl: options.errorUiUrl ?? `${home}/error`,
    lifespan,
    codeLifespan: options.codeLifespan ?? hour,
    // Cookies ignore ports, so servers that share a host name need names of their own.
    sessionCookie: ['ory_kratos_session', ...(`${port}${pathname}`.match(/\w+/g) ?? [])].join('_'),
    sessionLifespan: options.sessionLifespan ?? 24 * hour,
    hashCost: options.hashCost ?? 2 ** 14,
  });
}
