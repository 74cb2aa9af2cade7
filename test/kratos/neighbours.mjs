import { startOAuth2Server } from './oauth2-server.mjs';
import { startProviders } from './oidc.mjs';

const withProviders = { identityProvider: startProviders };
const withOAuth2Server = { oauth2Server: startOAuth2Server };

/** @type {Record<string, Record<string, (publicUrl: string) => Promise<{ url: string, close: () => Promise<void> }>>>} */
const neighbours = {
  social: withProviders,
  'social-identifier-first': withProviders,
  oauth2: withOAuth2Server,
  'oauth2-identifier-first': withOAuth2Server,
};

/**
 * Starts the servers that Kratos talks to in a variant.
 * @param {string} variant
 * @param {string} publicUrl of this Kratos
 * @returns {Promise<Record<string, any>>} each server by its name
 */
export async function startNeighbours(variant, publicUrl) {
  const entries = Object.entries(neighbours[variant] ?? {});
  return Object.fromEntries(await Promise.all(entries.map(async ([name, start]) => [name, await start(publicUrl)])));
}
