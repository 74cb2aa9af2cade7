import { Secret, TOTP } from 'otpauth';
import { element } from './page.js';

/** Shows what an authenticator app would, which changes every 30 seconds. */
export function showApp(list: HTMLElement): void {
  const { email = '', secret = '' } = list.dataset;
  const app = new TOTP({ secret: Secret.fromBase32(secret) });
  const time = element('time', []);
  const code = element('code', []);
  const update = () => {
    time.textContent = `${Math.ceil(app.remaining() / 1000)} s left`;
    code.textContent = app.generate();
  };
  update();
  list.replaceChildren(element('li', [element('span', [email]), time, code]));
  setInterval(update, 1000);
}
