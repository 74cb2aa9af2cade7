/* @web/test-runner snapshot v1 */
export const snapshots = {};

snapshots["nothing before the page starts it"] = 
`alert live=assertive
status live=polite
`;
/* end snapshot nothing before the page starts it */

snapshots["a skeleton while the form is fetched"] = 
`alert live=assertive
status live=polite
  "Loading…"
`;
/* end snapshot a skeleton while the form is fetched */

snapshots["a form for a password or a code"] = 
`alert live=assertive
status live=polite
form
  textbox "E-mail address" required
  textbox "Password" required
  button "Show password" pressed=false
  button "Sign in with password"
  button "Send sign in code"
`;
/* end snapshot a form for a password or a code */

snapshots["that the password is wrong"] = 
`generic focused
  alert live=assertive
    "The provided credentials are invalid, check for spelling mistakes in your password or username, email address, or phone number."
  status live=polite
form
  textbox "E-mail address" required value="ada@example.com"
  textbox "Password" required
  button "Show password" pressed=false
  button "Sign in with password"
  button "Send sign in code"
`;
/* end snapshot that the password is wrong */

snapshots["which fields the form wants filled in"] = 
`alert live=assertive
status live=polite
form
  textbox "E-mail address" required invalid focused described="Please fill in this field."
  "Please fill in this field."
  textbox "Password" required invalid described="Please fill in this field."
  button "Show password" pressed=false
  "Please fill in this field."
  button "Sign in with password"
  button "Send sign in code"
`;
/* end snapshot which fields the form wants filled in */

snapshots["which fields Kratos misses"] = 
`alert live=assertive
status live=polite
form
  textbox "E-mail address" required invalid focused value="ada@example.com" described="Please fill in this field."
  "Please fill in this field."
  textbox "Password" required invalid described="Please fill in this field."
  button "Show password" pressed=false
  "Please fill in this field."
  button "Sign in with password"
  button "Send sign in code"
`;
/* end snapshot which fields Kratos misses */

snapshots["that the method is not known"] = 
`generic focused
  alert live=assertive
    "Could not find a strategy to log you in with. Did you fill out the form correctly?"
  status live=polite
form
  textbox "E-mail address" required value="ada@example.com"
  textbox "Password" required
  button "Show password" pressed=false
  button "Sign in with password"
  button "Send sign in code"
`;
/* end snapshot that the method is not known */

snapshots["that a code was sent"] = 
`alert live=assertive
status live=polite
  "An email containing a code has been sent to the email address you provided. If you have not received an email, check the spelling of the address and retry the login."
form
  "ada@example.com"
  button "Change"
  textbox "Login code" required focused
  button "Continue"
  button "Resend code"
`;
/* end snapshot that a code was sent */

snapshots["that another code was sent"] = 
`alert live=assertive
status live=polite
  "An email containing a code has been sent to the email address you provided. If you have not received an email, check the spelling of the address and retry the login."
form
  "ada@example.com"
  button "Change"
  textbox "Login code" required focused
  button "Continue"
  button "Resend code"
`;
/* end snapshot that another code was sent */

snapshots["that the code is wrong"] = 
`generic focused
  alert live=assertive
    "The login code is invalid or has already been used. Please try again."
  status live=polite
form
  "ada@example.com"
  button "Change"
  textbox "Login code" required
  button "Continue"
  button "Resend code"
`;
/* end snapshot that the code is wrong */

snapshots["that a code was tried too often"] = 
`generic focused
  alert live=assertive
    "The request was submitted too often. Please request another code."
    button "Start again"
  status live=polite
`;
/* end snapshot that a code was tried too often */

snapshots["that nobody of this address gets a code"] = 
`generic focused
  alert live=assertive
    "This account does not exist or has not setup sign in with code."
  status live=polite
form
  "nobody@example.com"
  button "Not you?"
  textbox "Password" required
  button "Show password" pressed=false
  button "Sign in with password"
  button "Send sign in code"
`;
/* end snapshot that nobody of this address gets a code */

snapshots["a form for an identifier first"] = 
`alert live=assertive
status live=polite
form
  textbox "E-mail address" required
  button "Continue"
`;
/* end snapshot a form for an identifier first */

snapshots["how the person of this identifier signs in"] = 
`alert live=assertive
status live=polite
form
  "ada@example.com"
  button "Not you?"
  textbox "Password" required focused
  button "Show password" pressed=false
  button "Sign in with password"
  button "Send sign in code"
`;
/* end snapshot how the person of this identifier signs in */

snapshots["that nobody has this identifier"] = 
`alert live=assertive
status live=polite
form
  textbox "E-mail address" required invalid focused value="ada@example.com" described="This account does not exist or has no login method configured."
  "This account does not exist or has no login method configured."
  button "Continue"
`;
/* end snapshot that nobody has this identifier */

