import type { HTMLAttributes } from 'svelte/elements';
import type { KratosLogin, LoginAttributes, LoginListeners, LoginProperties } from '../dist/index.js';

type Settings = LoginProperties & LoginAttributes & LoginListeners<'on'>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'kratos-login': HTMLAttributes<KratosLogin> & Partial<Settings>;
  }
}
