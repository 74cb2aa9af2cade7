/** Answers of a real Kratos, packed by test/testing/write-recordings.mjs out of test/fixtures. */
import type { Stored } from './stored.js';

export type NodeName =
  | "default/csrf_token"
  | "default/identifier"
  | "code/method=code"
  | "password/password"
  | "password/method=password"
  | "default/identifier 2"
  | "default/identifier 3"
  | "password/password 2"
  | "default/identifier 4"
  | "code/method"
  | "code/code"
  | "code/method=code 2"
  | "code/resend=code"
  | "default/identifier 5"
  | "default/identifier 6"
  | "identifier_first/identifier"
  | "identifier_first/method=identifier_first"
  | "identifier_first/identifier 2"
  | "identifier_first/identifier 3"
  | "password/method=password 2"
  | "totp/totp_code"
  | "totp/method=totp"
  | "lookup_secret/lookup_secret"
  | "lookup_secret/method=lookup_secret"
  | "totp/totp_code 2"
  | "lookup_secret/lookup_secret 2"
  | "default/identifier 7"
  | "webauthn/webauthn_script"
  | "passkey/passkey_login_trigger"
  | "passkey/passkey_login"
  | "passkey/passkey_challenge"
  | "oidc/provider=github"
  | "oidc/provider=google"
  | "oidc/provider=globex"
  | "oidc/provider=acme"
  | "oidc/provider=globex 2"
  | "default/csrf_token 2";

export type RecordingName =
  | "unified-initial"
  | "password-wrong"
  | "password-and-identifier-missing"
  | "password-success"
  | "code-sent"
  | "code-resent"
  | "code-wrong"
  | "code-too-often"
  | "code-identifier-unknown"
  | "code-success"
  | "identifier-first-initial"
  | "identifier-first-unknown"
  | "identifier-first-credentials"
  | "identifier-first-password-wrong"
  | "identifier-first-code-sent"
  | "refresh-initial"
  | "refresh-success"
  | "aal2-initial"
  | "aal2-totp-wrong"
  | "aal2-lookup-wrong"
  | "aal2-no-factor"
  | "aal2-required-submit"
  | "aal2-required-whoami"
  | "passkey-initial"
  | "social-initial"
  | "social-linking"
  | "social-denied"
  | "oauth2-initial"
  | "native-initial"
  | "native-success"
  | "verification-required"
  | "method-unknown"
  | "submit-expired"
  | "flow-replacing-expired"
  | "submit-not-found"
  | "submit-csrf-violation"
  | "submit-signed-in"
  | "session-already-available"
  | "return-to-forbidden"
  | "identity-inactive"
  | "whoami-signed-in"
  | "whoami-signed-out";

/** What flows have in common. */
export const base = {
  "id": "00000000-0000-4000-8000-000000000001",
  "organization_id": null,
  "type": "browser",
  "expires_at": "2999-01-01T12:00:00Z",
  "issued_at": "2024-01-01T12:00:00Z",
  "request_url": "https://id.example.com/self-service/login/browser",
  "created_at": "2024-01-01T12:00:00Z",
  "updated_at": "2024-01-01T12:00:00Z",
  "refresh": false,
  "requested_aal": "aal1",
  "state": "choose_method",
};

