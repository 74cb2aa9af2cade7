import type { CaptchaAdapter } from '../../src/index.js';
import { scenarios, show } from '../../src/testing/index.js';
import { element } from '../pages/page.js';

const parameters = new URLSearchParams(location.search);

const captcha: CaptchaAdapter = {
  render: (place, _options, solved) => {
    place.className = 'captcha';
    place.textContent = 'A captcha of the page';
    solved('token');
  },
  reset: () => undefined,
};

/** Every scenario of the groups that the address names, under its name, once all of them have come to rest. */
export async function showAll(): Promise<void> {
  const dir = parameters.get('dir') ?? '';
  const groups = parameters.getAll('group');
  const shown = scenarios.filter(({ name }) => groups.includes(name.replace(/\/.*/, '')));
  await Promise.all(
    shown.map(async ({ name }) => {
      const login = document.createElement('kratos-login');
      login.setAttribute('manual', '');
      login.captcha = captcha;
      const frame = element('div', [login], 'frame');
      frame.dir = dir;
      frame.lang = dir === 'rtl' ? 'ar' : 'en';
      document.body.append(element('figure', [element('figcaption', [name]), frame]));
      await show(login, name);
      await login.updateComplete;
    }),
  );
  await new Promise(requestAnimationFrame);
}
