import { KratosLogin } from './kratos-login.js';

KratosLogin.define();

export { KratosLogin };

declare global {
  interface HTMLElementTagNameMap {
    'kratos-login': KratosLogin;
  }
}
