import { html, nothing, type TemplateResult } from 'lit';
import type { Translator } from '../i18n/translate.js';
import type { Word } from '../i18n/catalog.js';
import type { LoginFlow, UiText } from '../protocol/flow.js';
import { account } from './account.js';
import { address } from './content.js';
import type { Actions, RenderContext } from './context.js';
import { check } from './icon.js';
import { captcha, renderGroup } from './index.js';
import { isForm, isHidden, type Layout } from './layout.js';
import { message } from './messages.js';

/** The form of a flow, in a box: a field named `remove` takes the place of the method that would remove the form. */
export function form(
  { groups, providers }: Layout,
  context: RenderContext,
  { on, restart, signOut }: Actions,
): TemplateResult {
  const { flow, texts, busy } = context;
  const or = html`<div part="divider">${texts.word('or')}</div>`;
  const divided = providers.length && groups.some(({ nodes }) => !nodes.every(isHidden));
  return html`<div>
    <form
      part="form"
      lang=${texts.foreign || nothing}
      method="post"
      novalidate
      aria-busy=${busy}
      @submit=${on}
      @keydown=${on}
      @keyup=${on}
      @input=${on}
      @click=${on}
      @focusin=${on}
    >
      ${client(flow, texts)}${account(context, restart)}${groups.map((group, index) => [
        isForm(group) && groups.slice(0, index).some(isForm) ? or : nothing,
        renderGroup(group, context),
      ])}
      ${context.primary ? nothing : captcha} ${divided ? or : nothing}
      ${providers.map((group) => renderGroup(group, context))}
      ${
        flow.requested_aal === 'aal2'
          ? html`<button part="button secondary quiet" type="button" @click=${signOut}>
              ${texts.word('sign-out')}
            </button>`
          : nothing
      }
    </form>
  </div>`;
}

/** The application that an OAuth2 login is for. */
function client({ oauth2_login_request: request }: LoginFlow, texts: Translator): TemplateResult | typeof nothing {
  const { client_name: name, logo_uri: logo } = request?.client ?? {};
  if (!name) return nothing;
  return html`<div class="client">
    ${logo ? html`<img part="image" src=${address(logo)} alt="" />` : nothing}
    <p part="text">${texts.word('client', { name })}</p>
  </div>`;
}

/** The messages of the whole form, in two live regions that are there before anything is said in them. */
export function messageList(
  messages: UiText[],
  context: Pick<RenderContext, 'texts'>,
  more: unknown,
  aloud?: Word,
): TemplateResult {
  const shown = (errors: boolean) =>
    messages.filter(({ type }) => (type === 'error') === errors).map((text) => message(text, context));
  return html`<div part="messages" lang=${context.texts.foreign || nothing} tabindex="-1">
    <div role="alert">${shown(true)}${more}</div>
    <div role="status" aria-atomic="false">
      ${shown(false)}${aloud ? html`<span class="unseen">${context.texts.word(aloud)}</span>` : nothing}
    </div>
  </div>`;
}

const bones = html`<div>
  <p class="bone"></p>
  <div class="bone"></div>
</div>`;

/** As large as the form that is the likeliest to follow. */
export const skeleton = (fields: number): TemplateResult =>
  html`<slot name="loading"
    ><div class="skeleton">
      ${Array(fields).fill(bones)}
      <div class="bone"></div></div
  ></slot>`;

export const complete = (texts: Translator): TemplateResult =>
  html`<div part="complete" lang=${texts.foreign || nothing} tabindex="-1">
    ${check}<slot name="complete">${texts.word('complete')}</slot>
  </div>`;