snapshots["that the password is wrong, beside the identifier"] = 
`generic focused
  alert live=assertive
    "The provided credentials are invalid, check for spelling mistakes in your password or username, email address, or phone number."
  status live=polite
form
  "ada@example.com"
  button "Not you?"
  textbox "Password" required
  button "Show password" pressed=false
  button "Sign in with password"
  button "Send sign in code"
`;
/* end snapshot that the password is wrong, beside the identifier */

snapshots["that the person has to confirm who it is"] = 
`alert live=assertive
status live=polite
  "Please confirm this action by verifying that it is you."
form
  textbox "E-mail address" required
  textbox "Password" required
  button "Show password" pressed=false
  button "Sign in"
  button "Send sign in code"
`;
/* end snapshot that the person has to confirm who it is */

snapshots["a second factor from an app or from paper"] = 
`alert live=assertive
status live=polite
  "Please complete the second authentication challenge."
form
  textbox "Authentication code" required
  button "Use Authenticator"
  "or"
  textbox "Backup recovery code" required
  button "Use backup recovery code"
  button "Sign out"
`;
/* end snapshot a second factor from an app or from paper */

snapshots["that the second factor is wrong"] = 
`generic focused
  alert live=assertive
    "The provided authentication code is invalid, please try again."
  status live=polite
form
  textbox "Authentication code" required
  button "Use Authenticator"
  "or"
  textbox "Backup recovery code" required
  button "Use backup recovery code"
  button "Sign out"
`;
/* end snapshot that the second factor is wrong */

snapshots["a second factor that nobody has set up"] = 
`alert live=assertive
  "This account has no second factor."
status live=polite
form
  button "Sign out"
`;
/* end snapshot a second factor that nobody has set up */

snapshots["social providers below the form"] = 
`alert live=assertive
status live=polite
form
  textbox "E-mail address" required
  textbox "Password" required
  button "Show password" pressed=false
  button "Sign in with password"
  button "Send sign in code"
  "or"
  button "Sign in with github"
  button "Sign in with google"
`;
/* end snapshot social providers below the form */

snapshots["a passkey beside the other methods"] = 
`alert live=assertive
status live=polite
form
  textbox "E-mail address" required
  textbox "Password" required
  button "Show password" pressed=false
  button "Sign in with password"
  button "Send sign in code"
  button "Sign in with passkey"
`;
/* end snapshot a passkey beside the other methods */

snapshots["an identifier first, or a passkey from the autofill"] = 
`alert live=assertive
status live=polite
form
  textbox "E-mail address" required
  button "Continue"
`;
/* end snapshot an identifier first, or a passkey from the autofill */

snapshots["a passkey to confirm who it is"] = 
`alert live=assertive
status live=polite
  "Please confirm this action by verifying that it is you."
form
  "grace@example.com"
  textbox "Password" required
  button "Show password" pressed=false
  button "Sign in"
  button "Send sign in code"
  button "Sign in with passkey"
`;
/* end snapshot a passkey to confirm who it is */

snapshots["that a passkey is asked for no more"] = 
`alert live=assertive
status live=polite
  "That did not work. Try again, or choose another way."
form
  textbox "E-mail address" required
  textbox "Password" required
  button "Show password" pressed=false
  button "Sign in with password"
  button "Send sign in code"
  button "Sign in with passkey"
`;
/* end snapshot that a passkey is asked for no more */

snapshots["that the passkey is not known"] = 
`alert live=assertive
  "This account does not exist or has no security key set up."
status live=polite
form
  textbox "E-mail address" required
  textbox "Password" required
  button "Show password" pressed=false
  button "Sign in with password"
  button "Send sign in code"
  button "Sign in with passkey"
`;
/* end snapshot that the passkey is not known */

snapshots["that this browser has no passkeys"] = 
`alert live=assertive
  "You cannot sign in this way here."
status live=polite
form
  textbox "E-mail address" required
`;
/* end snapshot that this browser has no passkeys */

snapshots["a security key beside the other methods"] = 
`alert live=assertive
status live=polite
form
  textbox "E-mail address" required
  textbox "Password" required
  button "Show password" pressed=false
  button "Sign in with password"
  button "Send sign in code"
  button "Sign in with hardware key"
`;
/* end snapshot a security key beside the other methods */

snapshots["that a security key is awaited"] = 
`alert live=assertive
status live=polite
  "Prepare your WebAuthn device (e.g. security key, biometrics scanner, ...) and press continue."
form
  "grace@example.com"
  button "Not you?"
  button "Continue"
`;
/* end snapshot that a security key is awaited */

