import { checkUsage, everyAttribute } from './compile.mjs';

const source = (attributes) => `
import { Component, signal } from '@angular/core';
import type { LoginErrorDetail, LoginSuccessDetail, Session } from 'kratos-elements';
import { KratosLoginDirective } from '../../../src/app/kratos-login.directive';

@Component({ imports: [KratosLoginDirective], template: \`<kratos-login ${attributes} />\` })
export class Page {
  readonly session = signal<Session | undefined>(undefined);
  readonly name = signal('text');
  onSuccess({ detail }: CustomEvent<LoginSuccessDetail>) { return detail.session.id; }
  onError({ kind }: LoginErrorDetail) { return kind; }
  take(text: string | undefined) { return text; }
}
`;

const values = { string: "'text'", number: '1', boolean: 'true' };

const right = {
  'every attribute of the element': everyAttribute(
    ({ fieldName, type }) => `[${fieldName}]="${values[type.text] ?? type.text.split(' | ')[0]}"`,
  ),
  'attributes of HTML': `id="login" class="wide" lang="de" autofocus (click)="take('once')"`,
  'inputs as in HTML': `baseUrl="/auth" returnTo="/account" timeout="5000" refresh lightForm`,
  'properties of the element': `[messages]="{ or: 'or' }" [transientPayload]="{ from: 'app' }" [sessionToken]="undefined"`,
  'the session, both ways': `[(session)]="session"`,
  'listeners with a type': `(loginSuccess)="onSuccess($event)" (loginError)="onError($event.detail)"`,
  'listeners that are told the type': `
    (loginFlow)="take($event.detail.flow.id)"
    (loginSubmit)="take($event.detail.method)"
    (loginRedirect)="$event.preventDefault()"
    (loginError)="take($event.detail.hint)"`,
};

/** Angular lets every attribute and every event pass that no directive claims, as long as nothing is bound to it. */
const wrong = {
  'a misspelt property': [`[baseUlr]="'/auth'"`, /NG8002: Can't bind to 'baseUlr'/],
  'text for a number': [`timeout="soon"`, /'"soon"' is not assignable to type 'number/],
  'a number for text': [`[baseUrl]="5"`, /'number' is not assignable to type 'string'/],
  'text for a flag': [`lightForm="no"`, /'"no"' is not assignable to type 'Flag'/],
  'what only the element sets': [`[state]="'ready'"`, /Can't bind to 'state'/],
  'what is no text for a message': [`[messages]="{ or: 5 }"`, /'number' is not assignable/],
  'what is no session': [`[(session)]="name"`, /'string' is not assignable to type 'Session'/],
  'the detail of another event': [`(loginError)="onSuccess($event)"`, /LoginErrorDetail.*LoginSuccessDetail/s],
  'a misspelt member of a detail': [`(loginSuccess)="take($event.detail.sesion)"`, /'sesion' does not exist/],
};

checkUsage('Angular', { example: 'angular', compiler: 'ngc', extension: 'ts', source, right, wrong });
