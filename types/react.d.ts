import type { ClassAttributes, HTMLAttributes } from 'react';
import type { KratosLogin, LoginAttributes, LoginListeners, LoginProperties } from '../dist/index.js';

type Settings = LoginProperties & LoginAttributes & LoginListeners<'on'>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'kratos-login': ClassAttributes<KratosLogin> & HTMLAttributes<KratosLogin> & Partial<Settings>;
    }
  }
}
