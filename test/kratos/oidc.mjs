import { startIdentityProvider } from '../identity-provider/index.mjs';

/** Two providers for Kratos, one stand-in for people: the same person can come from either. */
const providers = [
  { id: 'acme', label: 'Acme' },
  { id: 'globex', label: 'Globex' },
];
const secretOf = (id) => `${id}-secret`;

/** Kratos keeps an address from the provider only where it belongs to the person. */
const mapper = `
local claims = std.extVar('claims');
{
  identity: {
    traits: { email: claims.email },
    verified_addresses: if claims.email_verified then [{ via: 'email', value: claims.email }] else [],
  },
}`;

/** @param {string} publicUrl of the Kratos that asks for sign-ins */
export const startProviders = (publicUrl) =>
  startIdentityProvider({
    clients: providers.map(({ id }) => ({
      id,
      secret: secretOf(id),
      redirectUri: `${publicUrl}/self-service/methods/oidc/callback/${id}`,
    })),
  });

/** What Kratos' configuration says of them; whoever comes for the first time is signed in at once. */
export const socialSignIn = ({ url }) => ({
  methods: {
    oidc: {
      enabled: true,
      config: {
        providers: providers.map(({ id, label }) => ({
          id,
          label,
          provider: 'generic',
          client_id: id,
          client_secret: secretOf(id),
          issuer_url: url,
          scope: ['email'],
          mapper_url: `base64://${Buffer.from(mapper).toString('base64')}`,
        })),
      },
    },
  },
  registration: { after: { oidc: { hooks: [{ hook: 'session' }] } } },
});
