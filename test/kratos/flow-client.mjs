/** @typedef {{ status: number, body: any }} Answer */

/** Speaks Kratos' login API as a browser page does: JSON answers, and cookies kept between the requests. */
export class FlowClient {
  #publicUrl;
  /** @type {Map<string, string>} */
  #cookies = new Map();

  /** @param {string} publicUrl */
  constructor(publicUrl) {
    this.#publicUrl = publicUrl;
  }

  /** @param {Record<string, string>} [parameters] @param {string} [type] */
  create(parameters = {}, type = 'login') {
    return this.request(`/self-service/${type}/browser?${new URLSearchParams(parameters)}`);
  }

  /** @param {string} id */
  get(id) {
    return this.request(`/self-service/login/flows?${new URLSearchParams({ id })}`);
  }

  /** Submits with the flow's own token unless the values bring another. */
  submit(flow, values, type = 'login') {
    const token = flow.ui.nodes.find((node) => node.attributes.name === 'csrf_token').attributes.value;
    return this.request(`/self-service/${type}?${new URLSearchParams({ flow: flow.id })}`, {
      method: 'POST',
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
      headers: { Accept: 'application/json', 'User-Agent': 'Browser', ...(cookie && { Cookie: cookie }) },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line);
      this.#cookies.set(name, value);
    }
    return { status: response.status, body: await response.json() };
  }
}
