import { inject } from '@angular/core';
import { Router, type CanActivateFn, type Routes } from '@angular/router';
import { AccountPage } from './account-page';
import { HomePage } from './home-page';
import { LoginPage } from './login-page';
import { SessionStore } from './session-store';

/** Sends whoever is not signed in to the login, and from there back. */
const members: CanActivateFn = async (_route, { url }) => {
  const router = inject(Router);
  const session = await inject(SessionStore).find();
  return session ? true : router.createUrlTree(['/login'], { queryParams: { next: url } });
};

export const routes: Routes = [
  { path: '', component: HomePage },
  { path: 'login', component: LoginPage },
  { path: 'account', component: AccountPage, canActivate: [members] },
];
