import type { CaptchaAdapter } from '../../src/index.js';

/** Stands in for a captcha of the page. */
export const captcha: CaptchaAdapter = {
  render: (place, _options, solved) => {
    place.className = 'captcha';
    place.textContent = 'A captcha of the page';
    solved('token');
  },
  reset: () => undefined,
};
