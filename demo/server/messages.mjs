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
  totpCode: [1010006, 'info', 'Code of your authenticator app'],
  backupCode: [1010007, 'info', 'Backup code'],
  useTotp: [1010009, 'info', 'Use the authenticator app'],
  useBackupCode: [1010010, 'info', 'Use the backup code'],
  codeSent: [1010014, 'info', 'We have sent you a code. Nothing there yet? Check the address and ask for another one.'],
  sendCode: [1010015, 'info', 'Get a code by e-mail'],
  loginWithPasskey: [1010021, 'info', 'Log in with a passkey'],
  loginWithPassword: [1010022, 'info', 'Log in with your password'],
  settingsSaved: [1050001, 'info', 'Your changes are saved.'],
  addPasskey: [1050019, 'info', 'Add a passkey'],
  password: [1070001, 'info', 'Password'],
  trait: [1070002, 'info', ({ title }) => title],
  resendCode: [1070008, 'info', 'Send another code'],
  continue: [1070009, 'info', 'Go on'],
  loginCode: [1070013, 'info', 'Code from the e-mail'],
  generic: [4000001, 'error', ({ reason }) => reason],
  required: [4000002, 'error', ({ property }) => `Please fill in: ${property}.`],
  tooShort: [4000003, 'error', ({ min_length: length }) => `This needs ${length} characters at least.`],
  invalidCredentials: [
    4000006,
    'error',
    'That name and password do not belong together. Is everything typed correctly?',
  ],
  proofInvalid: [4000008, 'error', 'This proof is wrong. Please try again.'],
  noTotp: [4000011, 'error', 'Your account has no authenticator app.'],
  backupCodeUsed: [4000012, 'error', 'This backup code was used before.'],
  noBackupCodes: [4000014, 'error', 'Your account has no backup codes.'],
  noPasskeyAccount: [4000015, 'error', 'We know no account that has this passkey.'],
  backupCodeInvalid: [4000016, 'error', 'This is none of your backup codes.'],
  noCodeAccount: [4000035, 'error', 'We know no account that could log in with a code sent to this address.'],
  accountNotFound: [4000037, 'error', 'We know no account with this name that could log in.'],
  flowExpired: [4010001, 'error', 'This form was open for too long. Here is a fresh one.'],
  noMethod: [4010002, 'error', 'The server did not understand how you want to log in.'],
  noSettingsMethod: [4010004, 'error', 'The server did not understand what you want to change.'],
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
