/** Flow type → where it lives. A further flow type is a further row. */
export const flowTypes = {
  login: { path: 'login' },
} as const;

export type FlowType = keyof typeof flowTypes;

export type LoginParameter =
  'refresh' | 'aal' | 'return_to' | 'login_challenge' | 'organization' | 'via' | 'identity_schema';

/** Query parameters of a creation request; `undefined` and `''` are left out. */
export type LoginParameters = Partial<Record<LoginParameter, string | undefined>>;