snapshots["that nobody of this address has a security key"] = 
`generic focused
  alert live=assertive
    "This account does not exist or has no security key set up."
  status live=polite
form
  textbox "E-mail address" required value="ada@example.com"
  textbox "Password" required
  button "Show password" pressed=false
  button "Sign in with password"
  button "Send sign in code"
  button "Sign in with hardware key"
`;
/* end snapshot that nobody of this address has a security key */

snapshots["a security key as the second factor"] = 
`alert live=assertive
status live=polite
  "Please complete the second authentication challenge."
form
  "grace@example.com"
  button "Sign in with hardware key"
  button "Sign out"
`;
/* end snapshot a security key as the second factor */

snapshots["which addresses a code can be sent to"] = 
`alert live=assertive
status live=polite
  "Please complete the second authentication challenge."
form
  button "Send code to grace@example.com"
  button "Send code to grace@example.net"
  button "Sign out"
`;
/* end snapshot which addresses a code can be sent to */

snapshots["that a code was sent as the second factor"] = 
`alert live=assertive
status live=polite
  "An email containing a code has been sent to the email address you provided. If you have not received an email, check the spelling of the address and retry the login."
form
  "ada@example.com"
  textbox "Login code" required
  button "Continue"
  button "Resend code"
  button "Sign out"
`;
/* end snapshot that a code was sent as the second factor */

snapshots["that a provider is added to an account"] = 
`alert live=assertive
status live=polite
  "ada@example.com has an account already. Sign in to it to add Acme."
form
  "ada@example.com"
  button "Cancel"
  textbox "Password" required
  button "Show password" pressed=false
  button "Sign in with password"
  button "Send sign in code"
  "or"
  button "Confirm with Globex"
`;
/* end snapshot that a provider is added to an account */

snapshots["that the person said no at the provider"] = 
`alert live=assertive
  "Unable to complete OpenID Connect flow because the OpenID Provider returned error "access_denied": The person said no."
status live=polite
form
  textbox "E-mail address" required
  textbox "Password" required
  button "Show password" pressed=false
  button "Sign in with password"
  button "Send sign in code"
  "or"
  button "Sign in with Acme"
  button "Sign in with Globex"
`;
/* end snapshot that the person said no at the provider */

snapshots["which application the person signs in to"] = 
`alert live=assertive
status live=polite
form
  "Sign in to continue to Reading Room"
  textbox "E-mail address" required value="ada@example.com"
  textbox "Password" required
  button "Show password" pressed=false
  button "Sign in with password"
  button "Send sign in code"
`;
/* end snapshot which application the person signs in to */

snapshots["a captcha of the page"] = 
`alert live=assertive
status live=polite
form
  textbox "E-mail address" required
  textbox "Password" required
  button "Show password" pressed=false
  "I am human"
  button "Sign in with password"
  button "Send sign in code"
`;
/* end snapshot a captcha of the page */

snapshots["that the address has to be verified first"] = 
`generic focused
  alert live=assertive
    "Account not active yet. Did you forget to verify your email address?"
  status live=polite
form
  textbox "E-mail address" required value="ada@example.com"
  textbox "Password" required
  button "Show password" pressed=false
  button "Sign in with password"
  button "Send sign in code"
`;
/* end snapshot that the address has to be verified first */

snapshots["that an answer is awaited"] = 
`alert live=assertive
status live=polite
  "Loading…"
form busy
  textbox "E-mail address" required value="ada@example.com"
  textbox "Password" required focused value="••••••••••••••••••••••"
  button "Show password" pressed=false
  button "Sign in with password" disabled
  button "Send sign in code" disabled
`;
/* end snapshot that an answer is awaited */

snapshots["that the page is being left for a provider"] = 
`alert live=assertive
status live=polite
  "Loading…"
form busy
  textbox "E-mail address" required
  textbox "Password" required
  button "Show password" pressed=false
  button "Sign in with password" disabled
  button "Send sign in code" disabled
  "or"
  button "Sign in with github" disabled
  button "Sign in with google" disabled
`;
/* end snapshot that the page is being left for a provider */

snapshots["that the person is signed in while the page goes on"] = 
`alert live=assertive
status live=polite
  "You are signed in."
generic "You are signed in." focused
  "You are signed in."
`;
/* end snapshot that the person is signed in while the page goes on */

snapshots["that the person is signed in"] = 
`alert live=assertive
status live=polite
  "You are signed in."
generic "You are signed in." focused
  "You are signed in."
`;
/* end snapshot that the person is signed in */

snapshots["that the service cannot be reached"] = 
`alert live=assertive
  "We cannot reach the sign-in service."
  button "Try again"
status live=polite
`;
/* end snapshot that the service cannot be reached */

