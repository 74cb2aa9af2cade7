/** Flow type → where it lives and what its creation may be asked for. A further flow type is a further row. */
export const flowTypes = {
  login: {
    path: 'login',
    parameters: ['refresh', 'aal', 'return_to', 'login_challenge', 'organization', 'via', 'identity_schema'],
    /** Creation parameters that Kratos does not carry into the flow that replaces an expired one. */
    lostOnReplacement: ['refresh', 'aal', 'login_challenge', 'organization', 'via', 'identity_schema'],
  },
} as const;

export type FlowType = keyof typeof flowTypes;
export type LoginParameter = (typeof flowTypes)['login']['parameters'][number];

/** Query parameters of a creation request; `undefined` and `''` are left out. */
export type LoginParameters = Partial<Record<LoginParameter, string | undefined>>;
