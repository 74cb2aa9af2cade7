import type { Kind, LoginServer, Reach, Variant } from '../login-server.js';

/** Where a scenario takes place. */
export interface Place {
  kind: Kind;
  reach: Reach;
  server: (variant?: Variant, reach?: Reach) => Promise<LoginServer>;
  /** What the element has asked for in this test. */
  requests: string[];
}
