import { readFileSync } from 'node:fs';
import { checkUsage } from './compile.mjs';

/** What the page uses of Next. */
const next = `
declare const process: { env: Record<string, string | undefined> };
declare module 'next/headers' {
  export function headers(): Promise<Headers>;
}
declare module 'next/navigation' {
  export function redirect(url: string): never;
  export function useRouter(): { replace(href: string): void };
}
`;
const form = readFileSync('examples/next/app/login/login-form.tsx', 'utf8');
const page = readFileSync('examples/next/app/login/page.tsx', 'utf8');

checkUsage('Next', {
  example: 'react',
  compiler: 'tsc',
  extension: 'tsx',
  source: (text) => text,
  right: { 'next.d.ts': next, 'login-form': form, page },
  wrong: {
    'a misspelt member of the element': [form.replace('.session', '.sesion'), /'sesion' does not exist/],
    'a number for text': [page.replace('{kratosUrl} flow', '{5} flow'), /'number' is not assignable to type 'string'/],
  },
});
