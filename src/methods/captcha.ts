import { CAPTCHA_OPTIONS, inputsOf } from '../nodes/layout.js';
import type { FormEntry } from '../protocol/body.js';
import type { LoginFlow } from '../protocol/flow.js';
import { isRecord, parseJson } from '../protocol/json.js';

/** Puts the page's captcha beside the form; nothing is loaded unless the page does. */
export interface CaptchaAdapter {
  /**
   * Shows the captcha.
   * @param place an element of the page, in the slot `captcha`
   * @param options what Kratos says of it, such as `sitekey`, `action` and `theme`
   * @param solved to be called with each token, and with `''` when that is of no use any more
   */
  render(place: HTMLElement, options: Record<string, unknown>, solved: (token: string) => void): void;
  /** The token has been sent: asks for another one. */
  reset(): void;
}

/** Lends the page's captcha to the form. */
export class Captcha {
  #token = '';
  #shown: unknown;
  #place: HTMLElement | undefined;

  /**
   * Shows or resets the captcha that a flow asks for.
   * @returns whether it is there, if it is asked for
   */
  show(flow: LoginFlow, adapter: CaptchaAdapter | undefined, host: HTMLElement): boolean {
    const options = inputsOf(flow, CAPTCHA_OPTIONS)[0]?.attributes.value;
    // The next flow may do without; the widget stays for the one after.
    if (this.#place) this.#place.hidden = !options;
    if (!options || !adapter) return !options;
    this.#token = '';
    if (options === this.#shown) adapter.reset();
    else {
      const given = parseJson(String(options));
      const place = (this.#place = host.querySelector<HTMLElement>('[slot=captcha]') ?? document.createElement('div'));
      place.slot = 'captcha';
      if (!place.parentNode) (host.querySelector('slot[name=captcha]') ?? host).append(place);
      adapter.render(place, isRecord(given) ? given : {}, (token) => (this.#token = token));
      this.#shown = options;
    }
    return true;
  }

  /** The entries of the form, the token among them. */
  fill(entries: FormEntry[]): FormEntry[] {
    return entries.map((entry) =>
      this.#token && /captcha_\w*response$/.test(entry.name) ? { ...entry, value: this.#token } : entry,
    );
  }
}
