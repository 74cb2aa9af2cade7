import { defineComponent, h } from 'vue';
import { Content, withBase } from 'vitepress';
import { LiveExample } from './live-example.js';

const scenarios = [
  'password/wrong-password',
  'code/sent',
  'identifier-first/initial',
  'passkey/initial',
  'social/initial',
  'aal2/initial',
  'password/success',
  'errors/network',
];

const link = (path: string, text: string, kind: string) => h('a', { href: withBase(path), class: kind }, text);

/** What the tag is, the tag itself, and the contents. */
export const HomePage = defineComponent(
  () => () =>
    h('main', { class: 'home' }, [
      h('div', { class: 'hero' }, [
        h('div', { class: 'hero-words' }, [
          h('h1', ['A login for Ory\u00a0Kratos, as one HTML\u00a0tag']),
          h('p', [
            'Passwords, codes, passkeys, security keys, social sign-in and second factors: ',
            'the form shows what your Kratos offers, in any page and in 18 languages.',
          ]),
          h('pre', { class: 'hero-tag' }, h('code', ['<kratos-login base-url="/auth"></kratos-login>'])),
          h('p', { class: 'hero-links' }, [
            link('/start.html', 'Five minutes', 'primary'),
            link('/api.html', 'Reference', 'secondary'),
          ]),
        ]),
        h(LiveExample, { scenario: 'password/initial', others: scenarios.join(' '), themes: true }),
      ]),
      h(Content, { class: 'vp-doc contents' }),
    ]),
);
