export { KratosLogin } from './kratos-login.js';
export type * from './events.js';
export type { FlowStatus, RedirectReason } from './flow/state.js';
export type { Messages, Word } from './i18n/catalog.js';
export { Client, type Connection } from './protocol/client.js';
export type { Failure, LoginErrorKind } from './protocol/failure.js';
export type { LoginParameters } from './protocol/flow-types.js';
export type * from './protocol/flow.js';
export type { Outcome } from './protocol/outcome.js';