snapshots["that the person cannot sign in here"] = 
`alert live=assertive
  "You cannot sign in right now. Please try again later."
  button "Start again"
status live=polite
`;
/* end snapshot that the person cannot sign in here */

snapshots["a fresh form in place of an expired one, as Kratos says it"] = 
`generic focused
  alert live=assertive
    "The form had expired. Please sign in again."
  status live=polite
form
  textbox "E-mail address" required
  textbox "Password" required
  button "Show password" pressed=false
  button "Sign in with password"
  button "Send sign in code"
`;
/* end snapshot a fresh form in place of an expired one, as Kratos says it */

snapshots["a fresh form in place of a lost one"] = 
`alert live=assertive
status live=polite
  "The form had expired. Please sign in again."
form
  textbox "E-mail address" required value="ada@example.com"
  textbox "Password" required focused
  button "Show password" pressed=false
  button "Sign in with password"
  button "Send sign in code"
`;
/* end snapshot a fresh form in place of a lost one */

snapshots["password/initial"] = 
`alert live=assertive
status live=polite
form
  textbox "E-mail address" required
  textbox "Password" required
  button "Show password" pressed=false
  button "Sign in with password"
  button "Send sign in code"
`;
/* end snapshot password/initial */

snapshots["password/wrong-password"] = 
`alert live=assertive
  "The provided credentials are invalid, check for spelling mistakes in your password or username, email address, or phone number."
status live=polite
form
  textbox "E-mail address" required value="ada@example.com"
  textbox "Password" required
  button "Show password" pressed=false
  button "Sign in with password"
  button "Send sign in code"
`;
/* end snapshot password/wrong-password */

snapshots["password/missing-fields"] = 
`alert live=assertive
status live=polite
form
  textbox "E-mail address" required value="ada@example.com"
  textbox "Password" required invalid described="Please fill in this field."
  button "Show password" pressed=false
  "Please fill in this field."
  button "Sign in with password"
  button "Send sign in code"
`;
/* end snapshot password/missing-fields */

snapshots["password/success"] = 
`alert live=assertive
status live=polite
  "You are signed in."
"You are signed in."
`;
/* end snapshot password/success */

snapshots["code/initial"] = 
`alert live=assertive
status live=polite
form
  textbox "E-mail address" required
  button "Send sign in code"
`;
/* end snapshot code/initial */

snapshots["code/sent"] = 
`alert live=assertive
status live=polite
  "An email containing a code has been sent to the email address you provided. If you have not received an email, check the spelling of the address and retry the login."
form
  "ada@example.com"
  button "Change"
  textbox "Login code" required
  button "Continue"
  button "Resend code"
`;
/* end snapshot code/sent */

snapshots["code/resent"] = 
`alert live=assertive
status live=polite
  "An email containing a code has been sent to the email address you provided. If you have not received an email, check the spelling of the address and retry the login."
form
  "ada@example.com"
  button "Change"
  textbox "Login code" required
  button "Continue"
  button "Resend code"
`;
/* end snapshot code/resent */

snapshots["code/wrong-code"] = 
`alert live=assertive
  "The login code is invalid or has already been used. Please try again."
status live=polite
form
  "ada@example.com"
  button "Change"
  textbox "Login code" required
  button "Continue"
  button "Resend code"
`;
/* end snapshot code/wrong-code */

snapshots["code/too-often"] = 
`alert live=assertive
  "The request was submitted too often. Please request another code."
  button "Start again"
status live=polite
`;
/* end snapshot code/too-often */

snapshots["code/unknown-address"] = 
`alert live=assertive
  "This account does not exist or has not setup sign in with code."
status live=polite
form
  "ada@example.com"
  button "Not you?"
  textbox "Password" required
  button "Show password" pressed=false
  button "Sign in with password"
  button "Send sign in code"
`;
/* end snapshot code/unknown-address */

snapshots["code/success"] = 
`alert live=assertive
status live=polite
  "You are signed in."
"You are signed in."
`;
/* end snapshot code/success */

snapshots["identifier-first/initial"] = 
`alert live=assertive
status live=polite
form
  textbox "E-mail address" required
  button "Continue"
`;
/* end snapshot identifier-first/initial */

snapshots["identifier-first/unknown"] = 
`alert live=assertive
status live=polite
form
  textbox "E-mail address" required invalid value="ada@example.com" described="This account does not exist or has no login method configured."
  "This account does not exist or has no login method configured."
  button "Continue"
`;
/* end snapshot identifier-first/unknown */

snapshots["identifier-first/credentials"] = 
`alert live=assertive
status live=polite
form
  "ada@example.com"
  button "Not you?"
  textbox "Password" required
  button "Show password" pressed=false
  button "Sign in with password"
  button "Send sign in code"
`;
/* end snapshot identifier-first/credentials */

