import { show, type Scenario } from '../../src/testing/index.js';
import { captcha } from './captcha.js';
import { element } from './page.js';
import { highlight } from './snippet.js';

/** Long enough to see what shows meanwhile. */
const SLOW_MS = 900;

/** Starts what comes into view, once. */
const view = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      view.unobserve(target);
      target.dispatchEvent(new Event('play'));
    }
  },
  { rootMargin: '200px' },
);

/** A frame with the element in one state, and what to write to get the same. */
export function exhibit(scenario: Scenario): HTMLElement {
  const { name, title } = scenario;
  const frame = element('div', [], 'frame');
  const replay = element('button', ['Replay']);
  replay.type = 'button';
  replay.ariaLabel = `Replay ${name}`;
  const self = element('a', [element('code', [name])]);
  self.href = `#${name}`;
  const made = element(
    'article',
    [
      element('header', [element('h3', [title]), self, replay]),
      frame,
      element('details', [element('summary', ['Code']), element('pre', highlight(usage(scenario)))]),
    ],
    'exhibit',
  );
  made.dataset['name'] = name;
  const play = (delay: number): void => void fill(frame, scenario, delay).then(() => (made.dataset['shown'] = ''));
  made.addEventListener('play', () => play(0), { once: true });
  replay.addEventListener('click', () => play(SLOW_MS));
  view.observe(made);
  return made;
}

async function fill(frame: HTMLElement, { name }: Scenario, delay: number): Promise<void> {
  await customElements.whenDefined('kratos-login');
  const login = document.createElement('kratos-login');
  login.setAttribute('manual', '');
  login.toggleAttribute('light-form', Boolean(frame.closest('[data-light-form]')));
  login.captcha = captcha;
  frame.replaceChildren(login);
  await show(login, name, { delay });
}

function usage({ name, presses, attributes }: Scenario): string {
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}${value ? `="${value}"` : ''}`);
  return [
    ...(list.length ? [`<kratos-login${list.join('')}>`] : []),
    `login.fetch = scenario("${name}")`,
    ...(presses.length ? [`then press ${presses.join(', then ')}`] : []),
  ].join('\n');
}