export const nodes: Record<NodeName, object> = {
  "default/csrf_token": {"type":"input","group":"default","attributes":{"name":"csrf_token","type":"hidden","value":"csrf-token","required":true,"disabled":false,"node_type":"input"},"messages":[],"meta":{}},
  "default/identifier": {"type":"input","group":"default","attributes":{"name":"identifier","type":"text","value":"","required":true,"disabled":false,"node_type":"input"},"messages":[],"meta":{"label":{"id":1070002,"text":"E-mail address","type":"info","context":{"title":"E-mail address"}}}},
  "code/method=code": {"type":"input","group":"code","attributes":{"name":"method","type":"submit","value":"code","disabled":false,"node_type":"input"},"messages":[],"meta":{"label":{"id":1010015,"text":"Send sign in code","type":"info"}}},
  "password/password": {"type":"input","group":"password","attributes":{"name":"password","type":"password","required":true,"autocomplete":"current-password","disabled":false,"node_type":"input"},"messages":[],"meta":{"label":{"id":1070001,"text":"Password","type":"info"}}},
  "password/method=password": {"type":"input","group":"password","attributes":{"name":"method","type":"submit","value":"password","disabled":false,"node_type":"input"},"messages":[],"meta":{"label":{"id":1010022,"text":"Sign in with password","type":"info"}}},
  "default/identifier 2": {"type":"input","group":"default","attributes":{"name":"identifier","type":"text","value":"ada@example.com","required":true,"disabled":false,"node_type":"input"},"messages":[],"meta":{"label":{"id":1070002,"text":"E-mail address","type":"info","context":{"title":"E-mail address"}}}},
  "default/identifier 3": {"type":"input","group":"default","attributes":{"name":"identifier","type":"text","value":"","required":true,"disabled":false,"node_type":"input"},"messages":[{"id":4000002,"text":"Property identifier is missing.","type":"error","context":{"property":"identifier"}}],"meta":{"label":{"id":1070002,"text":"E-mail address","type":"info","context":{"title":"E-mail address"}}}},
  "password/password 2": {"type":"input","group":"password","attributes":{"name":"password","type":"password","required":true,"autocomplete":"current-password","disabled":false,"node_type":"input"},"messages":[{"id":4000002,"text":"Property password is missing.","type":"error","context":{"property":"password"}}],"meta":{"label":{"id":1070001,"text":"Password","type":"info"}}},
  "default/identifier 4": {"type":"input","group":"default","attributes":{"name":"identifier","type":"hidden","value":"ada@example.com","required":true,"disabled":false,"node_type":"input"},"messages":[],"meta":{"label":{"id":1070002,"text":"E-mail address","type":"info","context":{"title":"E-mail address"}}}},
  "code/method": {"type":"input","group":"code","attributes":{"name":"method","type":"hidden","value":"code","disabled":false,"node_type":"input"},"messages":[],"meta":{}},
  "code/code": {"type":"input","group":"code","attributes":{"name":"code","type":"text","required":true,"disabled":false,"node_type":"input"},"messages":[],"meta":{"label":{"id":1070013,"text":"Login code","type":"info"}}},
  "code/method=code 2": {"type":"input","group":"code","attributes":{"name":"method","type":"submit","value":"code","disabled":false,"node_type":"input"},"messages":[],"meta":{"label":{"id":1070009,"text":"Continue","type":"info"}}},
  "code/resend=code": {"type":"input","group":"code","attributes":{"name":"resend","type":"submit","value":"code","disabled":false,"node_type":"input"},"messages":[],"meta":{"label":{"id":1070008,"text":"Resend code","type":"info"}}},
  "default/identifier 5": {"type":"input","group":"default","attributes":{"name":"identifier","type":"hidden","value":"ada@example.com","disabled":false,"node_type":"input"},"messages":[],"meta":{}},
  "default/identifier 6": {"type":"input","group":"default","attributes":{"name":"identifier","type":"hidden","value":"nobody@example.com","disabled":false,"node_type":"input"},"messages":[],"meta":{}},
  "identifier_first/identifier": {"type":"input","group":"identifier_first","attributes":{"name":"identifier","type":"text","value":"","required":true,"disabled":false,"node_type":"input"},"messages":[],"meta":{"label":{"id":1070002,"text":"E-mail address","type":"info","context":{"title":"E-mail address"}}}},
  "identifier_first/method=identifier_first": {"type":"input","group":"identifier_first","attributes":{"name":"method","type":"submit","value":"identifier_first","disabled":false,"node_type":"input"},"messages":[],"meta":{"label":{"id":1070009,"text":"Continue","type":"info"}}},
  "identifier_first/identifier 2": {"type":"input","group":"identifier_first","attributes":{"name":"identifier","type":"text","value":"nobody@example.com","required":true,"disabled":false,"node_type":"input"},"messages":[{"id":4000037,"text":"This account does not exist or has no login method configured.","type":"error"}],"meta":{"label":{"id":1070002,"text":"E-mail address","type":"info","context":{"title":"E-mail address"}}}},
  "identifier_first/identifier 3": {"type":"input","group":"identifier_first","attributes":{"name":"identifier","type":"hidden","value":"ada@example.com","required":true,"disabled":false,"node_type":"input"},"messages":[],"meta":{"label":{"id":1070002,"text":"E-mail address","type":"info","context":{"title":"E-mail address"}}}},
  "password/method=password 2": {"type":"input","group":"password","attributes":{"name":"method","type":"submit","value":"password","disabled":false,"node_type":"input"},"messages":[],"meta":{"label":{"id":1010001,"text":"Sign in","type":"info"}}},
  "totp/totp_code": {"type":"input","group":"totp","attributes":{"name":"totp_code","type":"text","value":"","required":true,"disabled":false,"node_type":"input"},"messages":[],"meta":{"label":{"id":1010006,"text":"Authentication code","type":"info"}}},
  "totp/method=totp": {"type":"input","group":"totp","attributes":{"name":"method","type":"submit","value":"totp","disabled":false,"node_type":"input"},"messages":[],"meta":{"label":{"id":1010009,"text":"Use Authenticator","type":"info"}}},
  "lookup_secret/lookup_secret": {"type":"input","group":"lookup_secret","attributes":{"name":"lookup_secret","type":"text","value":"","required":true,"disabled":false,"node_type":"input"},"messages":[],"meta":{"label":{"id":1010007,"text":"Backup recovery code","type":"info"}}},
  "lookup_secret/method=lookup_secret": {"type":"input","group":"lookup_secret","attributes":{"name":"method","type":"submit","value":"lookup_secret","disabled":false,"node_type":"input"},"messages":[],"meta":{"label":{"id":1010010,"text":"Use backup recovery code","type":"info"}}},
  "totp/totp_code 2": {"type":"input","group":"totp","attributes":{"name":"totp_code","type":"text","required":true,"disabled":false,"node_type":"input"},"messages":[],"meta":{"label":{"id":1010006,"text":"Authentication code","type":"info"}}},
  "lookup_secret/lookup_secret 2": {"type":"input","group":"lookup_secret","attributes":{"name":"lookup_secret","type":"text","required":true,"disabled":false,"node_type":"input"},"messages":[],"meta":{"label":{"id":1010007,"text":"Backup recovery code","type":"info"}}},
  "default/identifier 7": {"type":"input","group":"default","attributes":{"name":"identifier","type":"text","value":"","required":true,"autocomplete":"username webauthn","disabled":false,"node_type":"input"},"messages":[],"meta":{"label":{"id":1070002,"text":"E-mail address","type":"info","context":{"title":"E-mail address"}}}},
  "webauthn/webauthn_script": {"type":"script","group":"webauthn","attributes":{"src":"https://id.example.com/.well-known/ory/webauthn.js","async":true,"referrerpolicy":"no-referrer","crossorigin":"anonymous","integrity":"sha512-MDzBlwh32rr+eus2Yf1BetIj94m+ULLbewYDulbZjczycs81klNed+qQWG2yi2N03KV5uZlRJJtWdV2x9JNHzQ==","type":"text/javascript","id":"webauthn_script","nonce":"nonce","node_type":"script"},"messages":[],"meta":{}},
  "passkey/passkey_login_trigger": {"type":"input","group":"passkey","attributes":{"name":"passkey_login_trigger","type":"button","value":"","disabled":false,"onclick":"window.oryPasskeyLogin()","onclickTrigger":"oryPasskeyLogin","onload":"window.oryPasskeyLoginAutocompleteInit()","onloadTrigger":"oryPasskeyLoginAutocompleteInit","node_type":"input"},"messages":[],"meta":{"label":{"id":1010021,"text":"Sign in with passkey","type":"info"}}},
  "passkey/passkey_login": {"type":"input","group":"passkey","attributes":{"name":"passkey_login","type":"hidden","disabled":false,"onload":"window.oryPasskeyLoginAutocompleteInit()","onloadTrigger":"oryPasskeyLoginAutocompleteInit","node_type":"input"},"messages":[],"meta":{}},
  "passkey/passkey_challenge": {"type":"input","group":"passkey","attributes":{"name":"passkey_challenge","type":"hidden","value":"{\"publicKey\":{\"challenge\":\"Y2hhbGxlbmdl\",\"timeout\":300000,\"rpId\":\"localhost\",\"userVerification\":\"preferred\"}}","disabled":false,"node_type":"input"},"messages":[],"meta":{}},
  "oidc/provider=github": {"type":"input","group":"oidc","attributes":{"name":"provider","type":"submit","value":"github","disabled":false,"node_type":"input"},"messages":[],"meta":{"label":{"id":1010002,"text":"Sign in with github","type":"info","context":{"provider":"github","provider_id":"github"}}}},
  "oidc/provider=google": {"type":"input","group":"oidc","attributes":{"name":"provider","type":"submit","value":"google","disabled":false,"node_type":"input"},"messages":[],"meta":{"label":{"id":1010002,"text":"Sign in with google","type":"info","context":{"provider":"google","provider_id":"google"}}}},
  "oidc/provider=globex": {"type":"input","group":"oidc","attributes":{"name":"provider","type":"submit","value":"globex","disabled":false,"node_type":"input"},"messages":[],"meta":{"label":{"id":1010018,"text":"Confirm with Globex","type":"info","context":{"provider":"Globex"}}}},
  "oidc/provider=acme": {"type":"input","group":"oidc","attributes":{"name":"provider","type":"submit","value":"acme","disabled":false,"node_type":"input"},"messages":[],"meta":{"label":{"id":1010002,"text":"Sign in with Acme","type":"info","context":{"provider":"Acme","provider_id":"acme"}}}},
  "oidc/provider=globex 2": {"type":"input","group":"oidc","attributes":{"name":"provider","type":"submit","value":"globex","disabled":false,"node_type":"input"},"messages":[],"meta":{"label":{"id":1010002,"text":"Sign in with Globex","type":"info","context":{"provider":"Globex","provider_id":"globex"}}}},
  "default/csrf_token 2": {"type":"input","group":"default","attributes":{"name":"csrf_token","type":"hidden","value":"","required":true,"disabled":false,"node_type":"input"},"messages":[],"meta":{}},
};