snapshots["identifier-first/wrong-password"] = 
`alert live=assertive
  "The provided credentials are invalid, check for spelling mistakes in your password or username, email address, or phone number."
status live=polite
form
  "ada@example.com"
  button "Not you?"
  textbox "Password" required
  button "Show password" pressed=false
  button "Sign in with password"
  button "Send sign in code"
`;
/* end snapshot identifier-first/wrong-password */

snapshots["identifier-first/code-sent"] = 
`alert live=assertive
status live=polite
  "An email containing a code has been sent to the email address you provided. If you have not received an email, check the spelling of the address and retry the login."
form
  "ada@example.com"
  button "Change"
  textbox "Login code" required
  button "Continue"
  button "Resend code"
`;
/* end snapshot identifier-first/code-sent */

snapshots["refresh/initial"] = 
`alert live=assertive
status live=polite
  "Please confirm this action by verifying that it is you."
form
  textbox "E-mail address" required
  textbox "Password" required
  button "Show password" pressed=false
  button "Sign in"
  button "Send sign in code"
`;
/* end snapshot refresh/initial */

snapshots["refresh/code"] = 
`alert live=assertive
status live=polite
  "Please confirm this action by verifying that it is you."
form
  textbox "E-mail address" required
  button "Send sign in code"
`;
/* end snapshot refresh/code */

snapshots["refresh/success"] = 
`alert live=assertive
status live=polite
  "You are signed in."
"You are signed in."
`;
/* end snapshot refresh/success */

snapshots["refresh/other-person"] = 
`alert live=assertive
status live=polite
  "You are signed in."
"You are signed in."
`;
/* end snapshot refresh/other-person */

snapshots["aal2/after-password"] = 
`alert live=assertive
status live=polite
  "Please complete the second authentication challenge."
form
  textbox "Authentication code" required
  button "Use Authenticator"
  "or"
  textbox "Backup recovery code" required
  button "Use backup recovery code"
  button "Sign out"
`;
/* end snapshot aal2/after-password */

snapshots["aal2/initial"] = 
`alert live=assertive
status live=polite
  "Please complete the second authentication challenge."
form
  textbox "Authentication code" required
  button "Use Authenticator"
  "or"
  textbox "Backup recovery code" required
  button "Use backup recovery code"
  button "Sign out"
`;
/* end snapshot aal2/initial */

snapshots["aal2/totp"] = 
`alert live=assertive
status live=polite
  "Please show your second factor."
form
  textbox "Authentication code" required
  button "Use Authenticator"
  button "Sign out"
`;
/* end snapshot aal2/totp */

snapshots["aal2/wrong-totp"] = 
`alert live=assertive
  "The provided authentication code is invalid, please try again."
status live=polite
form
  textbox "Authentication code" required
  button "Use Authenticator"
  "or"
  textbox "Backup recovery code" required
  button "Use backup recovery code"
  button "Sign out"
`;
/* end snapshot aal2/wrong-totp */

snapshots["aal2/backup-code"] = 
`alert live=assertive
status live=polite
  "Please show your second factor."
form
  textbox "Backup recovery code" required
  button "Use backup recovery code"
  button "Sign out"
`;
/* end snapshot aal2/backup-code */

snapshots["aal2/wrong-backup-code"] = 
`alert live=assertive
  "The backup recovery code is not valid."
status live=polite
form
  textbox "Authentication code" required
  button "Use Authenticator"
  "or"
  textbox "Backup recovery code" required
  button "Use backup recovery code"
  button "Sign out"
`;
/* end snapshot aal2/wrong-backup-code */

snapshots["aal2/code-addresses"] = 
`alert live=assertive
status live=polite
  "Please complete the second authentication challenge."
form
  button "Send code to ada@example.com"
  button "Send code to ada@example.net"
  button "Sign out"
`;
/* end snapshot aal2/code-addresses */

snapshots["aal2/code-sent"] = 
`alert live=assertive
status live=polite
  "An email containing a code has been sent to the email address you provided. If you have not received an email, check the spelling of the address and retry the login."
form
  "ada@example.com"
  textbox "Login code" required
  button "Continue"
  button "Resend code"
  button "Sign out"
`;
/* end snapshot aal2/code-sent */

snapshots["aal2/wrong-code"] = 
`alert live=assertive
  "The login code is invalid or has already been used. Please try again."
status live=polite
form
  "ada@example.com"
  textbox "Login code" required
  button "Continue"
  button "Resend code"
  button "Sign out"
`;
/* end snapshot aal2/wrong-code */

