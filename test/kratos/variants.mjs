import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';

const oidcProvider = (provider) => ({
  id: provider,
  provider,
  client_id: `${provider}-client`,
  client_secret: `${provider}-secret`,
  mapper_url: `base64://${Buffer.from('{ identity: { traits: {} } }').toString('base64')}`,
});

const relyingParty = (url) => ({ id: new URL(url).hostname, display_name: 'Login', origins: [new URL(url).origin] });

/**
 * What each variant changes in the common configuration. The first three are the ones that tests log in to;
 * the others exist so that their flows can be recorded.
 * @type {Record<string, (urls: { uiUrl: string }) => { login?: object, methods?: object, session?: object }>}
 */
const variants = {
  unified: () => ({}),
  'identifier-first': () => ({ login: { style: 'identifier_first' } }),
  'short-lived': () => ({ login: { lifespan: '3s' } }),
  social: () => ({
    methods: { oidc: { enabled: true, config: { providers: [oidcProvider('google'), oidcProvider('github')] } } },
  }),
  passkey: ({ uiUrl }) => ({ methods: { passkey: { enabled: true, config: { rp: relyingParty(uiUrl) } } } }),
  'second-factor': ({ uiUrl }) => ({
    methods: {
      totp: { enabled: true, config: { issuer: 'Login' } },
      lookup_secret: { enabled: true },
      webauthn: { enabled: true, config: { passwordless: false, rp: relyingParty(uiUrl) } },
    },
    session: { whoami: { required_aal: 'highest_available' } },
  }),
};

export const kratosVariants = Object.keys(variants);

/**
 * The whole Kratos configuration of one variant.
 * @param {object} options
 * @param {string} options.variant
 * @param {string} options.dsn
 * @param {string} options.publicUrl
 * @param {number} options.publicPort
 * @param {number} options.adminPort
 * @param {number} options.smtpPort
 * @param {string[]} options.corsOrigins exact origins: browsers refuse `*` together with cookies
 */
export function kratosConfig({ variant, dsn, publicUrl, publicPort, adminPort, smtpPort, corsOrigins }) {
  const changes = variants[variant];
  if (!changes) throw new Error(`Unknown variant "${variant}"; there are ${Object.keys(variants).join(', ')}.`);
  const uiUrl = corsOrigins[0] ?? publicUrl;
  const { login, methods, session } = changes({ uiUrl });
  const ui = (page) => ({ ui_url: `${uiUrl}/${page}` });

  return {
    dsn,
    log: { level: 'warning', format: 'text' },
    secrets: { default: [secret()], cookie: [secret()], cipher: [secret()] },
    serve: {
      public: {
        base_url: publicUrl,
        host: '127.0.0.1',
        port: publicPort,
        // An empty list would mean "every origin".
        cors: { enabled: corsOrigins.length > 0, allowed_origins: corsOrigins, allow_credentials: true },
      },
      admin: { base_url: `http://127.0.0.1:${adminPort}`, host: '127.0.0.1', port: adminPort },
    },
    // Cookies ignore ports, so servers that share a host name need names of their own.
    session: { ...session, cookie: { name: `ory_kratos_session_${publicPort}` } },
    selfservice: {
      default_browser_return_url: `${uiUrl}/`,
      allowed_return_urls: [publicUrl, ...corsOrigins],
      flows: {
        login: { ...ui('login'), ...login },
        registration: ui('registration'),
        verification: { enabled: true, use: 'code', ...ui('verification') },
        recovery: { enabled: true, use: 'code', ...ui('recovery') },
        settings: ui('settings'),
        error: ui('error'),
      },
      methods: {
        password: { enabled: true, config: { haveibeenpwned_enabled: false } },
        code: { enabled: true, passwordless_enabled: true },
        ...methods,
      },
    },
    identity: {
      default_schema_id: 'person',
      schemas: [{ id: 'person', url: fileUrl('identity.schema.json') }],
    },
    // The cheapest cost that Kratos accepts: tests log in often.
    hashers: { algorithm: 'bcrypt', bcrypt: { cost: 4 } },
    courier: {
      smtp: {
        connection_uri: `smtp://127.0.0.1:${smtpPort}/?disable_starttls=true`,
        from_address: 'login@id.example.com',
      },
      worker: { pull_wait: '100ms' },
    },
  };
}

const secret = () => randomBytes(16).toString('hex');
const fileUrl = (name) => `file://${fileURLToPath(new URL(name, import.meta.url))}`;
