/** Flow type → where it lives. A further flow type is a further row. */
export const flowTypes = {
  login: { path: 'login' },
} as const;

export type FlowType = keyof typeof flowTypes;

/** The query parameters of a creation request that Kratos knows. */
export const loginParameters = [
  'refresh',
  'aal',
  'return_to',
  'login_challenge',
  'organization',
  'via',
  'identity_schema',
] as const;

export type LoginParameter = (typeof loginParameters)[number];

/** Query parameters of a creation request; `undefined` and `''` are left out. */
export type LoginParameters = Partial<Record<LoginParameter, string | undefined>>;
