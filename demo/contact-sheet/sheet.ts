import { scenarios, show, type Scenario } from '../../src/testing/index.js';
import { captcha } from '../pages/captcha.js';
import { element } from '../pages/page.js';

const parameters = new URLSearchParams(location.search);

/** The scenarios that the address names, or the group of, each under its name, once all of them have come to rest. */
export async function showAll(): Promise<void> {
  const shown = parameters.getAll('show').flatMap(named);
  await Promise.all(shown.map(showOne));
  await document.fonts.ready;
  await new Promise(requestAnimationFrame);
}

function named(wanted: string): Scenario[] {
  const found = scenarios.filter(({ name }) => name === wanted || name.startsWith(`${wanted}/`));
  if (found.length === 0) throw new Error(`There is no scenario and no group "${wanted}".`);
  return found;
}

async function showOne({ name }: Scenario): Promise<void> {
  const login = document.createElement('kratos-login');
  login.setAttribute('manual', '');
  login.toggleAttribute('light-form', parameters.has('light-form'));
  login.captcha = captcha;
  const frame = element('div', [login], 'frame');
  frame.dir = parameters.get('dir') ?? '';
  frame.lang = parameters.get('lang') ?? '';
  document.body.append(element('figure', [element('figcaption', [name]), frame]));
  await show(login, name);
  await login.updateComplete;
  await new Promise(requestAnimationFrame);
  for (const root of [login.shadowRoot, document]) root?.getAnimations().forEach(stop);
}

/** What moves would look different each time. */
function stop(animation: Animation): void {
  animation.pause();
  animation.currentTime = 0;
}
