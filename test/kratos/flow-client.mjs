/** @typedef {{ status: number, body: any }} Answer */

/**
 * Speaks Kratos' self-service API, with JSON answers, as a browser page does, which keeps cookies between the requests,
 * or as a native app, which has none and keeps the session token.
 */
export class FlowClient {
  #publicUrl;
  #dialect;
  /** @type {Map<string, string>} */
  #cookies = new Map();
  /** @type {string | undefined} */
  #sessionToken;

  /** @param {string} publicUrl @param {'browser' | 'api'} [dialect] */
  constructor(publicUrl, dialect = 'browser') {
    this.#publicUrl = publicUrl;
    this.#dialect = dialect;
  }

  /** @param {Record<string, string>} [parameters] @param {string} [type] */
  create(parameters = {}, type = 'login') {
    return this.request(`/self-service/${type}/${this.#dialect}?${new URLSearchParams(parameters)}`);
  }

  /** @param {string} id */
  get(id) {
    return this.request(`/self-service/login/flows?${new URLSearchParams({ id })}`);
  }

  /** Submits with the flow's own token unless the values bring another. */
  submit(flow, values, type = 'login', headers = {}) {
    const token = flow.ui.nodes.find((node) => node.attributes.name === 'csrf_token').attributes.value;
    return this.request(`/self-service/${type}?${new URLSearchParams({ flow: flow.id })}`, {
      method: 'POST',
      headers,
      body: new URLSearchParams({ csrf_token: token, ...values }),
    });
  }

  whoami() {
    return this.request('/sessions/whoami');
  }

  forgetCookies() {
    this.#cookies.clear();
  }

  /** @returns {Promise<Answer>} */
  async request(path, init = {}) {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(this.#publicUrl + path, {
      ...init,
      redirect: 'manual',
      headers: {
        Accept: 'application/json',
        'User-Agent': 'Browser',
        ...(cookie && { Cookie: cookie }),
        ...(this.#sessionToken && { 'X-Session-Token': this.#sessionToken }),
        ...init.headers,
      },
    });
    if (this.#dialect === 'browser') this.#keepCookies(response);
    const body = await response.json();
    this.#sessionToken = body?.session_token ?? this.#sessionToken;
    return { status: response.status, body };
  }

  #keepCookies({ headers }) {
    for (const line of headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line);
      this.#cookies.set(name, value);
    }
  }
}
