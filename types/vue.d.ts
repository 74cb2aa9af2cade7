import type { EmitFn, HTMLAttributes as Attributes, PublicProps } from 'vue';
import type { KratosLogin, LoginListeners, LoginProperties } from '../dist/index.js';

declare module 'vue' {
  interface GlobalComponents {
    'kratos-login': new () => KratosLogin & {
      $props: Attributes & Partial<LoginProperties> & PublicProps;
      $emit: EmitFn<LoginListeners>;
    };
  }

  /** HTML's attribute for what is between the tags, which Vue does not know. */
  interface HTMLAttributes {
    slot?: string;
  }
}
