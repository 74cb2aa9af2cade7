import { readFileSync } from 'node:fs';
import { checkUsage } from './compile.mjs';

/** What the page uses of Nuxt. */
const nuxt = `
declare module 'h3' {
  export function appendResponseHeader(event: object, name: string, value: string): void;
}
declare function defineNuxtConfig(config: {
  runtimeConfig: { public: Record<string, string> };
  vue: { compilerOptions: { isCustomElement: (tag: string) => boolean } };
}): object;
declare function useRuntimeConfig(): { public: { kratosUrl: string } };
declare function useRequestEvent(): object | undefined;
declare function useRoute(): { query: { flow?: string } };
declare function useRequestHeaders(names: string[]): Record<string, string>;
declare function useAsyncData<T>(key: string, load: () => Promise<T>): Promise<{ data: { value: T | null } }>;
declare function navigateTo(path: string): Promise<void>;
`;
const page = readFileSync('examples/nuxt/pages/login.vue', 'utf8');

checkUsage('Nuxt', {
  example: 'vue',
  compiler: 'vue-tsc',
  extension: 'vue',
  source: (text) => text,
  right: { 'nuxt.d.ts': nuxt, 'nuxt.config.ts': readFileSync('examples/nuxt/nuxt.config.ts', 'utf8'), login: page },
  wrong: {
    'a misspelt attribute': [page.replace(':base-url', ':base-ulr'), /base-?ulr/i],
    'a misspelt event': [page.replace('@login-success', '@login-sucess'), /login-?sucess/i],
  },
});
