import type { ContinueWith } from '../protocol/flow.js';
import type { Outcome } from '../protocol/outcome.js';
import type { LoginWarning, RedirectReason } from './state.js';

/** Action → why the page is left for it, the more important one first; `undefined`: nothing for a browser to do. */
const reasons: Record<string, RedirectReason | undefined> = {
  show_settings_ui: 'continue-with',
  show_recovery_ui: 'continue-with',
  show_verification_ui: 'verification',
  redirect_browser_to: 'return-to',
  set_ory_session_token: undefined,
};

/**
 * The one thing to do. Kratos names a return address even when nobody asked for one, so it counts only beside `returnTo`,
 * the flow's own.
 */
export function actionToFollow(
  continueWith: ContinueWith[],
  returnTo: string | undefined,
): { url: string; reason: RedirectReason } | undefined {
  for (const [action, reason] of Object.entries(reasons)) {
    const asked = continueWith.find((row) => row.action === action);
    const returns = reason === 'return-to';
    const url = returns ? returnTo && (asked?.redirect_browser_to ?? returnTo) : asked?.flow?.url;
    if (url && reason) return { url, reason };
  }
  return undefined;
}

/** @param before who was signed in, as far as that was asked */
export function warningsOf(
  { session, continueWith }: Extract<Outcome, { type: 'session' }>,
  before: Outcome | undefined,
): LoginWarning[] {
  const warnings: LoginWarning[] = [];
  if (before?.type === 'session' && before.session.identity?.id !== session.identity?.id) {
    warnings.push('identity-mismatch');
  }
  if (continueWith.some(({ action }) => !Object.keys(reasons).includes(action))) warnings.push('unknown-action');
  return warnings;
}
