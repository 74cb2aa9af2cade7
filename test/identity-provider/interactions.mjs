import { text } from 'node:stream/consumers';
import { pages } from './pages.mjs';

/**
 * What a person's answer means, by what the provider wants of them.
 * @type {Record<string, (provider: any, interaction: any, form: URLSearchParams) => object | Promise<object>>}
 */
const allowed = {
  login: (_provider, _interaction, form) => ({ login: { accountId: form.get('email') } }),
  async consent(provider, { session, params }) {
    const grant = new provider.Grant({ accountId: session.accountId, clientId: params.client_id });
    grant.addOIDCScope(params.scope);
    return { consent: { grantId: await grant.save() } };
  },
};
const denied = { error: 'access_denied', error_description: 'The person said no.' };

export const interactionPath = '/interaction/';

/**
 * Koa middleware: the pages on which a person signs in at the provider, allows and denies.
 * @param {import('oidc-provider').Provider} provider
 */
export const interactions = (provider) => async (ctx, next) => {
  if (!ctx.path.startsWith(interactionPath)) return next();
  const interaction = await provider.interactionDetails(ctx.req, ctx.res);
  const { prompt, params } = interaction;
  if (ctx.method === 'GET') {
    ctx.type = 'html';
    ctx.body = pages[prompt.name](params);
    return undefined;
  }
  const form = new URLSearchParams(await text(ctx.req));
  const result = form.get('answer') === 'allow' ? await allowed[prompt.name](provider, interaction, form) : denied;
  ctx.respond = false;
  return provider.interactionFinished(ctx.req, ctx.res, result);
};