export const recordings: Record<RecordingName, Stored> = {
  "unified-initial": {"status":200,"flow":{},"nodes":["default/csrf_token","default/identifier","code/method=code","password/password","password/method=password"]},
  "password-wrong": {"status":400,"flow":{},"nodes":["default/csrf_token","default/identifier 2","code/method=code","password/password","password/method=password"],"messages":[{"id":4000006,"text":"The provided credentials are invalid, check for spelling mistakes in your password or username, email address, or phone number.","type":"error"}]},
  "password-and-identifier-missing": {"status":400,"flow":{},"nodes":["default/csrf_token","default/identifier 3","code/method=code","password/password 2","password/method=password"]},
  "password-success": {"status":200,"body":{"session":{"id":"00000000-0000-4000-8000-000000000001","active":true,"expires_at":"2999-01-01T12:00:00Z","authenticated_at":"2024-01-01T12:00:00Z","authenticator_assurance_level":"aal1","authentication_methods":[{"method":"password","aal":"aal1","completed_at":"2024-01-01T12:00:00Z"}],"issued_at":"2024-01-01T12:00:00Z","identity":{"id":"00000000-0000-4000-8000-000000000002","schema_id":"person","schema_url":"https://id.example.com/schemas/cGVyc29u","state":"active","state_changed_at":"2024-01-01T12:00:00Z","traits":{"email":"ada@example.com"},"verifiable_addresses":[{"id":"00000000-0000-4000-8000-000000000003","value":"ada@example.com","verified":true,"via":"email","status":"completed","verified_at":"2024-01-01T12:00:00Z","created_at":"2024-01-01T12:00:00Z","updated_at":"2024-01-01T12:00:00Z"}],"metadata_public":null,"created_at":"2024-01-01T12:00:00Z","updated_at":"2024-01-01T12:00:00Z","organization_id":null},"devices":[{"id":"00000000-0000-4000-8000-000000000004","user_agent":"Browser"}]},"continue_with":[{"action":"redirect_browser_to","redirect_browser_to":"https://app.example.com/"}]}},
  "code-sent": {"status":400,"flow":{"active":"code","state":"sent_email","transient_payload":{}},"nodes":["default/identifier 4","code/method","code/code","code/method=code 2","code/resend=code","default/csrf_token"],"messages":[{"id":1010014,"text":"An email containing a code has been sent to the email address you provided. If you have not received an email, check the spelling of the address and retry the login.","type":"info"}]},
  "code-resent": {"status":400,"flow":{"active":"code","state":"sent_email","transient_payload":{}},"nodes":["default/identifier 4","code/method","code/code","code/method=code 2","code/resend=code","default/csrf_token"],"messages":[{"id":1010014,"text":"An email containing a code has been sent to the email address you provided. If you have not received an email, check the spelling of the address and retry the login.","type":"info"}]},
  "code-wrong": {"status":400,"flow":{"active":"code","state":"sent_email"},"nodes":["default/csrf_token","default/identifier 5","code/code","code/resend=code","code/method","code/method=code 2"],"messages":[{"id":4010008,"text":"The login code is invalid or has already been used. Please try again.","type":"error"}]},
  "code-too-often": {"status":400,"flow":{"active":"code","state":"sent_email"},"nodes":["default/csrf_token","default/identifier 5","code/code","code/resend=code","code/method","code/method=code 2"],"messages":[{"id":4000001,"text":"The request was submitted too often. Please request another code.","type":"error","context":{"reason":"The request was submitted too often. Please request another code."}}]},
  "code-identifier-unknown": {"status":400,"flow":{},"nodes":["default/csrf_token","default/identifier 6","code/method=code","password/password","password/method=password"],"messages":[{"id":4000035,"text":"This account does not exist or has not setup sign in with code.","type":"error"}]},
  "code-success": {"status":200,"body":{"session":{"id":"00000000-0000-4000-8000-000000000001","active":true,"expires_at":"2999-01-01T12:00:00Z","authenticated_at":"2024-01-01T12:00:00Z","authenticator_assurance_level":"aal1","authentication_methods":[{"method":"code","aal":"aal1","completed_at":"2024-01-01T12:00:00Z"}],"issued_at":"2024-01-01T12:00:00Z","identity":{"id":"00000000-0000-4000-8000-000000000002","schema_id":"person","schema_url":"https://id.example.com/schemas/cGVyc29u","state":"active","state_changed_at":"2024-01-01T12:00:00Z","traits":{"email":"ada@example.com"},"verifiable_addresses":[{"id":"00000000-0000-4000-8000-000000000003","value":"ada@example.com","verified":true,"via":"email","status":"completed","verified_at":"2024-01-01T12:00:00Z","created_at":"2024-01-01T12:00:00Z","updated_at":"2024-01-01T12:00:00Z"}],"metadata_public":null,"created_at":"2024-01-01T12:00:00Z","updated_at":"2024-01-01T12:00:00Z","organization_id":null},"devices":[{"id":"00000000-0000-4000-8000-000000000004","user_agent":"Browser"}]},"continue_with":[{"action":"redirect_browser_to","redirect_browser_to":"https://app.example.com/"}]}},
  "identifier-first-initial": {"status":200,"flow":{},"nodes":["identifier_first/identifier","identifier_first/method=identifier_first","default/csrf_token"]},
  "identifier-first-unknown": {"status":400,"flow":{},"nodes":["identifier_first/identifier 2","identifier_first/method=identifier_first","default/csrf_token"]},
  "identifier-first-credentials": {"status":400,"flow":{"active":"identifier_first","transient_payload":{}},"nodes":["identifier_first/identifier 3","default/csrf_token","password/password","password/method=password","code/method=code"]},
  "identifier-first-password-wrong": {"status":400,"flow":{"active":"identifier_first"},"nodes":["identifier_first/identifier 3","default/csrf_token","code/method=code","password/password","password/method=password"],"messages":[{"id":4000006,"text":"The provided credentials are invalid, check for spelling mistakes in your password or username, email address, or phone number.","type":"error"}]},
  "identifier-first-code-sent": {"status":400,"flow":{"active":"code","state":"sent_email","transient_payload":{}},"nodes":["identifier_first/identifier 3","code/method","code/code","code/method=code 2","code/resend=code","default/csrf_token"],"messages":[{"id":1010014,"text":"An email containing a code has been sent to the email address you provided. If you have not received an email, check the spelling of the address and retry the login.","type":"info"}]},
  "refresh-initial": {"status":200,"flow":{"request_url":"https://id.example.com/self-service/login/browser?refresh=true","refresh":true},"nodes":["default/csrf_token","default/identifier","code/method=code","password/password","password/method=password 2"],"messages":[{"id":1010003,"text":"Please confirm this action by verifying that it is you.","type":"info"}]},
  "refresh-success": {"status":200,"body":{"session":{"id":"00000000-0000-4000-8000-000000000001","active":true,"expires_at":"2999-01-01T12:00:00Z","authenticated_at":"2024-01-01T12:00:00Z","authenticator_assurance_level":"aal1","authentication_methods":[{"method":"password","aal":"aal1","completed_at":"2024-01-01T12:00:00Z"},{"method":"password","aal":"aal1","completed_at":"2024-01-01T12:00:00Z"}],"issued_at":"2024-01-01T12:00:00Z","identity":{"id":"00000000-0000-4000-8000-000000000002","schema_id":"person","schema_url":"https://id.example.com/schemas/cGVyc29u","state":"active","state_changed_at":"2024-01-01T12:00:00Z","traits":{"email":"ada@example.com"},"verifiable_addresses":[{"id":"00000000-0000-4000-8000-000000000003","value":"ada@example.com","verified":true,"via":"email","status":"completed","verified_at":"2024-01-01T12:00:00Z","created_at":"2024-01-01T12:00:00Z","updated_at":"2024-01-01T12:00:00Z"}],"metadata_public":null,"created_at":"2024-01-01T12:00:00Z","updated_at":"2024-01-01T12:00:00Z","organization_id":null},"devices":[{"id":"00000000-0000-4000-8000-000000000004","user_agent":"Browser"},{"id":"00000000-0000-4000-8000-000000000005","user_agent":"Browser"}]},"continue_with":[{"action":"redirect_browser_to","redirect_browser_to":"https://app.example.com/"}]}},
  "aal2-initial": {"status":200,"flow":{"request_url":"https://id.example.com/self-service/login/browser?aal=aal2","requested_aal":"aal2"},"nodes":["default/csrf_token","totp/totp_code","totp/method=totp","lookup_secret/lookup_secret","lookup_secret/method=lookup_secret"],"messages":[{"id":1010004,"text":"Please complete the second authentication challenge.","type":"info"}]},
  "aal2-totp-wrong": {"status":400,"flow":{"request_url":"https://id.example.com/self-service/login/browser?aal=aal2","requested_aal":"aal2"},"nodes":["default/csrf_token","totp/totp_code 2","totp/method=totp","lookup_secret/lookup_secret","lookup_secret/method=lookup_secret"],"messages":[{"id":4000008,"text":"The provided authentication code is invalid, please try again.","type":"error"}]},
  "aal2-lookup-wrong": {"status":400,"flow":{"request_url":"https://id.example.com/self-service/login/browser?aal=aal2","requested_aal":"aal2"},"nodes":["default/csrf_token","totp/totp_code","totp/method=totp","lookup_secret/lookup_secret 2","lookup_secret/method=lookup_secret"],"messages":[{"id":4000016,"text":"The backup recovery code is not valid.","type":"error"}]},
  "aal2-no-factor": {"status":200,"flow":{"request_url":"https://id.example.com/self-service/login/browser?aal=aal2","requested_aal":"aal2"},"nodes":["default/csrf_token"],"messages":[{"id":1010004,"text":"Please complete the second authentication challenge.","type":"info"}]},
  "aal2-required-submit": {"status":422,"body":{"error":{"id":"browser_location_change_required","code":422,"status":"Unprocessable Entity","reason":"In order to complete this flow please redirect the browser to: https://id.example.com/self-service/login/browser?aal=aal2","message":"browser location change required"},"redirect_browser_to":"https://id.example.com/self-service/login/browser?aal=aal2"}},
  "aal2-required-whoami": {"status":403,"body":{"error":{"id":"session_aal2_required","code":403,"status":"Forbidden","reason":"An active session was found but it does not fulfill the requested Authenticator Assurance Level. Please verify yourself with a second factor to resolve this issue.","details":{"redirect_browser_to":"https://id.example.com/self-service/login/browser?aal=aal2"},"message":"Session does not fulfill the requested Authenticator Assurance Level"},"redirect_browser_to":"https://id.example.com/self-service/login/browser?aal=aal2"}},
  "passkey-initial": {"status":200,"flow":{},"nodes":["default/csrf_token","default/identifier 7","webauthn/webauthn_script","passkey/passkey_login_trigger","passkey/passkey_login","passkey/passkey_challenge","code/method=code","password/password","password/method=password"]},
  "social-initial": {"status":200,"flow":{},"nodes":["oidc/provider=github","oidc/provider=google","default/csrf_token","default/identifier","code/method=code","password/password","password/method=password"]},
  "social-linking": {"status":200,"flow":{"request_url":"https://id.example.com/self-service/methods/oidc/callback/acme?code=code&state=state&iss=https%3A%2F%2Flogin.example.net","active":"oidc"},"nodes":["oidc/provider=globex","default/csrf_token","default/identifier 4","code/method=code","password/password","password/method=password"],"messages":[{"id":1010016,"text":"You tried to sign in with \"ada@example.com\", but that email is already used by another account. Sign in to your account with one of the options below to add your account \"ada@example.com\" at \"Acme\" as another way to sign in.","type":"info","context":{"available_credential_types":[],"available_providers":[],"duplicateIdentifier":"ada@example.com","duplicate_identifier":"ada@example.com","newLoginUrl":"https://app.example.com/login","new_login_url":"https://app.example.com/login","provider":"Acme"}}]},
  "social-denied": {"status":200,"flow":{"active":"oidc"},"nodes":["oidc/provider=acme","oidc/provider=globex 2","default/csrf_token","default/identifier","code/method=code","password/password","password/method=password"],"messages":[{"id":4000001,"text":"Unable to complete OpenID Connect flow because the OpenID Provider returned error \"access_denied\": The person said no.","type":"error","context":{"reason":"Unable to complete OpenID Connect flow because the OpenID Provider returned error \"access_denied\": The person said no."}}]},
  "oauth2-initial": {"status":200,"flow":{"oauth2_login_challenge":"login-challenge","oauth2_login_request":{"challenge":"login-challenge","client":{"client_id":"reader","client_name":"Reading Room","logo_uri":"https://login.example.net/logo.svg"},"oidc_context":{"login_hint":"ada@example.com"},"request_url":"https://login.example.net/oauth2/auth?client_id=reader","requested_access_token_audience":[],"requested_scope":["openid"],"session_id":"00000000-0000-4000-8000-000000000002","skip":false,"subject":""},"request_url":"https://id.example.com/self-service/login/browser?login_challenge=login-challenge&refresh=true"},"nodes":["default/csrf_token","default/identifier","code/method=code","password/password","password/method=password"]},
  "native-initial": {"status":200,"flow":{"type":"api","request_url":"https://id.example.com/self-service/login/api?return_session_token_exchange_code=true","session_token_exchange_code":"exchange-code"},"nodes":["default/csrf_token 2","default/identifier","code/method=code","password/password","password/method=password"]},
  "native-success": {"status":200,"body":{"session_token":"ory_st_not-a-real-token","session":{"id":"00000000-0000-4000-8000-000000000001","active":true,"expires_at":"2999-01-01T12:00:00Z","authenticated_at":"2024-01-01T12:00:00Z","authenticator_assurance_level":"aal1","authentication_methods":[{"method":"password","aal":"aal1","completed_at":"2024-01-01T12:00:00Z"}],"issued_at":"2024-01-01T12:00:00Z","identity":{"id":"00000000-0000-4000-8000-000000000002","schema_id":"person","schema_url":"https://id.example.com/schemas/cGVyc29u","state":"active","state_changed_at":"2024-01-01T12:00:00Z","traits":{"email":"ada@example.com"},"verifiable_addresses":[{"id":"00000000-0000-4000-8000-000000000003","value":"ada@example.com","verified":true,"via":"email","status":"completed","verified_at":"2024-01-01T12:00:00Z","created_at":"2024-01-01T12:00:00Z","updated_at":"2024-01-01T12:00:00Z"}],"metadata_public":null,"created_at":"2024-01-01T12:00:00Z","updated_at":"2024-01-01T12:00:00Z","organization_id":null},"devices":[{"id":"00000000-0000-4000-8000-000000000004","user_agent":"Browser"}]},"continue_with":null}},
  "verification-required": {"status":400,"flow":{"active":"password"},"nodes":["default/csrf_token","default/identifier","code/method=code","password/password","password/method=password"],"messages":[{"id":4000010,"text":"Account not active yet. Did you forget to verify your email address?","type":"error"}]},
  "method-unknown": {"status":400,"flow":{},"nodes":["default/csrf_token","default/identifier","code/method=code","password/password","password/method=password"],"messages":[{"id":4010002,"text":"Could not find a strategy to log you in with. Did you fill out the form correctly?","type":"error"}]},
  "submit-expired": {"status":410,"body":{"error":{"id":"self_service_flow_expired","code":410,"status":"Gone","reason":"The self-service flow expired 1.00 minutes ago, initialize a new one.","message":"self-service flow expired"},"expired_at":"2024-01-01T12:00:00Z","since":60000000000,"use_flow_id":"00000000-0000-4000-8000-000000000001"}},
  "flow-replacing-expired": {"status":200,"flow":{},"nodes":["default/csrf_token","default/identifier","code/method=code","password/password","password/method=password"],"messages":[{"id":4010001,"text":"The login flow expired 1.00 minutes ago, please try again.","type":"error","context":{"expired_at":"2024-01-01T12:00:00Z","expired_at_unix":1704110400}}]},
  "submit-not-found": {"status":404,"body":{"error":{"code":404,"status":"Not Found","message":"Unable to locate the resource"}}},
  "submit-csrf-violation": {"status":403,"body":{"error":{"id":"security_csrf_violation","code":403,"status":"Forbidden","reason":"Please retry the flow and optionally clear your cookies. The request was rejected to protect you from Cross-Site-Request-Forgery (CSRF) which could cause account takeover, leaking personal information, and other serious security issues.","details":{"docs":"https://www.ory.sh/kratos/docs/debug/csrf","hint":"The anti-CSRF cookie was found but the CSRF token was not included in the HTTP request body (csrf_token) nor in the HTTP Header (X-CSRF-Token).","reject_reason":"The HTTP Cookie Header was set and a CSRF token was sent but they do not match. We recommend deleting all cookies for this domain and retrying the flow."},"message":"the request was rejected to protect you from Cross-Site-Request-Forgery"}}},
  "submit-signed-in": {"status":400,"flow":{},"nodes":["default/csrf_token","default/identifier","code/method=code","password/password","password/method=password"],"messages":[{"id":4000001,"text":"A valid session was detected and thus login is not possible. Did you forget to set `?refresh=true`?","type":"error","context":{"reason":"A valid session was detected and thus login is not possible. Did you forget to set `?refresh=true`?"}}]},
  "session-already-available": {"status":400,"body":{"error":{"id":"session_already_available","code":400,"status":"Bad Request","reason":"A valid session was detected and thus login is not possible. Did you forget to set `?refresh=true`?","message":"you are already logged in"}}},
  "return-to-forbidden": {"status":400,"body":{"error":{"id":"self_service_flow_return_to_forbidden","code":400,"status":"Bad Request","reason":"Requested return_to URL \"https://elsewhere.example.net/\" is not allowed.","message":"The request was malformed or contained invalid parameters"}}},
  "identity-inactive": {"status":401,"body":{"error":{"code":401,"status":"Unauthorized","reason":"This account was disabled.","details":{"identity_id":"00000000-0000-4000-8000-000000000001"},"message":"identity is disabled"}}},
  "whoami-signed-in": {"status":200,"body":{"id":"00000000-0000-4000-8000-000000000001","active":true,"expires_at":"2999-01-01T12:00:00Z","authenticated_at":"2024-01-01T12:00:00Z","authenticator_assurance_level":"aal1","authentication_methods":[{"method":"password","aal":"aal1","completed_at":"2024-01-01T12:00:00Z"}],"issued_at":"2024-01-01T12:00:00Z","identity":{"id":"00000000-0000-4000-8000-000000000002","schema_id":"person","schema_url":"https://id.example.com/schemas/cGVyc29u","state":"active","state_changed_at":"2024-01-01T12:00:00Z","traits":{"email":"ada@example.com"},"verifiable_addresses":[{"id":"00000000-0000-4000-8000-000000000003","value":"ada@example.com","verified":true,"via":"email","status":"completed","verified_at":"2024-01-01T12:00:00Z","created_at":"2024-01-01T12:00:00Z","updated_at":"2024-01-01T12:00:00Z"}],"metadata_public":null,"created_at":"2024-01-01T12:00:00Z","updated_at":"2024-01-01T12:00:00Z","organization_id":null},"devices":[{"id":"00000000-0000-4000-8000-000000000004","user_agent":"Browser"}]}},
  "whoami-signed-out": {"status":401,"body":{"error":{"code":401,"status":"Unauthorized","reason":"No valid session credentials found in the request.","message":"The request could not be authorized"}}},
};
