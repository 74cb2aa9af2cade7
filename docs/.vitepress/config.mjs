import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitepress';
import { contents } from './contents.mjs';
import { anchorOf, siteLinks } from './links.mjs';
import { writeReference } from './reference.mjs';

const file = (path) => fileURLToPath(new URL(path, import.meta.url));
const icon = `data:image/svg+xml,${encodeURIComponent(readFileSync(file('../../demo/pages/icon.svg'), 'utf8'))}`;

writeReference();
const sections = contents();
const section = (name) => sections.find(({ text }) => text === name);

export default defineConfig({
  title: 'kratos-elements',
  description: 'A login form for Ory Kratos, as one HTML tag',
  head: [['link', { rel: 'icon', href: icon }]],
  outDir: '../.cache/docs',
  cacheDir: '../.cache/vitepress',
  rewrites: { 'README.md': 'index.md' },
  markdown: {
    anchor: { slugify: anchorOf },
    config: siteLinks,
    // With enough contrast.
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
  },
  themeConfig: {
    logo: icon,
    nav: [
      { text: 'Start', link: '/start' },
      section('Hosts'),
      section('Ways to log in'),
      { text: 'Theming', link: '/theming' },
      { text: 'Reference', link: '/api' },
    ].filter(({ items = [{}] }) => items.length > 0),
    sidebar: sections,
    outline: [2, 3],
    search: { provider: 'local' },
  },
  // Otherwise the first page is loaded twice.
  vite: { optimizeDeps: { include: ['lit'] } },
  transformPageData(page) {
    if (page.relativePath === 'index.md') Object.assign(page.frontmatter, { layout: 'HomePage', sidebar: false });
  },
});
