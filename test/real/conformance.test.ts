import { basePathScenarios } from './scenarios/base-path.js';
import { codeScenarios } from './scenarios/code.js';
import { cookieScenarios } from './scenarios/cookies.js';
import { expiryScenarios } from './scenarios/expiry.js';
import { flowScenarios } from './scenarios/flow.js';
import { identifierFirstScenarios } from './scenarios/identifier-first.js';
import { parameterScenarios } from './scenarios/parameters.js';
import { passkeyScenarios } from './scenarios/passkey.js';
import { passwordScenarios } from './scenarios/password.js';
import type { Place } from './scenarios/place.js';
import { refreshScenarios } from './scenarios/refresh.js';
import { secondFactorScenarios } from './scenarios/second-factor.js';
import { sessionScenarios } from './scenarios/session.js';
import { forgetCookies, kinds, LoginServer, whyMissing } from './login-server.js';
import { recordRequests } from './requests.js';

const scenarios = [
  passwordScenarios,
  codeScenarios,
  identifierFirstScenarios,
  flowScenarios,
  expiryScenarios,
  sessionScenarios,
  refreshScenarios,
  secondFactorScenarios,
  passkeyScenarios,
  basePathScenarios,
  parameterScenarios,
  cookieScenarios,
];

for (const kind of kinds) {
  const missing = await whyMissing(kind);
  if (missing) {
    console.warn(`*** NOTHING IS TESTED AGAINST ${kind}: ${missing} ***`);
    continue;
  }
  for (const reach of ['sameOrigin', 'crossOrigin'] as const) {
    describe(`a login at ${kind}, ${reach}`, () => {
      const requests = recordRequests();
      const place: Place = {
        kind,
        reach,
        requests,
        server: (variant = 'unified', other = reach) => LoginServer.find(kind, variant, other),
      };
      beforeEach(forgetCookies);
      for (const register of scenarios) register(place);
    });
  }
}
