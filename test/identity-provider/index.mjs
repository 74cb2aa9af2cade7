import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';
import MemoryAdapter from 'oidc-provider/lib/adapters/memory_adapter.js';
import { close, listen } from '../support/local-server.mjs';
import { interactionPath, interactions } from './interactions.mjs';

const SECONDS = 600;
const lifetimes = ['AccessToken', 'AuthorizationCode', 'Grant', 'IdToken', 'Interaction', 'Session'];

/**
 * A real OpenID provider that knows everybody: whoever signs in as an e-mail address has an account of that name.
 * @param {object} options
 * @param {{ id: string, secret: string, redirectUri: string }[]} options.clients who may ask it to sign people in
 */
export async function startIdentityProvider({ clients }) {
  const http = createServer();
  const url = await listen(http);
  const provider = new Provider(url, {
    // A function, because the provider warns of the class itself.
    adapter: (model) => new MemoryAdapter(model),
    clients: clients.map(({ id, secret, redirectUri }) => ({
      client_id: id,
      client_secret: secret,
      redirect_uris: [redirectUri],
    })),
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    // Kratos looks for them in the ID token.
    conformIdTokenClaims: false,
    cookies: { keys: [randomBytes(16).toString('hex')] },
    features: { devInteractions: { enabled: false } },
    findAccount: (_ctx, email) => ({
      accountId: email,
      claims: () => ({ sub: email, email, email_verified: true }),
    }),
    interactions: { url: (_ctx, { uid }) => interactionPath + uid },
    jwks: { keys: [generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' })] },
    ttl: Object.fromEntries(lifetimes.map((model) => [model, SECONDS])),
  });
  provider.use(interactions(provider));
  http.on('request', provider.callback());

  return { url, close: () => close(http) };
}
