import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import { HomePage } from './home-page.js';
import { LiveExample } from './live-example.js';
import './style.css';

export default {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    app.component('HomePage', HomePage);
    app.component('LiveExample', LiveExample);
  },
} satisfies Theme;
