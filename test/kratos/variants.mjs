import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { socialSignIn } from './oidc.mjs';

const personSchema = JSON.parse(readFileSync(new URL('identity.schema.json', import.meta.url), 'utf8'));
const withOtherEmail = structuredClone(personSchema);
const { properties } = withOtherEmail.properties.traits;
properties.other_email = properties.email;

const oidcProvider = (provider) => ({
  id: provider,
  provider,
  client_id: `${provider}-client`,
  client_secret: `${provider}-secret`,
  mapper_url: `base64://${Buffer.from('{ identity: { traits: {} } }').toString('base64')}`,
});

const relyingParty = (origins) => ({ id: new URL(origins[0]).hostname, display_name: 'Login', origins });

const securityKey = (origins, passwordless) => ({
  webauthn: { enabled: true, config: { passwordless, rp: relyingParty(origins) } },
});
const passkey = (origins) => ({ passkey: { enabled: true, config: { rp: relyingParty(origins) } } });
const secondFactors = (origins) => ({
  totp: { enabled: true, config: { issuer: 'Login' } },
  lookup_secret: { enabled: true },
  ...securityKey(origins, false),
});

const identifierFirst = { login: { style: 'identifier_first' } };
const afterPassword = (...hooks) => ({ login: { after: { password: { hooks: hooks.map((hook) => ({ hook })) } } } });
const oauth2Client = ({ url }) => ({ oauth2_provider: { url } });
const secondFactorWanted = { session: { whoami: { required_aal: 'highest_available' } } };

/**
 * What each variant changes in the common configuration, for pages of these origins and with these neighbours.
 * @typedef {{ login?: object, registration?: object, methods?: object, session?: object, oauth2_provider?: object }} Changes
 * @type {Record<string, (origins: string[], neighbours: Record<string, { url: string }>) => Changes>}
 */
const variants = {
  unified: () => ({}),
  'identifier-first': () => identifierFirst,
  'short-lived': () => ({ login: { lifespan: '3s' } }),
  'well-known-providers': () => ({
    methods: { oidc: { enabled: true, config: { providers: [oidcProvider('google'), oidcProvider('github')] } } },
  }),
  social: (_origins, { identityProvider }) => socialSignIn(identityProvider),
  'social-identifier-first': (_origins, { identityProvider }) => ({
    ...socialSignIn(identityProvider),
    ...identifierFirst,
  }),
  oauth2: (origins, { oauth2Server }) => ({
    methods: secondFactors(origins),
    ...secondFactorWanted,
    ...oauth2Client(oauth2Server),
  }),
  'oauth2-identifier-first': (_origins, { oauth2Server }) => ({ ...identifierFirst, ...oauth2Client(oauth2Server) }),
  verification: () => afterPassword('require_verified_address'),
  'verification-offered': () => afterPassword('verification', 'show_verification_ui'),
  passkey: (origins) => ({ methods: passkey(origins) }),
  'passkey-identifier-first': (origins) => ({ methods: passkey(origins), ...identifierFirst }),
  'webauthn-passwordless': (origins) => ({ methods: securityKey(origins, true) }),
  'webauthn-passwordless-identifier-first': (origins) => ({ methods: securityKey(origins, true), ...identifierFirst }),
  'second-factor': (origins) => ({ methods: secondFactors(origins), ...secondFactorWanted }),
  'second-factor-optional': (origins) => ({ methods: secondFactors(origins) }),
  'code-second-factor': () => ({
    methods: { code: { enabled: true, mfa_enabled: true, passwordless_enabled: false } },
    ...secondFactorWanted,
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
 * @param {Record<string, { url: string }>} options.neighbours
 */
export function kratosConfig({ variant, dsn, publicUrl, publicPort, adminPort, smtpPort, corsOrigins, neighbours }) {
  const changes = variants[variant];
  if (!changes) throw new Error(`Unknown variant "${variant}"; there are ${Object.keys(variants).join(', ')}.`);
  const uiUrl = corsOrigins[0] ?? publicUrl;
  const origins = corsOrigins.length > 0 ? corsOrigins : [publicUrl];
  const { login, registration, methods, session, ...others } = changes(origins, neighbours);
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
        registration: { ...ui('registration'), ...registration },
        verification: { enabled: true, use: 'code', ...ui('verification') },
        recovery: { enabled: true, use: 'code', ...ui('recovery') },
        // A person who enrols one factor after the other need not give them all each time.
        settings: { ...ui('settings'), required_aal: 'aal1' },
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
      schemas: [
        { id: 'person', url: inline(personSchema) },
        { id: 'person-with-two-addresses', url: inline(withOtherEmail) },
      ],
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
    ...others,
  };
}

const secret = () => randomBytes(16).toString('hex');
const inline = (document) => `base64://${Buffer.from(JSON.stringify(document)).toString('base64')}`;
