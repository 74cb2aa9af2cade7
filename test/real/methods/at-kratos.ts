import { forgetCookies, LoginServer, whyMissing, type Variant } from '../login-server.js';
import { recordRequests } from '../requests.js';

/** Where a test of what only the real Kratos speaks takes place. */
export interface Place {
  find: (other?: Variant) => Promise<LoginServer>;
  /** What the element has asked for in this test. */
  requests: string[];
}

const missing = await whyMissing('kratos');

/** Tests at a real Kratos of this variant, from a page of another origin. Without a Kratos there are none. */
export function atKratos(variant: Variant, register: (place: Place) => void): void {
  if (missing) {
    console.warn(`*** NOTHING IS TESTED AT KRATOS AS ${variant}: ${missing} ***`);
    return;
  }
  describe(`a login at kratos, ${variant}`, () => {
    const requests = recordRequests();
    beforeEach(forgetCookies);
    register({ requests, find: (other = variant) => LoginServer.find('kratos', other, 'crossOrigin') });
  });
}
