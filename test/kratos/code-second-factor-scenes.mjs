/** Not the code that was sent: one digit differs. */
const wrong = (code) => code.slice(0, 5) + ((Number(code[5]) + 1) % 10);

/** Recorded with a person whose password is followed by a code to the one address, and one who has two. */
export function codeSecondFactorScenes({ email, password }) {
  const withTwo = { email: 'grace@example.com', otherEmail: 'grace@example.net', password };

  /** The flow of somebody who has given the password. */
  async function secondFlow({ client }, identifier = email) {
    await client.submit((await client.create()).body, { method: 'password', identifier, password });
    return client.create({ aal: 'aal2' });
  }

  /** Waits for the mail, so that the next scene does not take it for its own. */
  async function send(context) {
    const { body } = await secondFlow(context);
    const answer = await context.client.submit(body, { method: 'code', address: email });
    return { answer, flow: answer.body, code: await context.server.codeSentTo(email) };
  }

  async function afterCode(context, valuesOf) {
    const { flow, code } = await send(context);
    return context.client.submit(flow, { method: 'code', ...valuesOf(code) });
  }

  return {
    'aal2-code-address': (context) => secondFlow(context),
    'aal2-code-addresses': async (context) => {
      await context.server.createIdentity(withTwo);
      return secondFlow(context, withTwo.email);
    },
    'aal2-code-addresses-sent': async (context) => {
      const { body } = await secondFlow(context, withTwo.email);
      const answer = await context.client.submit(body, { method: 'code', address: withTwo.otherEmail });
      await context.server.codeSentTo(withTwo.otherEmail);
      return answer;
    },
    'aal2-code-sent': async (context) => (await send(context)).answer,
    'aal2-code-wrong': (context) => afterCode(context, (code) => ({ identifier: email, code: wrong(code) })),
    'aal2-code-resent': async (context) => {
      const answer = await afterCode(context, () => ({ identifier: email, resend: 'code' }));
      await context.server.codeSentTo(email);
      return answer;
    },
    'aal2-code-resent-without-identifier': (context) => afterCode(context, () => ({ resend: 'code' })),
    'aal2-code-success': (context) => afterCode(context, (code) => ({ code })),
  };
}