snapshots["aal2/security-key"] = 
`alert live=assertive
status live=polite
  "Please complete the second authentication challenge."
form
  "ada@example.com"
  button "Sign in with hardware key"
  button "Sign out"
`;
/* end snapshot aal2/security-key */

snapshots["aal2/wrong-security-key"] = 
`alert live=assertive
  "The provided authentication code is invalid, please try again."
status live=polite
form
  "ada@example.com"
  button "Sign in with hardware key"
  button "Sign out"
`;
/* end snapshot aal2/wrong-security-key */

snapshots["aal2/no-factor"] = 
`alert live=assertive
  "This account has no second factor."
status live=polite
form
  button "Sign out"
`;
/* end snapshot aal2/no-factor */

snapshots["aal2/success"] = 
`alert live=assertive
status live=polite
  "You are signed in."
"You are signed in."
`;
/* end snapshot aal2/success */

snapshots["passkey/initial"] = 
`alert live=assertive
status live=polite
form
  textbox "E-mail address" required
  textbox "Password" required
  button "Show password" pressed=false
  button "Sign in with password"
  button "Send sign in code"
  button "Sign in with passkey"
`;
/* end snapshot passkey/initial */

snapshots["passkey/identifier-first"] = 
`alert live=assertive
status live=polite
form
  textbox "E-mail address" required
  button "Continue"
`;
/* end snapshot passkey/identifier-first */

snapshots["passkey/credentials"] = 
`alert live=assertive
status live=polite
form
  "ada@example.com"
  button "Not you?"
  textbox "Password" required
  button "Show password" pressed=false
  button "Sign in with password"
  button "Send sign in code"
  button "Sign in with passkey"
`;
/* end snapshot passkey/credentials */

snapshots["passkey/refresh"] = 
`alert live=assertive
status live=polite
  "Please confirm this action by verifying that it is you."
form
  "ada@example.com"
  textbox "Password" required
  button "Show password" pressed=false
  button "Sign in"
  button "Send sign in code"
  button "Sign in with passkey"
`;
/* end snapshot passkey/refresh */

snapshots["passkey/unknown"] = 
`alert live=assertive
  "This account does not exist or has no security key set up."
status live=polite
form
  textbox "E-mail address" required
  textbox "Password" required
  button "Show password" pressed=false
  button "Sign in with password"
  button "Send sign in code"
  button "Sign in with passkey"
`;
/* end snapshot passkey/unknown */

snapshots["webauthn/initial"] = 
`alert live=assertive
status live=polite
form
  textbox "E-mail address" required
  textbox "Password" required
  button "Show password" pressed=false
  button "Sign in with password"
  button "Send sign in code"
  button "Sign in with hardware key"
`;
/* end snapshot webauthn/initial */

snapshots["webauthn/step"] = 
`alert live=assertive
status live=polite
  "Prepare your WebAuthn device (e.g. security key, biometrics scanner, ...) and press continue."
form
  "ada@example.com"
  button "Not you?"
  button "Continue"
`;
/* end snapshot webauthn/step */

snapshots["webauthn/no-key"] = 
`alert live=assertive
  "This account does not exist or has no security key set up."
status live=polite
form
  textbox "E-mail address" required value="ada@example.com"
  textbox "Password" required
  button "Show password" pressed=false
  button "Sign in with password"
  button "Send sign in code"
  button "Sign in with hardware key"
`;
/* end snapshot webauthn/no-key */

snapshots["webauthn/wrong-key"] = 
`alert live=assertive
  "The provided authentication code is invalid, please try again."
status live=polite
form
  "ada@example.com"
  button "Not you?"
  button "Continue"
`;
/* end snapshot webauthn/wrong-key */

snapshots["social/initial"] = 
`alert live=assertive
status live=polite
form
  textbox "E-mail address" required
  textbox "Password" required
  button "Show password" pressed=false
  button "Sign in with password"
  button "Send sign in code"
  "or"
  button "Sign in with github"
  button "Sign in with google"
`;
/* end snapshot social/initial */

snapshots["social/leaving"] = 
`alert live=assertive
status live=polite
  "Loading…"
form busy
  textbox "E-mail address" required value="ada@example.com"
  textbox "Password" required value="••••••••••••••••••••••"
  button "Show password" pressed=false
  button "Sign in with password" disabled
  button "Send sign in code" disabled
  "or"
  button "Sign in with github" disabled
  button "Sign in with google" disabled
`;
/* end snapshot social/leaving */

snapshots["social/linking"] = 
`alert live=assertive
status live=polite
  "ada@example.com has an account already. Sign in to it to add Acme."
form
  "ada@example.com"
  button "Cancel"
  textbox "Password" required
  button "Show password" pressed=false
  button "Sign in with password"
  button "Send sign in code"
  "or"
  button "Confirm with Globex"
`;
/* end snapshot social/linking */

