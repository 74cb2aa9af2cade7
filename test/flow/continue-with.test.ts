import { expect } from '@open-wc/testing';
import { actionToFollow, warningsOf } from '../../src/flow/continue-with.js';
import type { ContinueWith } from '../../src/protocol/flow.js';
import { APP, error, ONE, session, setUpReady, SUBMIT, TWO, type SetUp } from './controller.js';

const settings = { action: 'show_settings_ui', flow: { id: TWO, url: `${APP}/settings?flow=${TWO}` } };
const recovery = { action: 'show_recovery_ui', flow: { id: TWO, url: `${APP}/recovery?flow=${TWO}` } };
const verification = {
  action: 'show_verification_ui',
  flow: { id: TWO, verifiable_address: 'ada@example.com', url: `${APP}/verification?flow=${TWO}` },
};
const redirection = { action: 'redirect_browser_to', redirect_browser_to: `${APP}/default` };
const token = { action: 'set_ory_session_token', ory_session_token: 'ory_st_a' };
const pin = { action: 'show_pin_entry_ui', data: { enc: 'x', ciphertext: 'y' } };
const unknown = { action: 'dance' };

const RETURN = `${APP}/asked`;

describe('§6.8 continue_with', () => {
  const choices: [what: string, asked: ContinueWith[], url: string | undefined, reason: string | undefined][] = [
    ['settings first', [redirection, verification, recovery, settings], settings.flow.url, 'continue-with'],
    ['then recovery', [redirection, verification, recovery], recovery.flow.url, 'continue-with'],
    ['then verification', [redirection, verification], verification.flow.url, 'verification'],
    ['then the address to return to', [token, unknown, redirection], `${APP}/default`, 'return-to'],
    ['the address of the flow where Kratos names none', [], RETURN, 'return-to'],
    ['a page without an address not at all', [{ action: 'show_settings_ui', flow: { id: TWO } }], RETURN, 'return-to'],
    ['the session token not at all', [token], RETURN, 'return-to'],
    ['what only native apps can show not at all', [pin], RETURN, 'return-to'],
    ['what this version does not know not at all', [unknown, { action: 'constructor' }], RETURN, 'return-to'],
  ];
  for (const [what, asked, url, reason] of choices) {
    it(`follows ${what}`, () => {
      expect(actionToFollow(asked, RETURN)).to.deep.equal({ url, reason });
      expect(actionToFollow([...asked].reverse(), RETURN)).to.deep.equal({ url, reason });
    });
  }

  it('follows the address that Kratos names only where somebody asked for one', () => {
    expect(actionToFollow([redirection], undefined)).to.equal(undefined);
    expect(actionToFollow([redirection, verification], undefined)).to.deep.include({ reason: 'verification' });
  });

  const warnings: [asked: ContinueWith[], warnings: string[]][] = [
    [[settings, recovery, verification, redirection, token], []],
    [[unknown], ['unknown-action']],
    [[redirection, unknown, pin], ['unknown-action']],
    [[{ action: 'constructor' }], ['unknown-action']],
  ];
  for (const [continueWith, expected] of warnings) {
    const actions = continueWith.map(({ action }) => action).join(', ');
    it(`warns of ${expected.join() || 'nothing'}: ${actions}`, () => {
      expect(warningsOf({ type: 'session', session, continueWith }, undefined)).to.deep.equal(expected);
    });
  }

  describe('after an answer', () => {
    async function answered(status: number, body: object, flow: object = {}): Promise<SetUp> {
      const setup = setUpReady({}, flow);
      const submitted = setup.controller.submit('method:password', { method: 'password' });
      await setup.answer(SUBMIT, body, status);
      await submitted;
      return setup;
    }

    it('goes to the verification of an address after a success', async () => {
      const { controller, left, complete } = await answered(200, {
        session,
        continue_with: [redirection, verification],
      });
      expect(complete().continueWith).to.deep.equal([redirection, verification]);
      controller.proceed();
      expect(left).to.deep.equal([[verification.flow.url, 'verification']]);
      expect(controller.state).to.include({ status: 'redirecting', reason: 'verification' });
    });

    it('goes to the verification of an address that stands in the way of a success', async () => {
      const details = { continue_with: [verification] };
      const refusal = error('session_verified_address_required', { details });
      const { controller, left, failure } = await answered(403, refusal);
      expect(failure()).to.deep.include({ kind: 'verification', continueWith: [verification] });
      expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.id': ONE });
      controller.proceed();
      expect(left).to.deep.equal([[verification.flow.url, 'verification']]);
    });

    it('stays where that verification has no address, even if there is one to return to', async () => {
      const details = { continue_with: [{ action: 'show_verification_ui', flow: { id: TWO } }] };
      const refusal = error('session_verified_address_required', { details });
      const { controller, left } = await answered(403, refusal, { return_to: RETURN });
      controller.proceed();
      expect(left).to.deep.equal([]);
      expect(controller.state.status).to.equal('ready');
    });

    it('stays after any other failure', async () => {
      const { controller, left } = await answered(500, error(), { return_to: RETURN });
      controller.proceed();
      expect(left).to.deep.equal([]);
    });

    it('hands on what is odd about a success', async () => {
      const { complete } = await answered(200, { session, continue_with: [unknown] });
      expect(complete().warnings).to.deep.equal(['unknown-action']);
    });
  });
});
