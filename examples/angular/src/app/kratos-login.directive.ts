import { booleanAttribute, Directive, effect, ElementRef, inject, input, model, numberAttribute } from '@angular/core';
import { outputFromObservable } from '@angular/core/rxjs-interop';
import 'kratos-elements/define';
import type { KratosLogin, LoginEventMap, LoginProperties, Session } from 'kratos-elements';
import { fromEvent, type Observable } from 'rxjs';

const names = [
  ...(['baseUrl', 'client', 'flowId', 'flowParam', 'loginHint', 'aal', 'returnTo', 'loginChallenge'] as const),
  ...(['organization', 'via', 'identitySchema', 'refresh', 'manual', 'rememberMethod', 'lightForm'] as const),
  ...(['autofocus', 'timeout', 'flow', 'messages', 'fetch', 'sessionToken', 'transientPayload', 'captcha'] as const),
];

/** `true`, or the attribute by itself. */
type Flag = boolean | '';

type Inputs = { readonly [Name in keyof LoginProperties]: () => LoginProperties[Name] | undefined };

/** Tells Angular what `<kratos-login>` takes and what it says, so that templates are checked. */
@Directive({ selector: 'kratos-login' })
export class KratosLoginDirective implements Inputs {
  readonly #login = inject<ElementRef<KratosLogin>>(ElementRef).nativeElement;

  readonly baseUrl = input<string>();
  readonly client = input<LoginProperties['client']>();
  readonly flowId = input<string>();
  readonly flowParam = input<string>();
  readonly loginHint = input<string>();
  readonly aal = input<LoginProperties['aal']>();
  readonly returnTo = input<string>();
  readonly loginChallenge = input<string>();
  readonly organization = input<string>();
  readonly via = input<string>();
  readonly identitySchema = input<string>();
  readonly refresh = input<boolean | undefined, Flag>(undefined, { transform: booleanAttribute });
  readonly manual = input<boolean, Flag>(false, { transform: booleanAttribute });
  readonly rememberMethod = input<boolean | undefined, Flag>(undefined, { transform: booleanAttribute });
  readonly autofocus = input<boolean | undefined, Flag>(undefined, { transform: booleanAttribute });
  readonly lightForm = input<boolean | undefined, Flag>(undefined, { transform: booleanAttribute });
  readonly timeout = input<number | undefined, number | `${number}`>(undefined, { transform: numberAttribute });
  readonly flow = input<LoginProperties['flow']>();
  readonly messages = input<LoginProperties['messages']>();
  readonly fetch = input<LoginProperties['fetch']>();
  readonly sessionToken = input<LoginProperties['sessionToken']>();
  readonly transientPayload = input<LoginProperties['transientPayload']>();
  readonly captcha = input<LoginProperties['captcha']>();

  readonly loginFlow = outputFromObservable(this.#on('login-flow'));
  readonly loginSubmit = outputFromObservable(this.#on('login-submit'));
  readonly loginRedirect = outputFromObservable(this.#on('login-redirect'));
  readonly loginSuccess = outputFromObservable(this.#on('login-success'));
  readonly loginError = outputFromObservable(this.#on('login-error'));

  /** Who is signed in, for `[(session)]`. */
  readonly session = model<Session>();

  constructor() {
    // Angular sets inputs when the element is in the page already, where it would start without them.
    this.#login.manual = true;
    for (const name of names) {
      effect(() => {
        const value = this[name]();
        if (value !== undefined) Object.assign(this.#login, { [name]: value });
      });
    }
    this.loginSuccess.subscribe(({ detail }) => this.session.set(detail.session));
  }

  #on<Type extends keyof LoginEventMap>(type: Type): Observable<LoginEventMap[Type]> {
    return fromEvent<LoginEventMap[Type]>(this.#login, type);
  }
}
