import { defineComponent, h, onMounted, onUnmounted, shallowRef, useId, type PropType, type VNode } from 'vue';
import type { ScenarioName } from '../../../src/testing/index.js';
import { directionOf, languages } from './languages.js';
import { setTheme, themeNames } from './themes.js';

/** Puts a fresh element there, brings it to a state, and tells of its events. */
type Show = (place: HTMLElement, name: ScenarioName, hear: (event: string) => void) => Promise<void>;

const EVENTS = ['login-flow', 'login-submit', 'login-redirect', 'login-success', 'login-error'] as const;

/** Loaded in the browser only, and once. */
async function loaded(): Promise<{ show: Show; titles: Map<string, string> }> {
  const [{ show, scenarios }, { captcha }] = await Promise.all([
    import('../../../src/testing/index.js'),
    import('../../../demo/pages/captcha.js'),
    import('../../../src/define.js'),
  ]);
  return {
    titles: new Map(scenarios.map(({ name, title }) => [name, title])),
    show: async (place, name, hear) => {
      const login = document.createElement('kratos-login');
      login.manual = true;
      login.captcha = captcha;
      for (const type of EVENTS) {
        login.addEventListener(type, ({ detail }) => {
          const more = 'kind' in detail ? detail.kind : 'reason' in detail && detail.reason;
          const hint = 'hint' in detail && detail.hint ? ` (${detail.hint})` : '';
          hear(more ? `${type}: ${more}${hint}` : type);
        });
      }
      place.replaceChildren(login);
      await show(login, name);
    },
  };
}

/** A live `<kratos-login>` that logs in to recorded answers: `<LiveExample scenario="code/initial" others="code/sent" />`. */
export const LiveExample = defineComponent({
  props: {
    scenario: { type: String as PropType<ScenarioName>, required: true },
    /** Names of further scenarios to choose from. */
    others: { type: String, default: '' },
    /** Offers the themes, too. */
    themes: Boolean,
    /** Offers the languages, too. */
    languages: Boolean,
  },
  setup(props) {
    const id = useId();
    const place = shallowRef<HTMLElement>();
    const show = shallowRef<Show>();
    const titles = shallowRef(new Map<string, string>());
    const name = shallowRef(props.scenario);
    const heard = shallowRef<string[]>([]);
    const lang = shallowRef('en');
    const names = [props.scenario, ...(props.others.match(/\S+/g) ?? [])] as ScenarioName[];

    async function play(): Promise<void> {
      heard.value = [];
      if (!place.value) return;
      await show.value?.(place.value, name.value, (event) => (heard.value = [...heard.value, event].slice(-3)));
    }

    onMounted(async () => {
      ({ show: show.value, titles: titles.value } = await loaded());
      await play();
    });

    onUnmounted(() => {
      if (props.themes) void setTheme('');
    });

    const select = (label: string, key: string, options: [string, string][], chosen: (value: string) => void): VNode =>
      h('span', { class: 'live-choice' }, [
        h('label', { for: `${id}-${key}` }, label),
        h(
          'select',
          { id: `${id}-${key}`, onChange: ({ target }: Event) => chosen((target as HTMLSelectElement).value) },
          options.map(([value, text]) => h('option', { value }, text)),
        ),
      ]);

    return () =>
      h('section', { class: 'live', 'aria-label': 'Live example' }, [
        h('header', [
          names.length > 1 &&
            select(
              'Scenario',
              'scenario',
              names.map((each) => [each, titles.value.get(each) ?? each]),
              (value) => {
                name.value = value as ScenarioName;
                void play();
              },
            ),
          props.themes && select('Theme', 'theme', [['', 'Default'], ...themeNames], (value) => void setTheme(value)),
          props.languages &&
            select(
              'Language',
              'language',
              // Their names are a matter of the browser.
              show.value ? languages() : [['en', 'English']],
              (value) => (lang.value = value),
            ),
          h('button', { type: 'button', onClick: () => void play() }, 'Start over'),
        ]),
        // The site has keys of its own, which are not meant where somebody types.
        h('div', {
          class: 'live-stage',
          lang: lang.value,
          dir: directionOf(lang.value),
          ref: place,
          onKeydown: (event: Event) => event.stopPropagation(),
        }),
        h('footer', [
          h('code', name.value),
          h('output', { 'aria-label': 'Events' }, heard.value.length > 0 ? heard.value.join(' · ') : '–'),
        ]),
      ]);
  },
});
