import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { KratosLogin, LoginListeners, LoginProperties } from '../dist/index.js';

declare module 'vue' {
  interface GlobalComponents {
    'kratos-login': new () => KratosLogin & {
      $props: HTMLAttributes & Partial<LoginProperties> & PublicProps;
      $emit: EmitFn<LoginListeners>;
    };
  }
}
