import { Component, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import { SessionStore } from './session-store';

@Component({
  selector: 'app-account-page',
  template: `
    <h1>Your devices</h1>
    <p>Signed in as {{ email() }}</p>
    <button type="button" (click)="leave()">Sign out</button>
  `,
})
export class AccountPage {
  readonly #store = inject(SessionStore);
  readonly #router = inject(Router);

  protected readonly email = computed(
    () => (this.#store.session()?.identity?.traits as { email?: string } | undefined)?.email,
  );

  protected async leave(): Promise<void> {
    await this.#store.logOut();
    await this.#router.navigateByUrl('/');
  }
}