snapshots["social/denied"] = 
`alert live=assertive
  "Unable to complete OpenID Connect flow because the OpenID Provider returned error "access_denied": The person said no."
status live=polite
form
  textbox "E-mail address" required
  textbox "Password" required
  button "Show password" pressed=false
  button "Sign in with password"
  button "Send sign in code"
  "or"
  button "Sign in with Acme"
  button "Sign in with Globex"
`;
/* end snapshot social/denied */

snapshots["oauth2/initial"] = 
`alert live=assertive
status live=polite
form
  "Sign in to continue to Reading Room"
  textbox "E-mail address" required value="ada@example.com"
  textbox "Password" required
  button "Show password" pressed=false
  button "Sign in with password"
  button "Send sign in code"
`;
/* end snapshot oauth2/initial */

snapshots["oauth2/leaving"] = 
`alert live=assertive
status live=polite
  "Loading…"
form busy
  "Sign in to continue to Reading Room"
  textbox "E-mail address" required value="ada@example.com"
  textbox "Password" required value="••••••••••••••••••••••"
  button "Show password" pressed=false
  button "Sign in with password" disabled
  button "Send sign in code" disabled
`;
/* end snapshot oauth2/leaving */

snapshots["native/initial"] = 
`alert live=assertive
status live=polite
form
  textbox "E-mail address" required
  textbox "Password" required
  button "Show password" pressed=false
  button "Sign in with password"
  button "Send sign in code"
`;
/* end snapshot native/initial */

snapshots["native/refused"] = 
`alert live=assertive
  "You cannot sign in this way here."
status live=polite
form
  textbox "E-mail address" required value="ada@example.com"
  textbox "Password" required value="••••••••••••••••••••••"
  button "Show password" pressed=false
  button "Sign in with password"
  button "Send sign in code"
`;
/* end snapshot native/refused */

snapshots["native/success"] = 
`alert live=assertive
status live=polite
  "You are signed in."
"You are signed in."
`;
/* end snapshot native/success */

snapshots["saml/initial"] = 
`alert live=assertive
status live=polite
form
  textbox "E-mail address" required
  textbox "Password" required
  button "Show password" pressed=false
  button "Sign in with password"
  "or"
  button "Sign in with Northwind"
`;
/* end snapshot saml/initial */

snapshots["organization/initial"] = 
`alert live=assertive
status live=polite
form
  button "Sign in with Contoso"
`;
/* end snapshot organization/initial */

snapshots["captcha/initial"] = 
`alert live=assertive
status live=polite
form
  textbox "E-mail address" required
  textbox "Password" required
  button "Show password" pressed=false
  checkbox "I am human" checked=false
  button "Sign in with password"
`;
/* end snapshot captcha/initial */

snapshots["captcha/failed"] = 
`alert live=assertive
  "We could not tell whether you are human. Please try again."
status live=polite
form
  textbox "E-mail address" required value="ada@example.com"
  textbox "Password" required
  button "Show password" pressed=false
  checkbox "I am human" checked=false
  button "Sign in with password"
`;
/* end snapshot captcha/failed */

snapshots["errors/expired"] = 
`alert live=assertive
  "The form had expired. Please sign in again."
status live=polite
form
  textbox "E-mail address" required value="ada@example.com"
  textbox "Password" required
  button "Show password" pressed=false
  button "Sign in with password"
  button "Send sign in code"
`;
/* end snapshot errors/expired */

snapshots["errors/expired-unnoticed"] = 
`alert live=assertive
status live=polite
  "You are signed in."
"You are signed in."
`;
/* end snapshot errors/expired-unnoticed */

snapshots["errors/not-found"] = 
`alert live=assertive
status live=polite
  "The form had expired. Please sign in again."
form
  textbox "E-mail address" required value="ada@example.com"
  textbox "Password" required
  button "Show password" pressed=false
  button "Sign in with password"
  button "Send sign in code"
`;
/* end snapshot errors/not-found */

snapshots["errors/csrf"] = 
`alert live=assertive
status live=polite
  "The form had expired. Please sign in again."
form
  textbox "E-mail address" required value="ada@example.com"
  textbox "Password" required
  button "Show password" pressed=false
  button "Sign in with password"
  button "Send sign in code"
`;
/* end snapshot errors/csrf */

snapshots["errors/cookies-blocked"] = 
`alert live=assertive
  "Please allow cookies for this site."
  button "Start again"
status live=polite
`;
/* end snapshot errors/cookies-blocked */

