import { Component, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import type { LoginErrorDetail } from 'kratos-elements';
import { KratosLoginDirective } from './kratos-login.directive';
import { baseUrl, SessionStore } from './session-store';

@Component({
  selector: 'app-login-page',
  imports: [KratosLoginDirective],
  template: `
    <h1>Sign in</h1>
    <kratos-login
      [baseUrl]="baseUrl"
      [messages]="messages"
      [(session)]="store.session"
      (loginSuccess)="goOn()"
      (loginError)="log($event.detail)"
    />
  `,
})
export class LoginPage {
  /** Of the address: where the person wanted to go. */
  readonly next = input<string>();

  readonly #router = inject(Router);
  protected readonly store = inject(SessionStore);
  protected readonly baseUrl = baseUrl;
  protected readonly messages = { complete: 'Welcome. One moment …' };

  protected goOn(): void {
    void this.#router.navigateByUrl(this.next() ?? '/account', { replaceUrl: true });
  }

  protected log({ kind, hint }: LoginErrorDetail): void {
    if (hint) console.warn(kind, hint);
  }
}
