/**
 * @typedef {object} UiText
 * @property {number} id
 * @property {string} text
 * @property {'info' | 'error' | 'success'} type
 * @property {Record<string, unknown>} [context]
 */

/** @type {Record<string, [id: number, type: UiText['type'], text: string | ((context: any) => string)]>} */
const catalogue = {
  login: [1010001, 'info', 'Log in'],
  confirmIdentity: [1010003, 'info', 'Log in once more to show that it is really you.'],
  secondFactor: [1010004, 'info', 'One more proof is needed: please use your second factor.'],
  codeSent: [1010014, 'info', 'We have sent you a code. Nothing there yet? Check the address and ask for another one.'],
  sendCode: [1010015, 'info', 'Get a code by e-mail'],
  loginWithPassword: [1010022, 'info', 'Log in with your password'],
  password: [1070001, 'info', 'Password'],
  trait: [1070002, 'info', ({ title }) => title],
  resendCode: [1070008, 'info', 'Send another code'],
  continue: [1070009, 'info', 'Go on'],
  loginCode: [1070013, 'info', 'Code from the e-mail'],
  generic: [4000001, 'error', ({ reason }) => reason],
  required: [4000002, 'error', ({ property }) => `Please fill in: ${property}.`],
  invalidCredentials: [
    4000006,
    'error',
    'That name and password do not belong together. Is everything typed correctly?',
  ],
  noCodeAccount: [4000035, 'error', 'We know no account that could log in with a code sent to this address.'],
  accountNotFound: [4000037, 'error', 'We know no account with this name that could log in.'],
  flowExpired: [4010001, 'error', 'This form was open for too long. Here is a fresh one.'],
  noMethod: [4010002, 'error', 'The server did not understand how you want to log in.'],
  codeInvalid: [4010008, 'error', 'This code is wrong or was used before.'],
};

/**
 * @param {keyof typeof catalogue} name
 * @param {Record<string, unknown>} [context]
 * @returns {UiText}
 */
export function message(name, context) {
  const [id, type, text] = catalogue[name];
  return { id, text: typeof text === 'string' ? text : text(context), type, ...(context && { context }) };
}