snapshots["errors/unknown-method"] = 
`alert live=assertive
  "Could not find a strategy to log you in with. Did you fill out the form correctly?"
status live=polite
form
  textbox "E-mail address" required value="ada@example.com"
  textbox "Password" required
  button "Show password" pressed=false
  button "Sign in with password"
  button "Send sign in code"
`;
/* end snapshot errors/unknown-method */

snapshots["errors/disabled"] = 
`alert live=assertive
  "This account is disabled."
status live=polite
form
  textbox "E-mail address" required value="ada@example.com"
  textbox "Password" required value="••••••••••••••••••••••"
  button "Show password" pressed=false
  button "Sign in with password"
  button "Send sign in code"
`;
/* end snapshot errors/disabled */

snapshots["errors/unverified"] = 
`alert live=assertive
  "Account not active yet. Did you forget to verify your email address?"
status live=polite
form
  textbox "E-mail address" required value="ada@example.com"
  textbox "Password" required
  button "Show password" pressed=false
  button "Sign in with password"
  button "Send sign in code"
`;
/* end snapshot errors/unverified */

snapshots["errors/unverified-leaving"] = 
`alert live=assertive
status live=polite
  "Loading…"
form busy
  textbox "E-mail address" required value="ada@example.com"
  textbox "Password" required value="••••••••••••••••••••••"
  button "Show password" pressed=false
  button "Sign in with password" disabled
  button "Send sign in code" disabled
`;
/* end snapshot errors/unverified-leaving */

snapshots["errors/old-kratos"] = 
`alert live=assertive
  "You cannot sign in this way here."
  button "Start again"
status live=polite
`;
/* end snapshot errors/old-kratos */

snapshots["errors/network"] = 
`alert live=assertive
  "We cannot reach the sign-in service."
  button "Try again"
status live=polite
`;
/* end snapshot errors/network */

snapshots["errors/connection-lost"] = 
`alert live=assertive
  "We cannot reach the sign-in service."
status live=polite
form
  textbox "E-mail address" required value="ada@example.com"
  textbox "Password" required value="••••••••••••••••••••••"
  button "Show password" pressed=false
  button "Sign in with password"
  button "Send sign in code"
`;
/* end snapshot errors/connection-lost */

snapshots["errors/timeout"] = 
`alert live=assertive
  "You cannot sign in right now. Please try again later."
  button "Try again"
status live=polite
`;
/* end snapshot errors/timeout */

snapshots["errors/server"] = 
`alert live=assertive
  "You cannot sign in right now. Please try again later."
  button "Try again"
status live=polite
`;
/* end snapshot errors/server */

snapshots["errors/server-after-password"] = 
`alert live=assertive
  "You cannot sign in right now. Please try again later."
status live=polite
form
  textbox "E-mail address" required value="ada@example.com"
  textbox "Password" required value="••••••••••••••••••••••"
  button "Show password" pressed=false
  button "Sign in with password"
  button "Send sign in code"
`;
/* end snapshot errors/server-after-password */

snapshots["errors/rate-limited"] = 
`alert live=assertive
  "Too many attempts. Please try again later."
status live=polite
form
  textbox "E-mail address" required value="ada@example.com"
  textbox "Password" required value="••••••••••••••••••••••"
  button "Show password" pressed=false
  button "Sign in with password"
  button "Send sign in code"
`;
/* end snapshot errors/rate-limited */

snapshots["errors/captive-portal"] = 
`alert live=assertive
  "This network blocks the sign-in service."
  button "Try again"
status live=polite
`;
/* end snapshot errors/captive-portal */

snapshots["errors/no-kratos"] = 
`alert live=assertive
  "You cannot sign in right now. Please try again later."
  button "Start again"
status live=polite
`;
/* end snapshot errors/no-kratos */

snapshots["errors/return-to-forbidden"] = 
`alert live=assertive
  "You cannot sign in right now. Please try again later."
  button "Start again"
status live=polite
`;
/* end snapshot errors/return-to-forbidden */

snapshots["signed-in/already"] = 
`alert live=assertive
status live=polite
  "You are signed in."
"You are signed in."
`;
/* end snapshot signed-in/already */

snapshots["signed-in/in-another-tab"] = 
`alert live=assertive
status live=polite
  "You are signed in."
"You are signed in."
`;
/* end snapshot signed-in/in-another-tab */

snapshots["busy/loading"] = 
`alert live=assertive
status live=polite
  "Loading…"
`;
/* end snapshot busy/loading */

snapshots["busy/submitting"] = 
`alert live=assertive
status live=polite
  "Loading…"
form busy
  textbox "E-mail address" required value="ada@example.com"
  textbox "Password" required value="••••••••••••••••••••••"
  button "Show password" pressed=false
  button "Sign in with password" disabled
  button "Send sign in code" disabled
`;
/* end snapshot busy/submitting */

