import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import { close, listen } from '../support/local-server.mjs';

const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"><circle cx="8" cy="8" r="7"/></svg>';
const ADMIN = '/admin/oauth2/auth/requests/login';

/**
 * What Kratos and a browser see of an OAuth2 server such as Ory Hydra while somebody logs in for one of its clients:
 * the two calls of its admin API, and the address that the browser is sent to in the end.
 */
export async function startOAuth2Server() {
  /** @type {Map<string, { request: object, accepted?: { subject: string } }>} */
  const logins = new Map();

  /** @type {Record<string, (login: { request: object, accepted?: object }, request: import('node:http').IncomingMessage, challenge: string) => unknown>} */
  const answers = {
    [`GET ${ADMIN}`]: ({ request, accepted }, _request, challenge) =>
      accepted ? [410, { redirect_to: landing(challenge) }] : [200, request],
    async [`PUT ${ADMIN}/accept`](login, request, challenge) {
      if (login.accepted) return [409, { error: 'conflict', error_description: 'The login request was used already.' }];
      login.accepted = await json(request);
      return [200, { redirect_to: landing(challenge) }];
    },
    'GET /landing': ({ accepted }) => [200, accepted],
  };

  const http = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url, url);
    if (pathname === '/logo.svg') {
      response.writeHead(200, { 'Content-Type': 'image/svg+xml' }).end(LOGO);
      return;
    }
    const challenge = searchParams.get('login_challenge');
    const login = logins.get(challenge);
    const answer = answers[`${request.method} ${pathname}`];
    const [status, body] =
      answer && login
        ? await answer(login, request, challenge)
        : [404, { error: 'Not Found', error_description: 'Unable to locate the requested resource' }];
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
  });
  const url = await listen(http);
  const landing = (challenge) => `${url}/landing?${new URLSearchParams({ login_challenge: challenge })}`;

  return {
    url,

    /**
     * A client wants somebody to log in.
     * @param {{ loginHint?: string, subject?: string }} [options] `subject`: who logged in before, and is still remembered
     * @returns {string} the challenge that the browser takes to Kratos
     */
    requestLogin({ loginHint, subject = '' } = {}) {
      const challenge = randomUUID().replaceAll('-', '');
      const request = {
        challenge,
        client: { client_id: 'reader', client_name: 'Reading Room', logo_uri: `${url}/logo.svg` },
        oidc_context: loginHint ? { login_hint: loginHint } : {},
        request_url: `${url}/oauth2/auth?client_id=reader`,
        requested_access_token_audience: [],
        requested_scope: ['openid'],
        session_id: randomUUID(),
        skip: subject !== '',
        subject,
      };
      logins.set(challenge, { request });
      return challenge;
    },

    close: () => close(http),
  };
}
