/** What TypeScript knows of the tag and its events. Checked by `tsc`; nothing here runs. */
import '../../src/define.js';
import type {
  KratosLogin,
  LoginErrorDetail,
  LoginFlowDetail,
  LoginRedirectDetail,
  LoginSubmitDetail,
  LoginSuccessDetail,
} from '../../src/index.js';

const login: KratosLogin = document.createElement('kratos-login');
void document.querySelector('kratos-login')?.restart();
login.timeout = 5000;
// @ts-expect-error it is a number
login.timeout = 'soon';
// @ts-expect-error it is read-only
login.state = 'ready';

login.addEventListener('login-flow', ({ detail }): LoginFlowDetail => detail);
login.addEventListener('login-submit', ({ detail }): LoginSubmitDetail => detail);
login.addEventListener('login-redirect', ({ detail }): LoginRedirectDetail => detail);
login.addEventListener('login-success', ({ detail }): LoginSuccessDetail => detail);
login.addEventListener('login-error', ({ detail }): LoginErrorDetail => detail);

const onSuccess = ({ detail }: CustomEvent<LoginSuccessDetail>): string => detail.session.id;
login.addEventListener('login-success', onSuccess, { once: true });
login.removeEventListener('login-success', onSuccess);
// @ts-expect-error the detail of another event
login.addEventListener('login-error', onSuccess);
// @ts-expect-error the detail of another event
login.removeEventListener('login-error', onSuccess);
// @ts-expect-error a misspelt member
login.addEventListener('login-success', ({ detail }) => detail.sesion);

// Other events are what they are everywhere.
login.addEventListener('click', ({ clientX }) => clientX);
login.addEventListener('company-login', ({ type }) => type);
login.addEventListener('click', { handleEvent: ({ type }) => type });
