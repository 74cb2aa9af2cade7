/**
 * What Kratos says on the wire, names verbatim.
 * Only what this package reads is typed; everything else that a server sends is kept and passed on.
 * @see https://www.ory.sh/docs/kratos/reference/api
 */

/** A text with Kratos' message number. `text` is the server's English; `context` holds what a translation needs. */
export interface UiText {
  id: number;
  text: string;
  type: 'info' | 'error' | 'success' | (string & {});
  context?: Record<string, unknown>;
}

/** Known node groups; servers may send others. */
export type UiNodeGroup =
  | 'default'
  | 'identifier_first'
  | 'password'
  | 'code'
  | 'totp'
  | 'lookup_secret'
  | 'webauthn'
  | 'passkey'
  | 'oidc'
  | 'saml'
  | 'captcha'
  | 'link'
  | 'profile'
  | (string & {});

export interface UiNodeMeta {
  label?: UiText;
}

interface UiNodeBase {
  group: UiNodeGroup;
  messages: UiText[];
  meta: UiNodeMeta;
}

export type InputType =
  | 'text'
  | 'password'
  | 'number'
  | 'checkbox'
  | 'hidden'
  | 'email'
  | 'tel'
  | 'submit'
  | 'button'
  | 'datetime-local'
  | 'date'
  | 'url'
  | (string & {});

export interface InputAttributes {
  name: string;
  type: InputType;
  value?: string | number | boolean;
  required?: boolean;
  disabled?: boolean;
  label?: UiText;
  pattern?: string;
  autocomplete?: string;
  maxlength?: number;
  /** Script of Kratos' own; never executed. Up to Kratos 1.2 it holds the options of a security key. */
  onclick?: string;
  onclickTrigger?: string;
  onloadTrigger?: string;
  options?: { value?: unknown }[];
}

export interface AnchorAttributes {
  id?: string;
  href?: string;
  title?: UiText;
}

export interface ImageAttributes {
  id?: string;
  src?: string;
  width?: number;
  height?: number;
}

export interface TextAttributes {
  id?: string;
  text?: UiText;
}

export interface ScriptAttributes {
  id?: string;
  src?: string;
}

export interface DivisionAttributes {
  id?: string;
  class?: string;
  data?: Record<string, string>;
}

export interface InputNode extends UiNodeBase {
  type: 'input';
  attributes: InputAttributes;
}
export interface AnchorNode extends UiNodeBase {
  type: 'a';
  attributes: AnchorAttributes;
}
export interface ImageNode extends UiNodeBase {
  type: 'img';
  attributes: ImageAttributes;
}
export interface TextNode extends UiNodeBase {
  type: 'text';
  attributes: TextAttributes;
}
export interface ScriptNode extends UiNodeBase {
  type: 'script';
  attributes: ScriptAttributes;
}
export interface DivisionNode extends UiNodeBase {
  type: 'div';
  attributes: DivisionAttributes;
}

/** One element of the form, a union by `type`. A node of any other type is kept, but not in this union. */
export type UiNode = InputNode | AnchorNode | ImageNode | TextNode | ScriptNode | DivisionNode;

export interface UiContainer {
  /** Absolute URL to submit to; wrong where Kratos' own base URL is configured wrongly behind a proxy. */
  action: string;
  method: string;
  nodes: UiNode[];
  /** Omitted by the server when empty. */
  messages?: UiText[];
}

export interface OAuth2LoginRequest {
  client?: { client_id?: string; client_name?: string; logo_uri?: string };
  oidc_context?: { login_hint?: string };
}

/** @see https://www.ory.sh/docs/kratos/reference/api#tag/frontend/operation/getLoginFlow */
export interface LoginFlow {
  id: string;
  type: 'browser' | 'api' | (string & {});
  /** RFC 3339 */
  issued_at: string;
  /** RFC 3339 */
  expires_at: string;
  request_url: string;
  /** RFC 3339; another one whenever Kratos has changed the flow. */
  updated_at?: string;
  ui: UiContainer;
  active?: string;
  return_to?: string;
  refresh?: boolean;
  requested_aal?: 'aal1' | 'aal2' | (string & {});
  state?: 'choose_method' | 'sent_email' | 'passed_challenge' | (string & {});
  organization_id?: string | null;
  oauth2_login_challenge?: string;
  oauth2_login_request?: OAuth2LoginRequest;
  session_token_exchange_code?: string;
  identity_schema?: string;
}

export interface Identity {
  id: string;
  schema_id?: string;
  state?: string;
  traits?: unknown;
}

/** @see https://www.ory.sh/docs/kratos/reference/api#tag/frontend/operation/toSession */
export interface Session {
  id: string;
  active?: boolean;
  issued_at?: string;
  expires_at?: string;
  authenticated_at?: string;
  authenticator_assurance_level?: 'aal0' | 'aal1' | 'aal2' | (string & {});
  authentication_methods?: { method?: string; aal?: string; completed_at?: string; provider?: string }[];
  /** Absent or null where a second factor is still due (API flows, Kratos up to 1.0). */
  identity?: Identity | null;
}

/** What Kratos asks for after a login; other actions may come and are ignored. */
export interface ContinueWith {
  action: string;
  redirect_browser_to?: string;
  flow?: { id: string; url?: string; verifiable_address?: string };
  ory_session_token?: string;
}

/** Values to submit: field names to strings, and objects such as `transient_payload`. */
export type LoginBody = Record<string, unknown>;
