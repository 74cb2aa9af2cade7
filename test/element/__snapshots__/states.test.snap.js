/* @web/test-runner snapshot v1 */
export const snapshots = {};

snapshots["a person gets to see nothing before the page starts it"] = 
`<div part="header">
  <slot name="header">
  </slot>
</div>
<div
  part="messages"
  tabindex="-1"
>
  <div role="alert">
  </div>
  <div
    aria-atomic="false"
    role="status"
  >
  </div>
</div>
<slot name="footer">
</slot>
`;
/* end snapshot a person gets to see nothing before the page starts it */

snapshots["a person gets to see a skeleton while the form is fetched"] = 
`<div part="header">
  <slot name="header">
  </slot>
</div>
<div
  part="messages"
  tabindex="-1"
>
  <div role="alert">
  </div>
  <div
    aria-atomic="false"
    role="status"
  >
    <span class="unseen">
      Loading…
    </span>
  </div>
</div>
<slot name="loading">
  <div class="skeleton">
    <div>
      <p class="bone">
      </p>
      <div class="bone">
      </div>
    </div>
    <div>
      <p class="bone">
      </p>
      <div class="bone">
      </div>
    </div>
    <div class="bone">
    </div>
  </div>
</slot>
<slot name="footer">
</slot>
`;
/* end snapshot a person gets to see a skeleton while the form is fetched */

snapshots["a person gets to see a form for a password or a code"] = 
`<div part="header">
  <slot name="header">
  </slot>
</div>
<div
  part="messages"
  tabindex="-1"
>
  <div role="alert">
  </div>
  <div
    aria-atomic="false"
    role="status"
  >
  </div>
</div>
<div>
  <form
    aria-busy="false"
    method="post"
    novalidate=""
    part="form"
  >
    <slot name="before-default">
    </slot>
    <div part="group">
      <div
        data-group="default"
        hidden=""
      >
        <input
          name="csrf_token"
          type="hidden"
          value="csrf-token"
        >
      </div>
      <div
        data-group="default"
        part="field"
      >
        <label
          for="n1"
          part="label"
        >
          E-mail address
        </label>
        <input
          autocapitalize="none"
          autocomplete="username"
          autocorrect="off"
          enterkeyhint="go"
          id="n1"
          inputmode="email"
          name="identifier"
          part="input  "
          required=""
          spellcheck="false"
          type="text"
          value=""
        >
      </div>
    </div>
    <slot name="after-default">
    </slot>
    <slot name="before-password">
    </slot>
    <div part="group">
      <div
        data-group="password"
        part="field"
      >
        <label
          for="n3"
          part="label"
        >
          Password
        </label>
        <div class="control">
          <input
            autocapitalize="none"
            autocomplete="current-password"
            autocorrect="off"
            enterkeyhint="go"
            id="n3"
            name="password"
            part="input  "
            required=""
            spellcheck="false"
            type="password"
            value=""
          >
          <button
            aria-controls="n3"
            aria-label="Show password"
            aria-pressed="false"
            part="button reveal"
            type="button"
          >
          </button>
        </div>
      </div>
      <slot name="captcha">
      </slot>
      <div
        data-group="password"
        part="field"
      >
        <button
          name="method"
          part="button primary"
          type="submit"
          value="password"
        >
          <span>
            Sign in with password
          </span>
        </button>
      </div>
    </div>
    <slot name="after-password">
    </slot>
    <slot name="before-code">
    </slot>
    <div part="group">
      <div
        data-group="code"
        part="field"
      >
        <button
          name="method"
          part="button secondary"
          type="submit"
          value="code"
        >
          <span>
            Send sign in code
          </span>
        </button>
      </div>
    </div>
    <slot name="after-code">
    </slot>
  </form>
</div>
<slot name="footer">
</slot>
`;
/* end snapshot a person gets to see a form for a password or a code */

snapshots["a person gets to see that the password is wrong"] = 
`<div part="header">
  <slot name="header">
  </slot>
</div>
<div
  part="messages"
  tabindex="-1"
>
  <div role="alert">
    <p
      data-message-id="4000006"
      part="message error"
    >
      The provided credentials are invalid, check for spelling mistakes in your password or username, email address, or phone number.
    </p>
  </div>
  <div
    aria-atomic="false"
    role="status"
  >
  </div>
</div>
<div>
  <form
    aria-busy="false"
    method="post"
    novalidate=""
    part="form"
  >
    <slot name="before-default">
    </slot>
    <div part="group">
      <div
        data-group="default"
        hidden=""
      >
        <input
          name="csrf_token"
          type="hidden"
          value="csrf-token"
        >
      </div>
      <div
        data-group="default"
        part="field"
      >
        <label
          for="n1"
          part="label"
        >
          E-mail address
        </label>
        <input
          autocapitalize="none"
          autocomplete="username"
          autocorrect="off"
          enterkeyhint="go"
          id="n1"
          inputmode="email"
          name="identifier"
          part="input  "
          required=""
          spellcheck="false"
          type="text"
          value="ada@example.com"
        >
      </div>
    </div>
    <slot name="after-default">
    </slot>
    <slot name="before-password">
    </slot>
    <div part="group">
      <div
        data-group="password"
        part="field"
      >
        <label
          for="n3"
          part="label"
        >
          Password
        </label>
        <div class="control">
          <input
            autocapitalize="none"
            autocomplete="current-password"
            autocorrect="off"
            enterkeyhint="go"
            id="n3"
            name="password"
            part="input  "
            required=""
            spellcheck="false"
            type="password"
            value=""
          >
          <button
            aria-controls="n3"
            aria-label="Show password"
            aria-pressed="false"
            part="button reveal"
            type="button"
          >
          </button>
        </div>
      </div>
      <slot name="captcha">
      </slot>
      <div
        data-group="password"
        part="field"
      >
        <button
          name="method"
          part="button primary"
          type="submit"
          value="password"
        >
          <span>
            Sign in with password
          </span>
        </button>
      </div>
    </div>
    <slot name="after-password">
    </slot>
    <slot name="before-code">
    </slot>
    <div part="group">
      <div
        data-group="code"
        part="field"
      >
        <button
          name="method"
          part="button secondary"
          type="submit"
          value="code"
        >
          <span>
            Send sign in code
          </span>
        </button>
      </div>
    </div>
    <slot name="after-code">
    </slot>
  </form>
</div>
<slot name="footer">
</slot>
`;
/* end snapshot a person gets to see that the password is wrong */

snapshots["a person gets to see which fields the form wants filled in"] = 
`<div part="header">
  <slot name="header">
  </slot>
</div>
<div
  part="messages"
  tabindex="-1"
>
  <div role="alert">
  </div>
  <div
    aria-atomic="false"
    role="status"
  >
  </div>
</div>
<div>
  <form
    aria-busy="false"
    method="post"
    novalidate=""
    part="form"
  >
    <slot name="before-default">
    </slot>
    <div part="group">
      <div
        data-group="default"
        hidden=""
      >
        <input
          name="csrf_token"
          type="hidden"
          value="csrf-token"
        >
      </div>
      <div
        data-group="default"
        part="field"
      >
        <label
          for="n1"
          part="label"
        >
          E-mail address
        </label>
        <input
          aria-describedby="n1m"
          aria-invalid="true"
          autocapitalize="none"
          autocomplete="username"
          autocorrect="off"
          enterkeyhint="go"
          id="n1"
          inputmode="email"
          name="identifier"
          part="input invalid "
          required=""
          spellcheck="false"
          type="text"
          value=""
        >
        <div id="n1m">
          <p
            data-message-id="4000002"
            part="message error"
          >
            Please fill in this field.
          </p>
        </div>
      </div>
    </div>
    <slot name="after-default">
    </slot>
    <slot name="before-password">
    </slot>
    <div part="group">
      <div
        data-group="password"
        part="field"
      >
        <label
          for="n3"
          part="label"
        >
          Password
        </label>
        <div class="control">
          <input
            aria-describedby="n3m"
            aria-invalid="true"
            autocapitalize="none"
            autocomplete="current-password"
            autocorrect="off"
            enterkeyhint="go"
            id="n3"
            name="password"
            part="input invalid "
            required=""
            spellcheck="false"
            type="password"
            value=""
          >
          <button
            aria-controls="n3"
            aria-label="Show password"
            aria-pressed="false"
            part="button reveal"
            type="button"
          >
          </button>
        </div>
        <div id="n3m">
          <p
            data-message-id="4000002"
            part="message error"
          >
            Please fill in this field.
          </p>
        </div>
      </div>
      <slot name="captcha">
      </slot>
      <div
        data-group="password"
        part="field"
      >
        <button
          name="method"
          part="button primary"
          type="submit"
          value="password"
        >
          <span>
            Sign in with password
          </span>
        </button>
      </div>
    </div>
    <slot name="after-password">
    </slot>
    <slot name="before-code">
    </slot>
    <div part="group">
      <div
        data-group="code"
        part="field"
      >
        <button
          name="method"
          part="button secondary"
          type="submit"
          value="code"
        >
          <span>
            Send sign in code
          </span>
        </button>
      </div>
    </div>
    <slot name="after-code">
    </slot>
  </form>
</div>
<slot name="footer">
</slot>
`;
/* end snapshot a person gets to see which fields the form wants filled in */

snapshots["a person gets to see which fields Kratos misses"] = 
`<div part="header">
  <slot name="header">
  </slot>
</div>
<div
  part="messages"
  tabindex="-1"
>
  <div role="alert">
  </div>
  <div
    aria-atomic="false"
    role="status"
  >
  </div>
</div>
<div>
  <form
    aria-busy="false"
    method="post"
    novalidate=""
    part="form"
  >
    <slot name="before-default">
    </slot>
    <div part="group">
      <div
        data-group="default"
        hidden=""
      >
        <input
          name="csrf_token"
          type="hidden"
          value="csrf-token"
        >
      </div>
      <div
        data-group="default"
        part="field"
      >
        <label
          for="n1"
          part="label"
        >
          E-mail address
        </label>
        <input
          aria-describedby="n1m"
          aria-invalid="true"
          autocapitalize="none"
          autocomplete="username"
          autocorrect="off"
          enterkeyhint="go"
          id="n1"
          inputmode="email"
          name="identifier"
          part="input invalid "
          required=""
          spellcheck="false"
          type="text"
          value="ada@example.com"
        >
        <div id="n1m">
          <p
            data-message-id="4000002"
            part="message error"
          >
            Please fill in this field.
          </p>
        </div>
      </div>
    </div>
    <slot name="after-default">
    </slot>
    <slot name="before-password">
    </slot>
    <div part="group">
      <div
        data-group="password"
        part="field"
      >
        <label
          for="n3"
          part="label"
        >
          Password
        </label>
        <div class="control">
          <input
            aria-describedby="n3m"
            aria-invalid="true"
            autocapitalize="none"
            autocomplete="current-password"
            autocorrect="off"
            enterkeyhint="go"
            id="n3"
            name="password"
            part="input invalid "
            required=""
            spellcheck="false"
            type="password"
            value=""
          >
          <button
            aria-controls="n3"
            aria-label="Show password"
            aria-pressed="false"
            part="button reveal"
            type="button"
          >
          </button>
        </div>
        <div id="n3m">
          <p
            data-message-id="4000002"
            part="message error"
          >
            Please fill in this field.
          </p>
        </div>
      </div>
      <slot name="captcha">
      </slot>
      <div
        data-group="password"
        part="field"
      >
        <button
          name="method"
          part="button primary"
          type="submit"
          value="password"
        >
          <span>
            Sign in with password
          </span>
        </button>
      </div>
    </div>
    <slot name="after-password">
    </slot>
    <slot name="before-code">
    </slot>
    <div part="group">
      <div
        data-group="code"
        part="field"
      >
        <button
          name="method"
          part="button secondary"
          type="submit"
          value="code"
        >
          <span>
            Send sign in code
          </span>
        </button>
      </div>
    </div>
    <slot name="after-code">
    </slot>
  </form>
</div>
<slot name="footer">
</slot>
`;
/* end snapshot a person gets to see which fields Kratos misses */

snapshots["a person gets to see that the method is not known"] = 
`<div part="header">
  <slot name="header">
  </slot>
</div>
<div
  part="messages"
  tabindex="-1"
>
  <div role="alert">
    <p
      data-message-id="4010002"
      part="message error"
    >
      Could not find a strategy to log you in with. Did you fill out the form correctly?
    </p>
  </div>
  <div
    aria-atomic="false"
    role="status"
  >
  </div>
</div>
<div>
  <form
    aria-busy="false"
    method="post"
    novalidate=""
    part="form"
  >
    <slot name="before-default">
    </slot>
    <div part="group">
      <div
        data-group="default"
        hidden=""
      >
        <input
          name="csrf_token"
          type="hidden"
          value="csrf-token"
        >
      </div>
      <div
        data-group="default"
        part="field"
      >
        <label
          for="n1"
          part="label"
        >
          E-mail address
        </label>
        <input
          autocapitalize="none"
          autocomplete="username"
          autocorrect="off"
          enterkeyhint="go"
          id="n1"
          inputmode="email"
          name="identifier"
          part="input  "
          required=""
          spellcheck="false"
          type="text"
          value="ada@example.com"
        >
      </div>
    </div>
    <slot name="after-default">
    </slot>
    <slot name="before-password">
    </slot>
    <div part="group">
      <div
        data-group="password"
        part="field"
      >
        <label
          for="n3"
          part="label"
        >
          Password
        </label>
        <div class="control">
          <input
            autocapitalize="none"
            autocomplete="current-password"
            autocorrect="off"
            enterkeyhint="go"
            id="n3"
            name="password"
            part="input  "
            required=""
            spellcheck="false"
            type="password"
            value=""
          >
          <button
            aria-controls="n3"
            aria-label="Show password"
            aria-pressed="false"
            part="button reveal"
            type="button"
          >
          </button>
        </div>
      </div>
      <slot name="captcha">
      </slot>
      <div
        data-group="password"
        part="field"
      >
        <button
          name="method"
          part="button primary"
          type="submit"
          value="password"
        >
          <span>
            Sign in with password
          </span>
        </button>
      </div>
    </div>
    <slot name="after-password">
    </slot>
    <slot name="before-code">
    </slot>
    <div part="group">
      <div
        data-group="code"
        part="field"
      >
        <button
          name="method"
          part="button secondary"
          type="submit"
          value="code"
        >
          <span>
            Send sign in code
          </span>
        </button>
      </div>
    </div>
    <slot name="after-code">
    </slot>
  </form>
</div>
<slot name="footer">
</slot>
`;
/* end snapshot a person gets to see that the method is not known */

snapshots["a person gets to see that a code was sent"] = 
`<div part="header">
  <slot name="header">
  </slot>
</div>
<div
  part="messages"
  tabindex="-1"
>
  <div role="alert">
  </div>
  <div
    aria-atomic="false"
    role="status"
  >
    <p
      data-message-id="1010014"
      part="message info"
    >
      An email containing a code has been sent to the email address you provided. If you have not received an email, check the spelling of the address and retry the login.
    </p>
  </div>
</div>
<div>
  <form
    aria-busy="false"
    method="post"
    novalidate=""
    part="form"
  >
    <div
      class="account"
      part="field"
    >
      <span part="text">
        ada@example.com
      </span>
      <input
        aria-hidden="true"
        autocomplete="username"
        class="unseen"
        readonly=""
        tabindex="-1"
      >
      <button
        part="button secondary quiet"
        type="button"
      >
        Change
      </button>
    </div>
    <slot name="before-code">
    </slot>
    <div part="group">
      <div
        data-group="code"
        hidden=""
      >
        <input
          name="method"
          type="hidden"
          value="code"
        >
      </div>
      <div
        data-group="code"
        part="field"
      >
        <label
          for="n2"
          part="label"
        >
          Login code
        </label>
        <input
          autocapitalize="none"
          autocomplete="one-time-code"
          autocorrect="off"
          enterkeyhint="go"
          id="n2"
          inputmode="numeric"
          name="code"
          part="input  code"
          required=""
          spellcheck="false"
          type="text"
          value=""
        >
      </div>
      <slot name="captcha">
      </slot>
      <div
        data-group="code"
        part="field"
      >
        <button
          name="method"
          part="button primary"
          type="submit"
          value="code"
        >
          <span>
            Continue
          </span>
        </button>
      </div>
      <div
        data-group="code"
        part="field"
      >
        <button
          name="resend"
          part="button secondary quiet"
          type="submit"
          value="code"
        >
          <span>
            Resend code
          </span>
        </button>
      </div>
    </div>
    <slot name="after-code">
    </slot>
    <slot name="before-default">
    </slot>
    <div part="group">
      <div
        data-group="default"
        hidden=""
      >
        <input
          name="identifier"
          type="hidden"
          value="ada@example.com"
        >
      </div>
      <div
        data-group="default"
        hidden=""
      >
        <input
          name="csrf_token"
          type="hidden"
          value="csrf-token"
        >
      </div>
    </div>
    <slot name="after-default">
    </slot>
  </form>
</div>
<slot name="footer">
</slot>
`;
/* end snapshot a person gets to see that a code was sent */

snapshots["a person gets to see that another code was sent"] = 
`<div part="header">
  <slot name="header">
  </slot>
</div>
<div
  part="messages"
  tabindex="-1"
>
  <div role="alert">
  </div>
  <div
    aria-atomic="false"
    role="status"
  >
    <p
      data-message-id="1010014"
      part="message info"
    >
      An email containing a code has been sent to the email address you provided. If you have not received an email, check the spelling of the address and retry the login.
    </p>
  </div>
</div>
<div>
  <form
    aria-busy="false"
    method="post"
    novalidate=""
    part="form"
  >
    <div
      class="account"
      part="field"
    >
      <span part="text">
        ada@example.com
      </span>
      <input
        aria-hidden="true"
        autocomplete="username"
        class="unseen"
        readonly=""
        tabindex="-1"
      >
      <button
        part="button secondary quiet"
        type="button"
      >
        Change
      </button>
    </div>
    <slot name="before-code">
    </slot>
    <div part="group">
      <div
        data-group="code"
        hidden=""
      >
        <input
          name="method"
          type="hidden"
          value="code"
        >
      </div>
      <div
        data-group="code"
        part="field"
      >
        <label
          for="n2"
          part="label"
        >
          Login code
        </label>
        <input
          autocapitalize="none"
          autocomplete="one-time-code"
          autocorrect="off"
          enterkeyhint="go"
          id="n2"
          inputmode="numeric"
          name="code"
          part="input  code"
          required=""
          spellcheck="false"
          type="text"
          value=""
        >
      </div>
      <slot name="captcha">
      </slot>
      <div
        data-group="code"
        part="field"
      >
        <button
          name="method"
          part="button primary"
          type="submit"
          value="code"
        >
          <span>
            Continue
          </span>
        </button>
      </div>
      <div
        data-group="code"
        part="field"
      >
        <button
          name="resend"
          part="button secondary quiet"
          type="submit"
          value="code"
        >
          <span>
            Resend code
          </span>
        </button>
      </div>
    </div>
    <slot name="after-code">
    </slot>
    <slot name="before-default">
    </slot>
    <div part="group">
      <div
        data-group="default"
        hidden=""
      >
        <input
          name="identifier"
          type="hidden"
          value="ada@example.com"
        >
      </div>
      <div
        data-group="default"
        hidden=""
      >
        <input
          name="csrf_token"
          type="hidden"
          value="csrf-token"
        >
      </div>
    </div>
    <slot name="after-default">
    </slot>
  </form>
</div>
<slot name="footer">
</slot>
`;
/* end snapshot a person gets to see that another code was sent */

snapshots["a person gets to see that the code is wrong"] = 
`<div part="header">
  <slot name="header">
  </slot>
</div>
<div
  part="messages"
  tabindex="-1"
>
  <div role="alert">
    <p
      data-message-id="4010008"
      part="message error"
    >
      The login code is invalid or has already been used. Please try again.
    </p>
  </div>
  <div
    aria-atomic="false"
    role="status"
  >
  </div>
</div>
<div>
  <form
    aria-busy="false"
    method="post"
    novalidate=""
    part="form"
  >
    <div
      class="account"
      part="field"
    >
      <span part="text">
        ada@example.com
      </span>
      <input
        aria-hidden="true"
        autocomplete="username"
        class="unseen"
        readonly=""
        tabindex="-1"
      >
      <button
        part="button secondary quiet"
        type="button"
      >
        Change
      </button>
    </div>
    <slot name="before-code">
    </slot>
    <div part="group">
      <div
        data-group="code"
        hidden=""
      >
        <input
          name="method"
          type="hidden"
          value="code"
        >
      </div>
      <div
        data-group="code"
        part="field"
      >
        <label
          for="n2"
          part="label"
        >
          Login code
        </label>
        <input
          autocapitalize="none"
          autocomplete="one-time-code"
          autocorrect="off"
          enterkeyhint="go"
          id="n2"
          inputmode="numeric"
          name="code"
          part="input  code"
          required=""
          spellcheck="false"
          type="text"
          value=""
        >
      </div>
      <slot name="captcha">
      </slot>
      <div
        data-group="code"
        part="field"
      >
        <button
          name="method"
          part="button primary"
          type="submit"
          value="code"
        >
          <span>
            Continue
          </span>
        </button>
      </div>
      <div
        data-group="code"
        part="field"
      >
        <button
          name="resend"
          part="button secondary quiet"
          type="submit"
          value="code"
        >
          <span>
            Resend code
          </span>
        </button>
      </div>
    </div>
    <slot name="after-code">
    </slot>
    <slot name="before-default">
    </slot>
    <div part="group">
      <div
        data-group="default"
        hidden=""
      >
        <input
          name="csrf_token"
          type="hidden"
          value="csrf-token"
        >
      </div>
      <div
        data-group="default"
        hidden=""
      >
        <input
          name="identifier"
          type="hidden"
          value="ada@example.com"
        >
      </div>
    </div>
    <slot name="after-default">
    </slot>
  </form>
</div>
<slot name="footer">
</slot>
`;
/* end snapshot a person gets to see that the code is wrong */

snapshots["a person gets to see that a code was tried too often"] = 
`<div part="header">
  <slot name="header">
  </slot>
</div>
<div
  part="messages"
  tabindex="-1"
>
  <div role="alert">
    <p
      data-message-id="4000001"
      part="message error"
    >
      The request was submitted too often. Please request another code.
    </p>
    <button
      part="button primary"
      type="button"
    >
      Start again
    </button>
  </div>
  <div
    aria-atomic="false"
    role="status"
  >
  </div>
</div>
<slot name="footer">
</slot>
`;
/* end snapshot a person gets to see that a code was tried too often */

snapshots["a person gets to see that nobody of this address gets a code"] = 
`<div part="header">
  <slot name="header">
  </slot>
</div>
<div
  part="messages"
  tabindex="-1"
>
  <div role="alert">
    <p
      data-message-id="4000035"
      part="message error"
    >
      This account does not exist or has not setup sign in with code.
    </p>
  </div>
  <div
    aria-atomic="false"
    role="status"
  >
  </div>
</div>
<div>
  <form
    aria-busy="false"
    method="post"
    novalidate=""
    part="form"
  >
    <div
      class="account"
      part="field"
    >
      <span part="text">
        nobody@example.com
      </span>
      <input
        aria-hidden="true"
        autocomplete="username"
        class="unseen"
        readonly=""
        tabindex="-1"
      >
      <button
        part="button secondary quiet"
        type="button"
      >
        Not you?
      </button>
    </div>
    <slot name="before-password">
    </slot>
    <div part="group">
      <div
        data-group="password"
        part="field"
      >
        <label
          for="n3"
          part="label"
        >
          Password
        </label>
        <div class="control">
          <input
            autocapitalize="none"
            autocomplete="current-password"
            autocorrect="off"
            enterkeyhint="go"
            id="n3"
            name="password"
            part="input  "
            required=""
            spellcheck="false"
            type="password"
            value=""
          >
          <button
            aria-controls="n3"
            aria-label="Show password"
            aria-pressed="false"
            part="button reveal"
            type="button"
          >
          </button>
        </div>
      </div>
      <slot name="captcha">
      </slot>
      <div
        data-group="password"
        part="field"
      >
        <button
          name="method"
          part="button primary"
          type="submit"
          value="password"
        >
          <span>
            Sign in with password
          </span>
        </button>
      </div>
    </div>
    <slot name="after-password">
    </slot>
    <slot name="before-default">
    </slot>
    <div part="group">
      <div
        data-group="default"
        hidden=""
      >
        <input
          name="csrf_token"
          type="hidden"
          value="csrf-token"
        >
      </div>
      <div
        data-group="default"
        hidden=""
      >
        <input
          name="identifier"
          type="hidden"
          value="nobody@example.com"
        >
      </div>
    </div>
    <slot name="after-default">
    </slot>
    <slot name="before-code">
    </slot>
    <div part="group">
      <div
        data-group="code"
        part="field"
      >
        <button
          name="method"
          part="button secondary"
          type="submit"
          value="code"
        >
          <span>
            Send sign in code
          </span>
        </button>
      </div>
    </div>
    <slot name="after-code">
    </slot>
  </form>
</div>
<slot name="footer">
</slot>
`;
/* end snapshot a person gets to see that nobody of this address gets a code */

snapshots["a person gets to see a form for an identifier first"] = 
`<div part="header">
  <slot name="header">
  </slot>
</div>
<div
  part="messages"
  tabindex="-1"
>
  <div role="alert">
  </div>
  <div
    aria-atomic="false"
    role="status"
  >
  </div>
</div>
<div>
  <form
    aria-busy="false"
    method="post"
    novalidate=""
    part="form"
  >
    <slot name="before-identifier_first">
    </slot>
    <div part="group">
      <div
        data-group="identifier_first"
        part="field"
      >
        <label
          for="n0"
          part="label"
        >
          E-mail address
        </label>
        <input
          autocapitalize="none"
          autocomplete="username"
          autocorrect="off"
          enterkeyhint="next"
          id="n0"
          inputmode="email"
          name="identifier"
          part="input  "
          required=""
          spellcheck="false"
          type="text"
          value=""
        >
      </div>
      <slot name="captcha">
      </slot>
      <div
        data-group="identifier_first"
        part="field"
      >
        <button
          name="method"
          part="button primary"
          type="submit"
          value="identifier_first"
        >
          <span>
            Continue
          </span>
        </button>
      </div>
    </div>
    <slot name="after-identifier_first">
    </slot>
    <slot name="before-default">
    </slot>
    <div part="group">
      <div
        data-group="default"
        hidden=""
      >
        <input
          name="csrf_token"
          type="hidden"
          value="csrf-token"
        >
      </div>
    </div>
    <slot name="after-default">
    </slot>
  </form>
</div>
<slot name="footer">
</slot>
`;
/* end snapshot a person gets to see a form for an identifier first */

snapshots["a person gets to see how the person of this identifier signs in"] = 
`<div part="header">
  <slot name="header">
  </slot>
</div>
<div
  part="messages"
  tabindex="-1"
>
  <div role="alert">
  </div>
  <div
    aria-atomic="false"
    role="status"
  >
  </div>
</div>
<div>
  <form
    aria-busy="false"
    method="post"
    novalidate=""
    part="form"
  >
    <div
      class="account"
      part="field"
    >
      <span part="text">
        ada@example.com
      </span>
      <input
        aria-hidden="true"
        autocomplete="username"
        class="unseen"
        readonly=""
        tabindex="-1"
      >
      <button
        part="button secondary quiet"
        type="button"
      >
        Not you?
      </button>
    </div>
    <slot name="before-password">
    </slot>
    <div part="group">
      <div
        data-group="password"
        part="field"
      >
        <label
          for="n2"
          part="label"
        >
          Password
        </label>
        <div class="control">
          <input
            autocapitalize="none"
            autocomplete="current-password"
            autocorrect="off"
            enterkeyhint="go"
            id="n2"
            name="password"
            part="input  "
            required=""
            spellcheck="false"
            type="password"
            value=""
          >
          <button
            aria-controls="n2"
            aria-label="Show password"
            aria-pressed="false"
            part="button reveal"
            type="button"
          >
          </button>
        </div>
      </div>
      <slot name="captcha">
      </slot>
      <div
        data-group="password"
        part="field"
      >
        <button
          name="method"
          part="button primary"
          type="submit"
          value="password"
        >
          <span>
            Sign in with password
          </span>
        </button>
      </div>
    </div>
    <slot name="after-password">
    </slot>
    <slot name="before-default">
    </slot>
    <div part="group">
      <div
        data-group="default"
        hidden=""
      >
        <input
          name="csrf_token"
          type="hidden"
          value="csrf-token"
        >
      </div>
    </div>
    <slot name="after-default">
    </slot>
    <slot name="before-identifier_first">
    </slot>
    <div part="group">
      <div
        data-group="identifier_first"
        hidden=""
      >
        <input
          name="identifier"
          type="hidden"
          value="ada@example.com"
        >
      </div>
    </div>
    <slot name="after-identifier_first">
    </slot>
    <slot name="before-code">
    </slot>
    <div part="group">
      <div
        data-group="code"
        part="field"
      >
        <button
          name="method"
          part="button secondary"
          type="submit"
          value="code"
        >
          <span>
            Send sign in code
          </span>
        </button>
      </div>
    </div>
    <slot name="after-code">
    </slot>
  </form>
</div>
<slot name="footer">
</slot>
`;
/* end snapshot a person gets to see how the person of this identifier signs in */

snapshots["a person gets to see that nobody has this identifier"] = 
`<div part="header">
  <slot name="header">
  </slot>
</div>
<div
  part="messages"
  tabindex="-1"
>
  <div role="alert">
  </div>
  <div
    aria-atomic="false"
    role="status"
  >
  </div>
</div>
<div>
  <form
    aria-busy="false"
    method="post"
    novalidate=""
    part="form"
  >
    <slot name="before-identifier_first">
    </slot>
    <div part="group">
      <div
        data-group="identifier_first"
        part="field"
      >
        <label
          for="n0"
          part="label"
        >
          E-mail address
        </label>
        <input
          aria-describedby="n0m"
          aria-invalid="true"
          autocapitalize="none"
          autocomplete="username"
          autocorrect="off"
          enterkeyhint="next"
          id="n0"
          inputmode="email"
          name="identifier"
          part="input invalid "
          required=""
          spellcheck="false"
          type="text"
          value="ada@example.com"
        >
        <div id="n0m">
          <p
            data-message-id="4000037"
            part="message error"
          >
            This account does not exist or has no login method configured.
          </p>
        </div>
      </div>
      <slot name="captcha">
      </slot>
      <div
        data-group="identifier_first"
        part="field"
      >
        <button
          name="method"
          part="button primary"
          type="submit"
          value="identifier_first"
        >
          <span>
            Continue
          </span>
        </button>
      </div>
    </div>
    <slot name="after-identifier_first">
    </slot>
    <slot name="before-default">
    </slot>
    <div part="group">
      <div
        data-group="default"
        hidden=""
      >
        <input
          name="csrf_token"
          type="hidden"
          value="csrf-token"
        >
      </div>
    </div>
    <slot name="after-default">
    </slot>
  </form>
</div>
<slot name="footer">
</slot>
`;
/* end snapshot a person gets to see that nobody has this identifier */

snapshots["a person gets to see that the password is wrong, beside the identifier"] = 
`<div part="header">
  <slot name="header">
  </slot>
</div>
<div
  part="messages"
  tabindex="-1"
>
  <div role="alert">
    <p
      data-message-id="4000006"
      part="message error"
    >
      The provided credentials are invalid, check for spelling mistakes in your password or username, email address, or phone number.
    </p>
  </div>
  <div
    aria-atomic="false"
    role="status"
  >
  </div>
</div>
<div>
  <form
    aria-busy="false"
    method="post"
    novalidate=""
    part="form"
  >
    <div
      class="account"
      part="field"
    >
      <span part="text">
        ada@example.com
      </span>
      <input
        aria-hidden="true"
        autocomplete="username"
        class="unseen"
        readonly=""
        tabindex="-1"
      >
      <button
        part="button secondary quiet"
        type="button"
      >
        Not you?
      </button>
    </div>
    <slot name="before-password">
    </slot>
    <div part="group">
      <div
        data-group="password"
        part="field"
      >
        <label
          for="n3"
          part="label"
        >
          Password
        </label>
        <div class="control">
          <input
            autocapitalize="none"
            autocomplete="current-password"
            autocorrect="off"
            enterkeyhint="go"
            id="n3"
            name="password"
            part="input  "
            required=""
            spellcheck="false"
            type="password"
            value=""
          >
          <button
            aria-controls="n3"
            aria-label="Show password"
            aria-pressed="false"
            part="button reveal"
            type="button"
          >
          </button>
        </div>
      </div>
      <slot name="captcha">
      </slot>
      <div
        data-group="password"
        part="field"
      >
        <button
          name="method"
          part="button primary"
          type="submit"
          value="password"
        >
          <span>
            Sign in with password
          </span>
        </button>
      </div>
    </div>
    <slot name="after-password">
    </slot>
    <slot name="before-default">
    </slot>
    <div part="group">
      <div
        data-group="default"
        hidden=""
      >
        <input
          name="csrf_token"
          type="hidden"
          value="csrf-token"
        >
      </div>
    </div>
    <slot name="after-default">
    </slot>
    <slot name="before-identifier_first">
    </slot>
    <div part="group">
      <div
        data-group="identifier_first"
        hidden=""
      >
        <input
          name="identifier"
          type="hidden"
          value="ada@example.com"
        >
      </div>
    </div>
    <slot name="after-identifier_first">
    </slot>
    <slot name="before-code">
    </slot>
    <div part="group">
      <div
        data-group="code"
        part="field"
      >
        <button
          name="method"
          part="button secondary"
          type="submit"
          value="code"
        >
          <span>
            Send sign in code
          </span>
        </button>
      </div>
    </div>
    <slot name="after-code">
    </slot>
  </form>
</div>
<slot name="footer">
</slot>
`;
/* end snapshot a person gets to see that the password is wrong, beside the identifier */

snapshots["a person gets to see that the person has to confirm who it is"] = 
`<div part="header">
  <slot name="header">
  </slot>
</div>
<div
  part="messages"
  tabindex="-1"
>
  <div role="alert">
  </div>
  <div
    aria-atomic="false"
    role="status"
  >
    <p
      data-message-id="1010003"
      part="message info"
    >
      Please confirm this action by verifying that it is you.
    </p>
  </div>
</div>
<div>
  <form
    aria-busy="false"
    method="post"
    novalidate=""
    part="form"
  >
    <slot name="before-default">
    </slot>
    <div part="group">
      <div
        data-group="default"
        hidden=""
      >
        <input
          name="csrf_token"
          type="hidden"
          value="csrf-token"
        >
      </div>
      <div
        data-group="default"
        part="field"
      >
        <label
          for="n1"
          part="label"
        >
          E-mail address
        </label>
        <input
          autocapitalize="none"
          autocomplete="username"
          autocorrect="off"
          enterkeyhint="go"
          id="n1"
          inputmode="email"
          name="identifier"
          part="input  "
          required=""
          spellcheck="false"
          type="text"
          value=""
        >
      </div>
    </div>
    <slot name="after-default">
    </slot>
    <slot name="before-password">
    </slot>
    <div part="group">
      <div
        data-group="password"
        part="field"
      >
        <label
          for="n3"
          part="label"
        >
          Password
        </label>
        <div class="control">
          <input
            autocapitalize="none"
            autocomplete="current-password"
            autocorrect="off"
            enterkeyhint="go"
            id="n3"
            name="password"
            part="input  "
            required=""
            spellcheck="false"
            type="password"
            value=""
          >
          <button
            aria-controls="n3"
            aria-label="Show password"
            aria-pressed="false"
            part="button reveal"
            type="button"
          >
          </button>
        </div>
      </div>
      <slot name="captcha">
      </slot>
      <div
        data-group="password"
        part="field"
      >
        <button
          name="method"
          part="button primary"
          type="submit"
          value="password"
        >
          <span>
            Sign in
          </span>
        </button>
      </div>
    </div>
    <slot name="after-password">
    </slot>
    <slot name="before-code">
    </slot>
    <div part="group">
      <div
        data-group="code"
        part="field"
      >
        <button
          name="method"
          part="button secondary"
          type="submit"
          value="code"
        >
          <span>
            Send sign in code
          </span>
        </button>
      </div>
    </div>
    <slot name="after-code">
    </slot>
  </form>
</div>
<slot name="footer">
</slot>
`;
/* end snapshot a person gets to see that the person has to confirm who it is */

snapshots["a person gets to see a second factor from an app or from paper"] = 
`<div part="header">
  <slot name="header">
  </slot>
</div>
<div
  part="messages"
  tabindex="-1"
>
  <div role="alert">
  </div>
  <div
    aria-atomic="false"
    role="status"
  >
    <p
      data-message-id="1010004"
      part="message info"
    >
      Please complete the second authentication challenge.
    </p>
  </div>
</div>
<div>
  <form
    aria-busy="false"
    method="post"
    novalidate=""
    part="form"
  >
    <slot name="before-totp">
    </slot>
    <div part="group">
      <div
        data-group="totp"
        part="field"
      >
        <label
          for="n1"
          part="label"
        >
          Authentication code
        </label>
        <input
          autocapitalize="none"
          autocomplete="one-time-code"
          autocorrect="off"
          enterkeyhint="go"
          id="n1"
          inputmode="numeric"
          name="totp_code"
          part="input  code"
          required=""
          spellcheck="false"
          type="text"
          value=""
        >
      </div>
      <slot name="captcha">
      </slot>
      <div
        data-group="totp"
        part="field"
      >
        <button
          name="method"
          part="button primary"
          type="submit"
          value="totp"
        >
          <span>
            Use Authenticator
          </span>
        </button>
      </div>
    </div>
    <slot name="after-totp">
    </slot>
    <div part="divider">
      or
    </div>
    <slot name="before-lookup_secret">
    </slot>
    <div part="group">
      <div
        data-group="lookup_secret"
        part="field"
      >
        <label
          for="n3"
          part="label"
        >
          Backup recovery code
        </label>
        <input
          autocapitalize="none"
          autocomplete="one-time-code"
          autocorrect="off"
          enterkeyhint="go"
          id="n3"
          name="lookup_secret"
          part="input  code"
          required=""
          spellcheck="false"
          type="text"
          value=""
        >
      </div>
      <div
        data-group="lookup_secret"
        part="field"
      >
        <button
          name="method"
          part="button secondary"
          type="submit"
          value="lookup_secret"
        >
          <span>
            Use backup recovery code
          </span>
        </button>
      </div>
    </div>
    <slot name="after-lookup_secret">
    </slot>
    <slot name="before-default">
    </slot>
    <div part="group">
      <div
        data-group="default"
        hidden=""
      >
        <input
          name="csrf_token"
          type="hidden"
          value="csrf-token"
        >
      </div>
    </div>
    <slot name="after-default">
    </slot>
    <button
      part="button secondary quiet"
      type="button"
    >
      Sign out
    </button>
  </form>
</div>
<slot name="footer">
</slot>
`;
/* end snapshot a person gets to see a second factor from an app or from paper */

snapshots["a person gets to see that the second factor is wrong"] = 
`<div part="header">
  <slot name="header">
  </slot>
</div>
<div
  part="messages"
  tabindex="-1"
>
  <div role="alert">
    <p
      data-message-id="4000008"
      part="message error"
    >
      The provided authentication code is invalid, please try again.
    </p>
  </div>
  <div
    aria-atomic="false"
    role="status"
  >
  </div>
</div>
<div>
  <form
    aria-busy="false"
    method="post"
    novalidate=""
    part="form"
  >
    <slot name="before-totp">
    </slot>
    <div part="group">
      <div
        data-group="totp"
        part="field"
      >
        <label
          for="n1"
          part="label"
        >
          Authentication code
        </label>
        <input
          autocapitalize="none"
          autocomplete="one-time-code"
          autocorrect="off"
          enterkeyhint="go"
          id="n1"
          inputmode="numeric"
          name="totp_code"
          part="input  code"
          required=""
          spellcheck="false"
          type="text"
          value=""
        >
      </div>
      <slot name="captcha">
      </slot>
      <div
        data-group="totp"
        part="field"
      >
        <button
          name="method"
          part="button primary"
          type="submit"
          value="totp"
        >
          <span>
            Use Authenticator
          </span>
        </button>
      </div>
    </div>
    <slot name="after-totp">
    </slot>
    <div part="divider">
      or
    </div>
    <slot name="before-lookup_secret">
    </slot>
    <div part="group">
      <div
        data-group="lookup_secret"
        part="field"
      >
        <label
          for="n3"
          part="label"
        >
          Backup recovery code
        </label>
        <input
          autocapitalize="none"
          autocomplete="one-time-code"
          autocorrect="off"
          enterkeyhint="go"
          id="n3"
          name="lookup_secret"
          part="input  code"
          required=""
          spellcheck="false"
          type="text"
          value=""
        >
      </div>
      <div
        data-group="lookup_secret"
        part="field"
      >
        <button
          name="method"
          part="button secondary"
          type="submit"
          value="lookup_secret"
        >
          <span>
            Use backup recovery code
          </span>
        </button>
      </div>
    </div>
    <slot name="after-lookup_secret">
    </slot>
    <slot name="before-default">
    </slot>
    <div part="group">
      <div
        data-group="default"
        hidden=""
      >
        <input
          name="csrf_token"
          type="hidden"
          value="csrf-token"
        >
      </div>
    </div>
    <slot name="after-default">
    </slot>
    <button
      part="button secondary quiet"
      type="button"
    >
      Sign out
    </button>
  </form>
</div>
<slot name="footer">
</slot>
`;
/* end snapshot a person gets to see that the second factor is wrong */

snapshots["a person gets to see a second factor that nobody has set up"] = 
`<div part="header">
  <slot name="header">
  </slot>
</div>
<div
  part="messages"
  tabindex="-1"
>
  <div role="alert">
    <p part="message error">
      This account has no second factor.
    </p>
  </div>
  <div
    aria-atomic="false"
    role="status"
  >
  </div>
</div>
<div>
  <form
    aria-busy="false"
    method="post"
    novalidate=""
    part="form"
  >
    <slot name="before-default">
    </slot>
    <div part="group">
      <div
        data-group="default"
        hidden=""
      >
        <input
          name="csrf_token"
          type="hidden"
          value="csrf-token"
        >
      </div>
    </div>
    <slot name="after-default">
    </slot>
    <slot name="captcha">
    </slot>
    <button
      part="button secondary quiet"
      type="button"
    >
      Sign out
    </button>
  </form>
</div>
<slot name="footer">
</slot>
`;
/* end snapshot a person gets to see a second factor that nobody has set up */

snapshots["a person gets to see social providers below the form"] = 
`<div part="header">
  <slot name="header">
  </slot>
</div>
<div
  part="messages"
  tabindex="-1"
>
  <div role="alert">
  </div>
  <div
    aria-atomic="false"
    role="status"
  >
  </div>
</div>
<div>
  <form
    aria-busy="false"
    method="post"
    novalidate=""
    part="form"
  >
    <slot name="before-default">
    </slot>
    <div part="group">
      <div
        data-group="default"
        hidden=""
      >
        <input
          name="csrf_token"
          type="hidden"
          value="csrf-token"
        >
      </div>
      <div
        data-group="default"
        part="field"
      >
        <label
          for="n3"
          part="label"
        >
          E-mail address
        </label>
        <input
          autocapitalize="none"
          autocomplete="username"
          autocorrect="off"
          enterkeyhint="go"
          id="n3"
          inputmode="email"
          name="identifier"
          part="input  "
          required=""
          spellcheck="false"
          type="text"
          value=""
        >
      </div>
    </div>
    <slot name="after-default">
    </slot>
    <slot name="before-password">
    </slot>
    <div part="group">
      <div
        data-group="password"
        part="field"
      >
        <label
          for="n5"
          part="label"
        >
          Password
        </label>
        <div class="control">
          <input
            autocapitalize="none"
            autocomplete="current-password"
            autocorrect="off"
            enterkeyhint="go"
            id="n5"
            name="password"
            part="input  "
            required=""
            spellcheck="false"
            type="password"
            value=""
          >
          <button
            aria-controls="n5"
            aria-label="Show password"
            aria-pressed="false"
            part="button reveal"
            type="button"
          >
          </button>
        </div>
      </div>
      <slot name="captcha">
      </slot>
      <div
        data-group="password"
        part="field"
      >
        <button
          name="method"
          part="button primary"
          type="submit"
          value="password"
        >
          <span>
            Sign in with password
          </span>
        </button>
      </div>
    </div>
    <slot name="after-password">
    </slot>
    <slot name="before-code">
    </slot>
    <div part="group">
      <div
        data-group="code"
        part="field"
      >
        <button
          name="method"
          part="button secondary"
          type="submit"
          value="code"
        >
          <span>
            Send sign in code
          </span>
        </button>
      </div>
    </div>
    <slot name="after-code">
    </slot>
    <div part="divider">
      or
    </div>
    <slot name="before-oidc">
    </slot>
    <div part="group">
      <div
        data-group="oidc"
        part="field"
      >
        <button
          name="provider"
          part="button provider"
          type="submit"
          value="github"
        >
          <slot name="icon-github">
          </slot>
          <span>
            Sign in with github
          </span>
        </button>
      </div>
      <div
        data-group="oidc"
        part="field"
      >
        <button
          name="provider"
          part="button provider"
          type="submit"
          value="google"
        >
          <slot name="icon-google">
          </slot>
          <span>
            Sign in with google
          </span>
        </button>
      </div>
    </div>
    <slot name="after-oidc">
    </slot>
  </form>
</div>
<slot name="footer">
</slot>
`;
/* end snapshot a person gets to see social providers below the form */

snapshots["a person gets to see a passkey beside the other methods"] = 
`<div part="header">
  <slot name="header">
  </slot>
</div>
<div
  part="messages"
  tabindex="-1"
>
  <div role="alert">
  </div>
  <div
    aria-atomic="false"
    role="status"
  >
  </div>
</div>
<div>
  <form
    aria-busy="false"
    method="post"
    novalidate=""
    part="form"
  >
    <slot name="before-default">
    </slot>
    <div part="group">
      <div
        data-group="default"
        hidden=""
      >
        <input
          name="csrf_token"
          type="hidden"
          value="csrf-token"
        >
      </div>
      <div
        data-group="default"
        part="field"
      >
        <label
          for="n1"
          part="label"
        >
          E-mail address
        </label>
        <input
          autocapitalize="none"
          autocomplete="username webauthn"
          autocorrect="off"
          enterkeyhint="go"
          id="n1"
          inputmode="email"
          name="identifier"
          part="input  "
          required=""
          spellcheck="false"
          type="text"
          value=""
        >
      </div>
    </div>
    <slot name="after-default">
    </slot>
    <slot name="before-password">
    </slot>
    <div part="group">
      <div
        data-group="password"
        part="field"
      >
        <label
          for="n7"
          part="label"
        >
          Password
        </label>
        <div class="control">
          <input
            autocapitalize="none"
            autocomplete="current-password"
            autocorrect="off"
            enterkeyhint="go"
            id="n7"
            name="password"
            part="input  "
            required=""
            spellcheck="false"
            type="password"
            value=""
          >
          <button
            aria-controls="n7"
            aria-label="Show password"
            aria-pressed="false"
            part="button reveal"
            type="button"
          >
          </button>
        </div>
      </div>
      <slot name="captcha">
      </slot>
      <div
        data-group="password"
        part="field"
      >
        <button
          name="method"
          part="button primary"
          type="submit"
          value="password"
        >
          <span>
            Sign in with password
          </span>
        </button>
      </div>
    </div>
    <slot name="after-password">
    </slot>
    <slot name="before-code">
    </slot>
    <div part="group">
      <div
        data-group="code"
        part="field"
      >
        <button
          name="method"
          part="button secondary"
          type="submit"
          value="code"
        >
          <span>
            Send sign in code
          </span>
        </button>
      </div>
    </div>
    <slot name="after-code">
    </slot>
    <slot name="before-webauthn">
    </slot>
    <div part="group">
      <div
        data-group="webauthn"
        hidden=""
      >
      </div>
    </div>
    <slot name="after-webauthn">
    </slot>
    <slot name="before-passkey">
    </slot>
    <div part="group">
      <div
        data-group="passkey"
        hidden=""
      >
        <input
          name="passkey_login"
          type="hidden"
          value=""
        >
      </div>
      <div
        data-group="passkey"
        hidden=""
      >
        <input
          name="passkey_challenge"
          type="hidden"
          value="{&quot;publicKey&quot;:{&quot;challenge&quot;:&quot;Y2hhbGxlbmdl&quot;,&quot;timeout&quot;:300000,&quot;rpId&quot;:&quot;localhost&quot;,&quot;userVerification&quot;:&quot;preferred&quot;}}"
        >
      </div>
      <div
        data-group="passkey"
        part="field"
      >
        <button
          name="passkey_login_trigger"
          part="button secondary"
          type="button"
          value=""
        >
          <span>
            Sign in with passkey
          </span>
        </button>
      </div>
    </div>
    <slot name="after-passkey">
    </slot>
  </form>
</div>
<slot name="footer">
</slot>
`;
/* end snapshot a person gets to see a passkey beside the other methods */

snapshots["a person gets to see that an answer is awaited"] = 
`<div part="header">
  <slot name="header">
  </slot>
</div>
<div
  part="messages"
  tabindex="-1"
>
  <div role="alert">
  </div>
  <div
    aria-atomic="false"
    role="status"
  >
    <span class="unseen">
      Loading…
    </span>
  </div>
</div>
<div>
  <form
    aria-busy="true"
    method="post"
    novalidate=""
    part="form"
  >
    <slot name="before-default">
    </slot>
    <div part="group">
      <div
        data-group="default"
        hidden=""
      >
        <input
          name="csrf_token"
          type="hidden"
          value="csrf-token"
        >
      </div>
      <div
        data-group="default"
        part="field"
      >
        <label
          for="n1"
          part="label"
        >
          E-mail address
        </label>
        <input
          autocapitalize="none"
          autocomplete="username"
          autocorrect="off"
          enterkeyhint="go"
          id="n1"
          inputmode="email"
          name="identifier"
          part="input  "
          required=""
          spellcheck="false"
          type="text"
          value="ada@example.com"
        >
      </div>
    </div>
    <slot name="after-default">
    </slot>
    <slot name="before-password">
    </slot>
    <div part="group">
      <div
        data-group="password"
        part="field"
      >
        <label
          for="n3"
          part="label"
        >
          Password
        </label>
        <div class="control">
          <input
            autocapitalize="none"
            autocomplete="current-password"
            autocorrect="off"
            enterkeyhint="go"
            id="n3"
            name="password"
            part="input  "
            required=""
            spellcheck="false"
            type="password"
            value=""
          >
          <button
            aria-controls="n3"
            aria-label="Show password"
            aria-pressed="false"
            part="button reveal"
            type="button"
          >
          </button>
        </div>
      </div>
      <slot name="captcha">
      </slot>
      <div
        data-group="password"
        part="field"
      >
        <button
          aria-disabled="true"
          name="method"
          part="button primary"
          type="submit"
          value="password"
        >
          <span>
            Sign in with password
          </span>
          <span part="spinner">
          </span>
        </button>
      </div>
    </div>
    <slot name="after-password">
    </slot>
    <slot name="before-code">
    </slot>
    <div part="group">
      <div
        data-group="code"
        part="field"
      >
        <button
          aria-disabled="true"
          name="method"
          part="button secondary"
          type="submit"
          value="code"
        >
          <span>
            Send sign in code
          </span>
        </button>
      </div>
    </div>
    <slot name="after-code">
    </slot>
  </form>
</div>
<slot name="footer">
</slot>
`;
/* end snapshot a person gets to see that an answer is awaited */

snapshots["a person gets to see that the page is being left for a provider"] = 
`<div part="header">
  <slot name="header">
  </slot>
</div>
<div
  part="messages"
  tabindex="-1"
>
  <div role="alert">
  </div>
  <div
    aria-atomic="false"
    role="status"
  >
    <span class="unseen">
      Loading…
    </span>
  </div>
</div>
<div>
  <form
    aria-busy="true"
    method="post"
    novalidate=""
    part="form"
  >
    <slot name="before-default">
    </slot>
    <div part="group">
      <div
        data-group="default"
        hidden=""
      >
        <input
          name="csrf_token"
          type="hidden"
          value="csrf-token"
        >
      </div>
      <div
        data-group="default"
        part="field"
      >
        <label
          for="n3"
          part="label"
        >
          E-mail address
        </label>
        <input
          autocapitalize="none"
          autocomplete="username"
          autocorrect="off"
          enterkeyhint="go"
          id="n3"
          inputmode="email"
          name="identifier"
          part="input  "
          required=""
          spellcheck="false"
          type="text"
          value=""
        >
      </div>
    </div>
    <slot name="after-default">
    </slot>
    <slot name="before-password">
    </slot>
    <div part="group">
      <div
        data-group="password"
        part="field"
      >
        <label
          for="n5"
          part="label"
        >
          Password
        </label>
        <div class="control">
          <input
            autocapitalize="none"
            autocomplete="current-password"
            autocorrect="off"
            enterkeyhint="go"
            id="n5"
            name="password"
            part="input  "
            required=""
            spellcheck="false"
            type="password"
            value=""
          >
          <button
            aria-controls="n5"
            aria-label="Show password"
            aria-pressed="false"
            part="button reveal"
            type="button"
          >
          </button>
        </div>
      </div>
      <slot name="captcha">
      </slot>
      <div
        data-group="password"
        part="field"
      >
        <button
          aria-disabled="true"
          name="method"
          part="button primary"
          type="submit"
          value="password"
        >
          <span>
            Sign in with password
          </span>
        </button>
      </div>
    </div>
    <slot name="after-password">
    </slot>
    <slot name="before-code">
    </slot>
    <div part="group">
      <div
        data-group="code"
        part="field"
      >
        <button
          aria-disabled="true"
          name="method"
          part="button secondary"
          type="submit"
          value="code"
        >
          <span>
            Send sign in code
          </span>
        </button>
      </div>
    </div>
    <slot name="after-code">
    </slot>
    <div part="divider">
      or
    </div>
    <slot name="before-oidc">
    </slot>
    <div part="group">
      <div
        data-group="oidc"
        part="field"
      >
        <button
          aria-disabled="true"
          name="provider"
          part="button provider"
          type="submit"
          value="github"
        >
          <slot name="icon-github">
          </slot>
          <span>
            Sign in with github
          </span>
          <span part="spinner">
          </span>
        </button>
      </div>
      <div
        data-group="oidc"
        part="field"
      >
        <button
          aria-disabled="true"
          name="provider"
          part="button provider"
          type="submit"
          value="google"
        >
          <slot name="icon-google">
          </slot>
          <span>
            Sign in with google
          </span>
        </button>
      </div>
    </div>
    <slot name="after-oidc">
    </slot>
  </form>
</div>
<slot name="footer">
</slot>
`;
/* end snapshot a person gets to see that the page is being left for a provider */

snapshots["a person gets to see that the person is signed in while the page goes on"] = 
`<div part="header">
  <slot name="header">
  </slot>
</div>
<div
  part="messages"
  tabindex="-1"
>
  <div role="alert">
  </div>
  <div
    aria-atomic="false"
    role="status"
  >
    <span class="unseen">
      You are signed in.
    </span>
  </div>
</div>
<div
  part="complete"
  tabindex="-1"
>
  <slot name="complete">
    You are signed in.
  </slot>
</div>
<slot name="footer">
</slot>
`;
/* end snapshot a person gets to see that the person is signed in while the page goes on */

snapshots["a person gets to see that the person is signed in"] = 
`<div part="header">
  <slot name="header">
  </slot>
</div>
<div
  part="messages"
  tabindex="-1"
>
  <div role="alert">
  </div>
  <div
    aria-atomic="false"
    role="status"
  >
    <span class="unseen">
      You are signed in.
    </span>
  </div>
</div>
<div
  part="complete"
  tabindex="-1"
>
  <slot name="complete">
    You are signed in.
  </slot>
</div>
<slot name="footer">
</slot>
`;
/* end snapshot a person gets to see that the person is signed in */

snapshots["a person gets to see that the service cannot be reached"] = 
`<div part="header">
  <slot name="header">
  </slot>
</div>
<div
  part="messages"
  tabindex="-1"
>
  <div role="alert">
    <slot name="error">
      <p part="message error">
        We cannot reach the sign-in service.
      </p>
      <button
        part="button primary"
        type="button"
      >
        Try again
      </button>
    </slot>
  </div>
  <div
    aria-atomic="false"
    role="status"
  >
  </div>
</div>
<slot name="footer">
</slot>
`;
/* end snapshot a person gets to see that the service cannot be reached */

snapshots["a person gets to see that the person cannot sign in here"] = 
`<div part="header">
  <slot name="header">
  </slot>
</div>
<div
  part="messages"
  tabindex="-1"
>
  <div role="alert">
    <slot name="error">
      <p part="message error">
        You cannot sign in right now. Please try again later.
      </p>
      <button
        part="button primary"
        type="button"
      >
        Start again
      </button>
    </slot>
  </div>
  <div
    aria-atomic="false"
    role="status"
  >
  </div>
</div>
<slot name="footer">
</slot>
`;
/* end snapshot a person gets to see that the person cannot sign in here */

snapshots["a person gets to see a fresh form in place of an expired one, as Kratos says it"] = 
`<div part="header">
  <slot name="header">
  </slot>
</div>
<div
  part="messages"
  tabindex="-1"
>
  <div role="alert">
    <p
      data-message-id="4010001"
      part="message error"
    >
      The form had expired. Please sign in again.
    </p>
  </div>
  <div
    aria-atomic="false"
    role="status"
  >
  </div>
</div>
<div>
  <form
    aria-busy="false"
    method="post"
    novalidate=""
    part="form"
  >
    <slot name="before-default">
    </slot>
    <div part="group">
      <div
        data-group="default"
        hidden=""
      >
        <input
          name="csrf_token"
          type="hidden"
          value="csrf-token"
        >
      </div>
      <div
        data-group="default"
        part="field"
      >
        <label
          for="n1"
          part="label"
        >
          E-mail address
        </label>
        <input
          autocapitalize="none"
          autocomplete="username"
          autocorrect="off"
          enterkeyhint="go"
          id="n1"
          inputmode="email"
          name="identifier"
          part="input  "
          required=""
          spellcheck="false"
          type="text"
          value=""
        >
      </div>
    </div>
    <slot name="after-default">
    </slot>
    <slot name="before-password">
    </slot>
    <div part="group">
      <div
        data-group="password"
        part="field"
      >
        <label
          for="n3"
          part="label"
        >
          Password
        </label>
        <div class="control">
          <input
            autocapitalize="none"
            autocomplete="current-password"
            autocorrect="off"
            enterkeyhint="go"
            id="n3"
            name="password"
            part="input  "
            required=""
            spellcheck="false"
            type="password"
            value=""
          >
          <button
            aria-controls="n3"
            aria-label="Show password"
            aria-pressed="false"
            part="button reveal"
            type="button"
          >
          </button>
        </div>
      </div>
      <slot name="captcha">
      </slot>
      <div
        data-group="password"
        part="field"
      >
        <button
          name="method"
          part="button primary"
          type="submit"
          value="password"
        >
          <span>
            Sign in with password
          </span>
        </button>
      </div>
    </div>
    <slot name="after-password">
    </slot>
    <slot name="before-code">
    </slot>
    <div part="group">
      <div
        data-group="code"
        part="field"
      >
        <button
          name="method"
          part="button secondary"
          type="submit"
          value="code"
        >
          <span>
            Send sign in code
          </span>
        </button>
      </div>
    </div>
    <slot name="after-code">
    </slot>
  </form>
</div>
<slot name="footer">
</slot>
`;
/* end snapshot a person gets to see a fresh form in place of an expired one, as Kratos says it */

snapshots["a person gets to see a fresh form in place of a lost one"] = 
`<div part="header">
  <slot name="header">
  </slot>
</div>
<div
  part="messages"
  tabindex="-1"
>
  <div role="alert">
  </div>
  <div
    aria-atomic="false"
    role="status"
  >
    <p part="message info">
      The form had expired. Please sign in again.
    </p>
  </div>
</div>
<div>
  <form
    aria-busy="false"
    method="post"
    novalidate=""
    part="form"
  >
    <slot name="before-default">
    </slot>
    <div part="group">
      <div
        data-group="default"
        hidden=""
      >
        <input
          name="csrf_token"
          type="hidden"
          value="csrf-token"
        >
      </div>
      <div
        data-group="default"
        part="field"
      >
        <label
          for="n1"
          part="label"
        >
          E-mail address
        </label>
        <input
          autocapitalize="none"
          autocomplete="username"
          autocorrect="off"
          enterkeyhint="go"
          id="n1"
          inputmode="email"
          name="identifier"
          part="input  "
          required=""
          spellcheck="false"
          type="text"
          value="ada@example.com"
        >
      </div>
    </div>
    <slot name="after-default">
    </slot>
    <slot name="before-password">
    </slot>
    <div part="group">
      <div
        data-group="password"
        part="field"
      >
        <label
          for="n3"
          part="label"
        >
          Password
        </label>
        <div class="control">
          <input
            autocapitalize="none"
            autocomplete="current-password"
            autocorrect="off"
            enterkeyhint="go"
            id="n3"
            name="password"
            part="input  "
            required=""
            spellcheck="false"
            type="password"
            value=""
          >
          <button
            aria-controls="n3"
            aria-label="Show password"
            aria-pressed="false"
            part="button reveal"
            type="button"
          >
          </button>
        </div>
      </div>
      <slot name="captcha">
      </slot>
      <div
        data-group="password"
        part="field"
      >
        <button
          name="method"
          part="button primary"
          type="submit"
          value="password"
        >
          <span>
            Sign in with password
          </span>
        </button>
      </div>
    </div>
    <slot name="after-password">
    </slot>
    <slot name="before-code">
    </slot>
    <div part="group">
      <div
        data-group="code"
        part="field"
      >
        <button
          name="method"
          part="button secondary"
          type="submit"
          value="code"
        >
          <span>
            Send sign in code
          </span>
        </button>
      </div>
    </div>
    <slot name="after-code">
    </slot>
  </form>
</div>
<slot name="footer">
</slot>
`;
/* end snapshot a person gets to see a fresh form in place of a lost one */

snapshots["a person gets to see an identifier first, or a passkey from the autofill"] = 
`<div part="header">
  <slot name="header">
  </slot>
</div>
<div
  part="messages"
  tabindex="-1"
>
  <div role="alert">
  </div>
  <div
    aria-atomic="false"
    role="status"
  >
  </div>
</div>
<div>
  <form
    aria-busy="false"
    method="post"
    novalidate=""
    part="form"
  >
    <slot name="before-identifier_first">
    </slot>
    <div part="group">
      <div
        data-group="identifier_first"
        part="field"
      >
        <label
          for="n0"
          part="label"
        >
          E-mail address
        </label>
        <input
          autocapitalize="none"
          autocomplete="username webauthn"
          autocorrect="off"
          enterkeyhint="next"
          id="n0"
          inputmode="email"
          name="identifier"
          part="input  "
          required=""
          spellcheck="false"
          type="text"
          value=""
        >
      </div>
      <slot name="captcha">
      </slot>
      <div
        data-group="identifier_first"
        part="field"
      >
        <button
          name="method"
          part="button primary"
          type="submit"
          value="identifier_first"
        >
          <span>
            Continue
          </span>
        </button>
      </div>
    </div>
    <slot name="after-identifier_first">
    </slot>
    <slot name="before-default">
    </slot>
    <div part="group">
      <div
        data-group="default"
        hidden=""
      >
        <input
          name="csrf_token"
          type="hidden"
          value="csrf-token"
        >
      </div>
    </div>
    <slot name="after-default">
    </slot>
    <slot name="before-webauthn">
    </slot>
    <div part="group">
      <div
        data-group="webauthn"
        hidden=""
      >
      </div>
    </div>
    <slot name="after-webauthn">
    </slot>
    <slot name="before-passkey">
    </slot>
    <div part="group">
      <div
        data-group="passkey"
        hidden=""
      >
        <input
          name="passkey_login"
          type="hidden"
          value=""
        >
      </div>
      <div
        data-group="passkey"
        hidden=""
      >
        <input
          name="passkey_challenge"
          type="hidden"
          value="{&quot;publicKey&quot;:{&quot;challenge&quot;:&quot;Y2hhbGxlbmdl&quot;,&quot;timeout&quot;:300000,&quot;rpId&quot;:&quot;localhost&quot;,&quot;userVerification&quot;:&quot;preferred&quot;}}"
        >
      </div>
    </div>
    <slot name="after-passkey">
    </slot>
  </form>
</div>
<slot name="footer">
</slot>
`;
/* end snapshot a person gets to see an identifier first, or a passkey from the autofill */

snapshots["a person gets to see a passkey to confirm who it is"] = 
`<div part="header">
  <slot name="header">
  </slot>
</div>
<div
  part="messages"
  tabindex="-1"
>
  <div role="alert">
  </div>
  <div
    aria-atomic="false"
    role="status"
  >
    <p
      data-message-id="1010003"
      part="message info"
    >
      Please confirm this action by verifying that it is you.
    </p>
  </div>
</div>
<div>
  <form
    aria-busy="false"
    method="post"
    novalidate=""
    part="form"
  >
    <div
      class="account"
      part="field"
    >
      <span part="text">
        grace@example.com
      </span>
      <input
        aria-hidden="true"
        autocomplete="username"
        class="unseen"
        readonly=""
        tabindex="-1"
      >
    </div>
    <slot name="before-password">
    </slot>
    <div part="group">
      <div
        data-group="password"
        part="field"
      >
        <label
          for="n7"
          part="label"
        >
          Password
        </label>
        <div class="control">
          <input
            autocapitalize="none"
            autocomplete="current-password"
            autocorrect="off"
            enterkeyhint="go"
            id="n7"
            name="password"
            part="input  "
            required=""
            spellcheck="false"
            type="password"
            value=""
          >
          <button
            aria-controls="n7"
            aria-label="Show password"
            aria-pressed="false"
            part="button reveal"
            type="button"
          >
          </button>
        </div>
      </div>
      <slot name="captcha">
      </slot>
      <div
        data-group="password"
        part="field"
      >
        <button
          name="method"
          part="button primary"
          type="submit"
          value="password"
        >
          <span>
            Sign in
          </span>
        </button>
      </div>
    </div>
    <slot name="after-password">
    </slot>
    <slot name="before-default">
    </slot>
    <div part="group">
      <div
        data-group="default"
        hidden=""
      >
        <input
          name="csrf_token"
          type="hidden"
          value="csrf-token"
        >
      </div>
      <div
        data-group="default"
        hidden=""
      >
        <input
          name="identifier"
          type="hidden"
          value="grace@example.com"
        >
      </div>
    </div>
    <slot name="after-default">
    </slot>
    <slot name="before-code">
    </slot>
    <div part="group">
      <div
        data-group="code"
        part="field"
      >
        <button
          name="method"
          part="button secondary"
          type="submit"
          value="code"
        >
          <span>
            Send sign in code
          </span>
        </button>
      </div>
    </div>
    <slot name="after-code">
    </slot>
    <slot name="before-webauthn">
    </slot>
    <div part="group">
      <div
        data-group="webauthn"
        hidden=""
      >
      </div>
    </div>
    <slot name="after-webauthn">
    </slot>
    <slot name="before-passkey">
    </slot>
    <div part="group">
      <div
        data-group="passkey"
        hidden=""
      >
        <input
          name="passkey_login"
          type="hidden"
          value=""
        >
      </div>
      <div
        data-group="passkey"
        hidden=""
      >
        <input
          name="passkey_challenge"
          type="hidden"
          value="{&quot;publicKey&quot;:{&quot;challenge&quot;:&quot;Y2hhbGxlbmdl&quot;,&quot;timeout&quot;:300000,&quot;rpId&quot;:&quot;localhost&quot;,&quot;allowCredentials&quot;:[{&quot;type&quot;:&quot;public-key&quot;,&quot;id&quot;:&quot;Y3JlZGVudGlhbA&quot;}],&quot;userVerification&quot;:&quot;preferred&quot;}}"
        >
      </div>
      <div
        data-group="passkey"
        part="field"
      >
        <button
          name="passkey_login_trigger"
          part="button secondary"
          type="button"
          value=""
        >
          <span>
            Sign in with passkey
          </span>
        </button>
      </div>
    </div>
    <slot name="after-passkey">
    </slot>
  </form>
</div>
<slot name="footer">
</slot>
`;
/* end snapshot a person gets to see a passkey to confirm who it is */

snapshots["a person gets to see that a passkey is asked for no more"] = 
`<div part="header">
  <slot name="header">
  </slot>
</div>
<div
  part="messages"
  tabindex="-1"
>
  <div role="alert">
  </div>
  <div
    aria-atomic="false"
    role="status"
  >
    <p part="message info">
      That did not work. Try again, or choose another way.
    </p>
  </div>
</div>
<div>
  <form
    aria-busy="false"
    method="post"
    novalidate=""
    part="form"
  >
    <slot name="before-default">
    </slot>
    <div part="group">
      <div
        data-group="default"
        hidden=""
      >
        <input
          name="csrf_token"
          type="hidden"
          value="csrf-token"
        >
      </div>
      <div
        data-group="default"
        part="field"
      >
        <label
          for="n1"
          part="label"
        >
          E-mail address
        </label>
        <input
          autocapitalize="none"
          autocomplete="username webauthn"
          autocorrect="off"
          enterkeyhint="go"
          id="n1"
          inputmode="email"
          name="identifier"
          part="input  "
          required=""
          spellcheck="false"
          type="text"
          value=""
        >
      </div>
    </div>
    <slot name="after-default">
    </slot>
    <slot name="before-password">
    </slot>
    <div part="group">
      <div
        data-group="password"
        part="field"
      >
        <label
          for="n7"
          part="label"
        >
          Password
        </label>
        <div class="control">
          <input
            autocapitalize="none"
            autocomplete="current-password"
            autocorrect="off"
            enterkeyhint="go"
            id="n7"
            name="password"
            part="input  "
            required=""
            spellcheck="false"
            type="password"
            value=""
          >
          <button
            aria-controls="n7"
            aria-label="Show password"
            aria-pressed="false"
            part="button reveal"
            type="button"
          >
          </button>
        </div>
      </div>
      <slot name="captcha">
      </slot>
      <div
        data-group="password"
        part="field"
      >
        <button
          name="method"
          part="button primary"
          type="submit"
          value="password"
        >
          <span>
            Sign in with password
          </span>
        </button>
      </div>
    </div>
    <slot name="after-password">
    </slot>
    <slot name="before-code">
    </slot>
    <div part="group">
      <div
        data-group="code"
        part="field"
      >
        <button
          name="method"
          part="button secondary"
          type="submit"
          value="code"
        >
          <span>
            Send sign in code
          </span>
        </button>
      </div>
    </div>
    <slot name="after-code">
    </slot>
    <slot name="before-webauthn">
    </slot>
    <div part="group">
      <div
        data-group="webauthn"
        hidden=""
      >
      </div>
    </div>
    <slot name="after-webauthn">
    </slot>
    <slot name="before-passkey">
    </slot>
    <div part="group">
      <div
        data-group="passkey"
        hidden=""
      >
        <input
          name="passkey_login"
          type="hidden"
          value=""
        >
      </div>
      <div
        data-group="passkey"
        hidden=""
      >
        <input
          name="passkey_challenge"
          type="hidden"
          value="{&quot;publicKey&quot;:{&quot;challenge&quot;:&quot;Y2hhbGxlbmdl&quot;,&quot;timeout&quot;:300000,&quot;rpId&quot;:&quot;localhost&quot;,&quot;userVerification&quot;:&quot;preferred&quot;}}"
        >
      </div>
      <div
        data-group="passkey"
        part="field"
      >
        <button
          name="passkey_login_trigger"
          part="button secondary"
          type="button"
          value=""
        >
          <span>
            Sign in with passkey
          </span>
        </button>
      </div>
    </div>
    <slot name="after-passkey">
    </slot>
  </form>
</div>
<slot name="footer">
</slot>
`;
/* end snapshot a person gets to see that a passkey is asked for no more */

snapshots["a person gets to see that the passkey is not known"] = 
`<div part="header">
  <slot name="header">
  </slot>
</div>
<div
  part="messages"
  tabindex="-1"
>
  <div role="alert">
    <p
      data-message-id="4000015"
      part="message error"
    >
      This account does not exist or has no security key set up.
    </p>
  </div>
  <div
    aria-atomic="false"
    role="status"
  >
  </div>
</div>
<div>
  <form
    aria-busy="false"
    method="post"
    novalidate=""
    part="form"
  >
    <slot name="before-default">
    </slot>
    <div part="group">
      <div
        data-group="default"
        hidden=""
      >
        <input
          name="csrf_token"
          type="hidden"
          value="csrf-token"
        >
      </div>
      <div
        data-group="default"
        part="field"
      >
        <label
          for="n1"
          part="label"
        >
          E-mail address
        </label>
        <input
          autocapitalize="none"
          autocomplete="username webauthn"
          autocorrect="off"
          enterkeyhint="go"
          id="n1"
          inputmode="email"
          name="identifier"
          part="input  "
          required=""
          spellcheck="false"
          type="text"
          value=""
        >
      </div>
    </div>
    <slot name="after-default">
    </slot>
    <slot name="before-password">
    </slot>
    <div part="group">
      <div
        data-group="password"
        part="field"
      >
        <label
          for="n7"
          part="label"
        >
          Password
        </label>
        <div class="control">
          <input
            autocapitalize="none"
            autocomplete="current-password"
            autocorrect="off"
            enterkeyhint="go"
            id="n7"
            name="password"
            part="input  "
            required=""
            spellcheck="false"
            type="password"
            value=""
          >
          <button
            aria-controls="n7"
            aria-label="Show password"
            aria-pressed="false"
            part="button reveal"
            type="button"
          >
          </button>
        </div>
      </div>
      <slot name="captcha">
      </slot>
      <div
        data-group="password"
        part="field"
      >
        <button
          name="method"
          part="button primary"
          type="submit"
          value="password"
        >
          <span>
            Sign in with password
          </span>
        </button>
      </div>
    </div>
    <slot name="after-password">
    </slot>
    <slot name="before-code">
    </slot>
    <div part="group">
      <div
        data-group="code"
        part="field"
      >
        <button
          name="method"
          part="button secondary"
          type="submit"
          value="code"
        >
          <span>
            Send sign in code
          </span>
        </button>
      </div>
    </div>
    <slot name="after-code">
    </slot>
    <slot name="before-webauthn">
    </slot>
    <div part="group">
      <div
        data-group="webauthn"
        hidden=""
      >
      </div>
    </div>
    <slot name="after-webauthn">
    </slot>
    <slot name="before-passkey">
    </slot>
    <div part="group">
      <div
        data-group="passkey"
        hidden=""
      >
        <input
          name="passkey_login"
          type="hidden"
          value=""
        >
      </div>
      <div
        data-group="passkey"
        hidden=""
      >
        <input
          name="passkey_challenge"
          type="hidden"
          value="{&quot;publicKey&quot;:{&quot;challenge&quot;:&quot;Y2hhbGxlbmdl&quot;,&quot;timeout&quot;:300000,&quot;rpId&quot;:&quot;localhost&quot;,&quot;userVerification&quot;:&quot;preferred&quot;}}"
        >
      </div>
      <div
        data-group="passkey"
        part="field"
      >
        <button
          name="passkey_login_trigger"
          part="button secondary"
          type="button"
          value=""
        >
          <span>
            Sign in with passkey
          </span>
        </button>
      </div>
    </div>
    <slot name="after-passkey">
    </slot>
  </form>
</div>
<slot name="footer">
</slot>
`;
/* end snapshot a person gets to see that the passkey is not known */

snapshots["a person gets to see that this browser has no passkeys"] = 
`<div part="header">
  <slot name="header">
  </slot>
</div>
<div
  part="messages"
  tabindex="-1"
>
  <div role="alert">
    <p part="message error">
      You cannot sign in this way here.
    </p>
  </div>
  <div
    aria-atomic="false"
    role="status"
  >
  </div>
</div>
<div>
  <form
    aria-busy="false"
    method="post"
    novalidate=""
    part="form"
  >
    <slot name="before-default">
    </slot>
    <div part="group">
      <div
        data-group="default"
        hidden=""
      >
        <input
          name="csrf_token"
          type="hidden"
          value="csrf-token"
        >
      </div>
      <div
        data-group="default"
        part="field"
      >
        <label
          for="n1"
          part="label"
        >
          E-mail address
        </label>
        <input
          autocapitalize="none"
          autocomplete="username webauthn"
          autocorrect="off"
          enterkeyhint="go"
          id="n1"
          inputmode="email"
          name="identifier"
          part="input  "
          required=""
          spellcheck="false"
          type="text"
          value=""
        >
      </div>
    </div>
    <slot name="after-default">
    </slot>
    <slot name="before-webauthn">
    </slot>
    <div part="group">
      <div
        data-group="webauthn"
        hidden=""
      >
      </div>
    </div>
    <slot name="after-webauthn">
    </slot>
    <slot name="before-passkey">
    </slot>
    <div part="group">
      <div
        data-group="passkey"
        hidden=""
      >
        <input
          name="passkey_login"
          type="hidden"
          value=""
        >
      </div>
      <div
        data-group="passkey"
        hidden=""
      >
        <input
          name="passkey_challenge"
          type="hidden"
          value="{&quot;publicKey&quot;:{&quot;challenge&quot;:&quot;Y2hhbGxlbmdl&quot;,&quot;timeout&quot;:300000,&quot;rpId&quot;:&quot;localhost&quot;,&quot;userVerification&quot;:&quot;preferred&quot;}}"
        >
      </div>
    </div>
    <slot name="after-passkey">
    </slot>
    <slot name="captcha">
    </slot>
  </form>
</div>
<slot name="footer">
</slot>
`;
/* end snapshot a person gets to see that this browser has no passkeys */

snapshots["a person gets to see a security key beside the other methods"] = 
`<div part="header">
  <slot name="header">
  </slot>
</div>
<div
  part="messages"
  tabindex="-1"
>
  <div role="alert">
  </div>
  <div
    aria-atomic="false"
    role="status"
  >
  </div>
</div>
<div>
  <form
    aria-busy="false"
    method="post"
    novalidate=""
    part="form"
  >
    <slot name="before-default">
    </slot>
    <div part="group">
      <div
        data-group="default"
        hidden=""
      >
        <input
          name="csrf_token"
          type="hidden"
          value="csrf-token"
        >
      </div>
      <div
        data-group="default"
        part="field"
      >
        <label
          for="n1"
          part="label"
        >
          E-mail address
        </label>
        <input
          autocapitalize="none"
          autocomplete="username webauthn"
          autocorrect="off"
          enterkeyhint="go"
          id="n1"
          inputmode="email"
          name="identifier"
          part="input  "
          required=""
          spellcheck="false"
          type="text"
          value=""
        >
      </div>
    </div>
    <slot name="after-default">
    </slot>
    <slot name="before-password">
    </slot>
    <div part="group">
      <div
        data-group="password"
        part="field"
      >
        <label
          for="n4"
          part="label"
        >
          Password
        </label>
        <div class="control">
          <input
            autocapitalize="none"
            autocomplete="current-password"
            autocorrect="off"
            enterkeyhint="go"
            id="n4"
            name="password"
            part="input  "
            required=""
            spellcheck="false"
            type="password"
            value=""
          >
          <button
            aria-controls="n4"
            aria-label="Show password"
            aria-pressed="false"
            part="button reveal"
            type="button"
          >
          </button>
        </div>
      </div>
      <slot name="captcha">
      </slot>
      <div
        data-group="password"
        part="field"
      >
        <button
          name="method"
          part="button primary"
          type="submit"
          value="password"
        >
          <span>
            Sign in with password
          </span>
        </button>
      </div>
    </div>
    <slot name="after-password">
    </slot>
    <slot name="before-code">
    </slot>
    <div part="group">
      <div
        data-group="code"
        part="field"
      >
        <button
          name="method"
          part="button secondary"
          type="submit"
          value="code"
        >
          <span>
            Send sign in code
          </span>
        </button>
      </div>
    </div>
    <slot name="after-code">
    </slot>
    <slot name="before-webauthn">
    </slot>
    <div part="group">
      <div
        data-group="webauthn"
        part="field"
      >
        <button
          name="method"
          part="button secondary"
          type="submit"
          value="webauthn"
        >
          <span>
            Sign in with hardware key
          </span>
        </button>
      </div>
    </div>
    <slot name="after-webauthn">
    </slot>
  </form>
</div>
<slot name="footer">
</slot>
`;
/* end snapshot a person gets to see a security key beside the other methods */

snapshots["a person gets to see that a security key is awaited"] = 
`<div part="header">
  <slot name="header">
  </slot>
</div>
<div
  part="messages"
  tabindex="-1"
>
  <div role="alert">
  </div>
  <div
    aria-atomic="false"
    role="status"
  >
    <p
      data-message-id="1010012"
      part="message info"
    >
      Prepare your WebAuthn device (e.g. security key, biometrics scanner, ...) and press continue.
    </p>
  </div>
</div>
<div>
  <form
    aria-busy="false"
    method="post"
    novalidate=""
    part="form"
  >
    <div
      class="account"
      part="field"
    >
      <span part="text">
        grace@example.com
      </span>
      <input
        aria-hidden="true"
        autocomplete="username"
        class="unseen"
        readonly=""
        tabindex="-1"
      >
      <button
        part="button secondary quiet"
        type="button"
      >
        Not you?
      </button>
    </div>
    <slot name="before-default">
    </slot>
    <div part="group">
      <div
        data-group="default"
        hidden=""
      >
        <input
          name="identifier"
          type="hidden"
          value="grace@example.com"
        >
      </div>
      <div
        data-group="default"
        hidden=""
      >
        <input
          name="csrf_token"
          type="hidden"
          value="csrf-token"
        >
      </div>
    </div>
    <slot name="after-default">
    </slot>
    <slot name="before-webauthn">
    </slot>
    <div part="group">
      <div
        data-group="webauthn"
        hidden=""
      >
      </div>
      <div
        data-group="webauthn"
        hidden=""
      >
        <input
          name="webauthn_login"
          type="hidden"
          value=""
        >
      </div>
      <slot name="captcha">
      </slot>
      <div
        data-group="webauthn"
        part="field"
      >
        <button
          name="webauthn_login_trigger"
          part="button primary"
          type="button"
          value="{&quot;publicKey&quot;:{&quot;challenge&quot;:&quot;Y2hhbGxlbmdl&quot;,&quot;timeout&quot;:120000,&quot;rpId&quot;:&quot;localhost&quot;,&quot;allowCredentials&quot;:[{&quot;type&quot;:&quot;public-key&quot;,&quot;id&quot;:&quot;Y3JlZGVudGlhbA&quot;}],&quot;userVerification&quot;:&quot;discouraged&quot;}}"
        >
          <span>
            Continue
          </span>
        </button>
      </div>
    </div>
    <slot name="after-webauthn">
    </slot>
  </form>
</div>
<slot name="footer">
</slot>
`;
/* end snapshot a person gets to see that a security key is awaited */

snapshots["a person gets to see that nobody of this address has a security key"] = 
`<div part="header">
  <slot name="header">
  </slot>
</div>
<div
  part="messages"
  tabindex="-1"
>
  <div role="alert">
    <p
      data-message-id="4000015"
      part="message error"
    >
      This account does not exist or has no security key set up.
    </p>
  </div>
  <div
    aria-atomic="false"
    role="status"
  >
  </div>
</div>
<div>
  <form
    aria-busy="false"
    method="post"
    novalidate=""
    part="form"
  >
    <slot name="before-default">
    </slot>
    <div part="group">
      <div
        data-group="default"
        hidden=""
      >
        <input
          name="csrf_token"
          type="hidden"
          value="csrf-token"
        >
      </div>
      <div
        data-group="default"
        part="field"
      >
        <label
          for="n1"
          part="label"
        >
          E-mail address
        </label>
        <input
          autocapitalize="none"
          autocomplete="username webauthn"
          autocorrect="off"
          enterkeyhint="go"
          id="n1"
          inputmode="email"
          name="identifier"
          part="input  "
          required=""
          spellcheck="false"
          type="text"
          value="ada@example.com"
        >
      </div>
    </div>
    <slot name="after-default">
    </slot>
    <slot name="before-password">
    </slot>
    <div part="group">
      <div
        data-group="password"
        part="field"
      >
        <label
          for="n4"
          part="label"
        >
          Password
        </label>
        <div class="control">
          <input
            autocapitalize="none"
            autocomplete="current-password"
            autocorrect="off"
            enterkeyhint="go"
            id="n4"
            name="password"
            part="input  "
            required=""
            spellcheck="false"
            type="password"
            value=""
          >
          <button
            aria-controls="n4"
            aria-label="Show password"
            aria-pressed="false"
            part="button reveal"
            type="button"
          >
          </button>
        </div>
      </div>
      <slot name="captcha">
      </slot>
      <div
        data-group="password"
        part="field"
      >
        <button
          name="method"
          part="button primary"
          type="submit"
          value="password"
        >
          <span>
            Sign in with password
          </span>
        </button>
      </div>
    </div>
    <slot name="after-password">
    </slot>
    <slot name="before-code">
    </slot>
    <div part="group">
      <div
        data-group="code"
        part="field"
      >
        <button
          name="method"
          part="button secondary"
          type="submit"
          value="code"
        >
          <span>
            Send sign in code
          </span>
        </button>
      </div>
    </div>
    <slot name="after-code">
    </slot>
    <slot name="before-webauthn">
    </slot>
    <div part="group">
      <div
        data-group="webauthn"
        part="field"
      >
        <button
          name="method"
          part="button secondary"
          type="submit"
          value="webauthn"
        >
          <span>
            Sign in with hardware key
          </span>
        </button>
      </div>
    </div>
    <slot name="after-webauthn">
    </slot>
  </form>
</div>
<slot name="footer">
</slot>
`;
/* end snapshot a person gets to see that nobody of this address has a security key */

snapshots["a person gets to see a security key as the second factor"] = 
`<div part="header">
  <slot name="header">
  </slot>
</div>
<div
  part="messages"
  tabindex="-1"
>
  <div role="alert">
  </div>
  <div
    aria-atomic="false"
    role="status"
  >
    <p
      data-message-id="1010004"
      part="message info"
    >
      Please complete the second authentication challenge.
    </p>
  </div>
</div>
<div>
  <form
    aria-busy="false"
    method="post"
    novalidate=""
    part="form"
  >
    <div
      class="account"
      part="field"
    >
      <span part="text">
        grace@example.com
      </span>
      <input
        aria-hidden="true"
        autocomplete="username"
        class="unseen"
        readonly=""
        tabindex="-1"
      >
    </div>
    <slot name="before-default">
    </slot>
    <div part="group">
      <div
        data-group="default"
        hidden=""
      >
        <input
          name="csrf_token"
          type="hidden"
          value="csrf-token"
        >
      </div>
      <div
        data-group="default"
        hidden=""
      >
        <input
          name="identifier"
          type="hidden"
          value="grace@example.com"
        >
      </div>
    </div>
    <slot name="after-default">
    </slot>
    <slot name="before-webauthn">
    </slot>
    <div part="group">
      <div
        data-group="webauthn"
        hidden=""
      >
      </div>
      <div
        data-group="webauthn"
        hidden=""
      >
        <input
          name="webauthn_login"
          type="hidden"
          value=""
        >
      </div>
      <slot name="captcha">
      </slot>
      <div
        data-group="webauthn"
        part="field"
      >
        <button
          name="webauthn_login_trigger"
          part="button primary"
          type="button"
          value="{&quot;publicKey&quot;:{&quot;challenge&quot;:&quot;Y2hhbGxlbmdl&quot;,&quot;timeout&quot;:120000,&quot;rpId&quot;:&quot;localhost&quot;,&quot;allowCredentials&quot;:[{&quot;type&quot;:&quot;public-key&quot;,&quot;id&quot;:&quot;Y3JlZGVudGlhbA&quot;}],&quot;userVerification&quot;:&quot;discouraged&quot;}}"
        >
          <span>
            Sign in with hardware key
          </span>
        </button>
      </div>
    </div>
    <slot name="after-webauthn">
    </slot>
    <button
      part="button secondary quiet"
      type="button"
    >
      Sign out
    </button>
  </form>
</div>
<slot name="footer">
</slot>
`;
/* end snapshot a person gets to see a security key as the second factor */

snapshots["a person gets to see which addresses a code can be sent to"] = 
`<div part="header">
  <slot name="header">
  </slot>
</div>
<div
  part="messages"
  tabindex="-1"
>
  <div role="alert">
  </div>
  <div
    aria-atomic="false"
    role="status"
  >
    <p
      data-message-id="1010004"
      part="message info"
    >
      Please complete the second authentication challenge.
    </p>
  </div>
</div>
<div>
  <form
    aria-busy="false"
    method="post"
    novalidate=""
    part="form"
  >
    <slot name="before-default">
    </slot>
    <div part="group">
      <div
        data-group="default"
        hidden=""
      >
        <input
          name="csrf_token"
          type="hidden"
          value="csrf-token"
        >
      </div>
    </div>
    <slot name="after-default">
    </slot>
    <slot name="before-code">
    </slot>
    <div part="group">
      <div
        data-group="code"
        part="field"
      >
        <button
          name="address"
          part="button secondary"
          type="submit"
          value="grace@example.com"
        >
          <span>
            Send code to grace@example.com
          </span>
        </button>
      </div>
      <div
        data-group="code"
        part="field"
      >
        <button
          name="address"
          part="button secondary"
          type="submit"
          value="grace@example.net"
        >
          <span>
            Send code to grace@example.net
          </span>
        </button>
      </div>
    </div>
    <slot name="after-code">
    </slot>
    <slot name="captcha">
    </slot>
    <button
      part="button secondary quiet"
      type="button"
    >
      Sign out
    </button>
  </form>
</div>
<slot name="footer">
</slot>
`;
/* end snapshot a person gets to see which addresses a code can be sent to */

snapshots["a person gets to see that a code was sent as the second factor"] = 
`<div part="header">
  <slot name="header">
  </slot>
</div>
<div
  part="messages"
  tabindex="-1"
>
  <div role="alert">
  </div>
  <div
    aria-atomic="false"
    role="status"
  >
    <p
      data-message-id="1010014"
      part="message info"
    >
      An email containing a code has been sent to the email address you provided. If you have not received an email, check the spelling of the address and retry the login.
    </p>
  </div>
</div>
<div>
  <form
    aria-busy="false"
    method="post"
    novalidate=""
    part="form"
  >
    <div
      class="account"
      part="field"
    >
      <span part="text">
        ada@example.com
      </span>
      <input
        aria-hidden="true"
        autocomplete="username"
        class="unseen"
        readonly=""
        tabindex="-1"
      >
    </div>
    <slot name="before-code">
    </slot>
    <div part="group">
      <div
        data-group="code"
        hidden=""
      >
        <input
          name="identifier"
          type="hidden"
          value="ada@example.com"
        >
      </div>
      <div
        data-group="code"
        hidden=""
      >
        <input
          name="method"
          type="hidden"
          value="code"
        >
      </div>
      <div
        data-group="code"
        part="field"
      >
        <label
          for="n2"
          part="label"
        >
          Login code
        </label>
        <input
          autocapitalize="none"
          autocomplete="one-time-code"
          autocorrect="off"
          enterkeyhint="go"
          id="n2"
          inputmode="numeric"
          name="code"
          part="input  code"
          required=""
          spellcheck="false"
          type="text"
          value=""
        >
      </div>
      <slot name="captcha">
      </slot>
      <div
        data-group="code"
        part="field"
      >
        <button
          name="method"
          part="button primary"
          type="submit"
          value="code"
        >
          <span>
            Continue
          </span>
        </button>
      </div>
      <div
        data-group="code"
        part="field"
      >
        <button
          name="resend"
          part="button secondary quiet"
          type="submit"
          value="code"
        >
          <span>
            Resend code
          </span>
        </button>
      </div>
    </div>
    <slot name="after-code">
    </slot>
    <slot name="before-default">
    </slot>
    <div part="group">
      <div
        data-group="default"
        hidden=""
      >
        <input
          name="csrf_token"
          type="hidden"
          value="csrf-token"
        >
      </div>
    </div>
    <slot name="after-default">
    </slot>
    <button
      part="button secondary quiet"
      type="button"
    >
      Sign out
    </button>
  </form>
</div>
<slot name="footer">
</slot>
`;
/* end snapshot a person gets to see that a code was sent as the second factor */

snapshots["a person gets to see that a provider is added to an account"] = 
`<div part="header">
  <slot name="header">
  </slot>
</div>
<div
  part="messages"
  tabindex="-1"
>
  <div role="alert">
  </div>
  <div
    aria-atomic="false"
    role="status"
  >
    <p
      data-message-id="1010016"
      part="message info"
    >
      ada@example.com has an account already. Sign in to it to add Acme.
    </p>
  </div>
</div>
<div>
  <form
    aria-busy="false"
    method="post"
    novalidate=""
    part="form"
  >
    <div
      class="account"
      part="field"
    >
      <span part="text">
        ada@example.com
      </span>
      <input
        aria-hidden="true"
        autocomplete="username"
        class="unseen"
        readonly=""
        tabindex="-1"
      >
      <button
        part="button secondary quiet"
        type="button"
      >
        Cancel
      </button>
    </div>
    <slot name="before-password">
    </slot>
    <div part="group">
      <div
        data-group="password"
        part="field"
      >
        <label
          for="n4"
          part="label"
        >
          Password
        </label>
        <div class="control">
          <input
            autocapitalize="none"
            autocomplete="current-password"
            autocorrect="off"
            enterkeyhint="go"
            id="n4"
            name="password"
            part="input  "
            required=""
            spellcheck="false"
            type="password"
            value=""
          >
          <button
            aria-controls="n4"
            aria-label="Show password"
            aria-pressed="false"
            part="button reveal"
            type="button"
          >
          </button>
        </div>
      </div>
      <slot name="captcha">
      </slot>
      <div
        data-group="password"
        part="field"
      >
        <button
          name="method"
          part="button primary"
          type="submit"
          value="password"
        >
          <span>
            Sign in with password
          </span>
        </button>
      </div>
    </div>
    <slot name="after-password">
    </slot>
    <slot name="before-default">
    </slot>
    <div part="group">
      <div
        data-group="default"
        hidden=""
      >
        <input
          name="csrf_token"
          type="hidden"
          value="csrf-token"
        >
      </div>
      <div
        data-group="default"
        hidden=""
      >
        <input
          name="identifier"
          type="hidden"
          value="ada@example.com"
        >
      </div>
    </div>
    <slot name="after-default">
    </slot>
    <slot name="before-code">
    </slot>
    <div part="group">
      <div
        data-group="code"
        part="field"
      >
        <button
          name="method"
          part="button secondary"
          type="submit"
          value="code"
        >
          <span>
            Send sign in code
          </span>
        </button>
      </div>
    </div>
    <slot name="after-code">
    </slot>
    <div part="divider">
      or
    </div>
    <slot name="before-oidc">
    </slot>
    <div part="group">
      <div
        data-group="oidc"
        part="field"
      >
        <button
          name="provider"
          part="button provider"
          type="submit"
          value="globex"
        >
          <slot name="icon-globex">
          </slot>
          <span>
            Confirm with Globex
          </span>
        </button>
      </div>
    </div>
    <slot name="after-oidc">
    </slot>
  </form>
</div>
<slot name="footer">
</slot>
`;
/* end snapshot a person gets to see that a provider is added to an account */

snapshots["a person gets to see that the person said no at the provider"] = 
`<div part="header">
  <slot name="header">
  </slot>
</div>
<div
  part="messages"
  tabindex="-1"
>
  <div role="alert">
    <p
      data-message-id="4000001"
      part="message error"
    >
      Unable to complete OpenID Connect flow because the OpenID Provider returned error "access_denied": The person said no.
    </p>
  </div>
  <div
    aria-atomic="false"
    role="status"
  >
  </div>
</div>
<div>
  <form
    aria-busy="false"
    method="post"
    novalidate=""
    part="form"
  >
    <slot name="before-default">
    </slot>
    <div part="group">
      <div
        data-group="default"
        hidden=""
      >
        <input
          name="csrf_token"
          type="hidden"
          value="csrf-token"
        >
      </div>
      <div
        data-group="default"
        part="field"
      >
        <label
          for="n3"
          part="label"
        >
          E-mail address
        </label>
        <input
          autocapitalize="none"
          autocomplete="username"
          autocorrect="off"
          enterkeyhint="go"
          id="n3"
          inputmode="email"
          name="identifier"
          part="input  "
          required=""
          spellcheck="false"
          type="text"
          value=""
        >
      </div>
    </div>
    <slot name="after-default">
    </slot>
    <slot name="before-password">
    </slot>
    <div part="group">
      <div
        data-group="password"
        part="field"
      >
        <label
          for="n5"
          part="label"
        >
          Password
        </label>
        <div class="control">
          <input
            autocapitalize="none"
            autocomplete="current-password"
            autocorrect="off"
            enterkeyhint="go"
            id="n5"
            name="password"
            part="input  "
            required=""
            spellcheck="false"
            type="password"
            value=""
          >
          <button
            aria-controls="n5"
            aria-label="Show password"
            aria-pressed="false"
            part="button reveal"
            type="button"
          >
          </button>
        </div>
      </div>
      <slot name="captcha">
      </slot>
      <div
        data-group="password"
        part="field"
      >
        <button
          name="method"
          part="button primary"
          type="submit"
          value="password"
        >
          <span>
            Sign in with password
          </span>
        </button>
      </div>
    </div>
    <slot name="after-password">
    </slot>
    <slot name="before-code">
    </slot>
    <div part="group">
      <div
        data-group="code"
        part="field"
      >
        <button
          name="method"
          part="button secondary"
          type="submit"
          value="code"
        >
          <span>
            Send sign in code
          </span>
        </button>
      </div>
    </div>
    <slot name="after-code">
    </slot>
    <div part="divider">
      or
    </div>
    <slot name="before-oidc">
    </slot>
    <div part="group">
      <div
        data-group="oidc"
        part="field"
      >
        <button
          name="provider"
          part="button provider"
          type="submit"
          value="acme"
        >
          <slot name="icon-acme">
          </slot>
          <span>
            Sign in with Acme
          </span>
        </button>
      </div>
      <div
        data-group="oidc"
        part="field"
      >
        <button
          name="provider"
          part="button provider"
          type="submit"
          value="globex"
        >
          <slot name="icon-globex">
          </slot>
          <span>
            Sign in with Globex
          </span>
        </button>
      </div>
    </div>
    <slot name="after-oidc">
    </slot>
  </form>
</div>
<slot name="footer">
</slot>
`;
/* end snapshot a person gets to see that the person said no at the provider */

snapshots["a person gets to see which application the person signs in to"] = 
`<div part="header">
  <slot name="header">
  </slot>
</div>
<div
  part="messages"
  tabindex="-1"
>
  <div role="alert">
  </div>
  <div
    aria-atomic="false"
    role="status"
  >
  </div>
</div>
<div>
  <form
    aria-busy="false"
    method="post"
    novalidate=""
    part="form"
  >
    <div class="client">
      <img
        alt=""
        part="image"
        src="https://login.example.net/logo.svg"
      >
      <p part="text">
        Sign in to continue to Reading Room
      </p>
    </div>
    <slot name="before-default">
    </slot>
    <div part="group">
      <div
        data-group="default"
        hidden=""
      >
        <input
          name="csrf_token"
          type="hidden"
          value="csrf-token"
        >
      </div>
      <div
        data-group="default"
        part="field"
      >
        <label
          for="n1"
          part="label"
        >
          E-mail address
        </label>
        <input
          autocapitalize="none"
          autocomplete="username"
          autocorrect="off"
          enterkeyhint="go"
          id="n1"
          inputmode="email"
          name="identifier"
          part="input  "
          required=""
          spellcheck="false"
          type="text"
          value="ada@example.com"
        >
      </div>
    </div>
    <slot name="after-default">
    </slot>
    <slot name="before-password">
    </slot>
    <div part="group">
      <div
        data-group="password"
        part="field"
      >
        <label
          for="n3"
          part="label"
        >
          Password
        </label>
        <div class="control">
          <input
            autocapitalize="none"
            autocomplete="current-password"
            autocorrect="off"
            enterkeyhint="go"
            id="n3"
            name="password"
            part="input  "
            required=""
            spellcheck="false"
            type="password"
            value=""
          >
          <button
            aria-controls="n3"
            aria-label="Show password"
            aria-pressed="false"
            part="button reveal"
            type="button"
          >
          </button>
        </div>
      </div>
      <slot name="captcha">
      </slot>
      <div
        data-group="password"
        part="field"
      >
        <button
          name="method"
          part="button primary"
          type="submit"
          value="password"
        >
          <span>
            Sign in with password
          </span>
        </button>
      </div>
    </div>
    <slot name="after-password">
    </slot>
    <slot name="before-code">
    </slot>
    <div part="group">
      <div
        data-group="code"
        part="field"
      >
        <button
          name="method"
          part="button secondary"
          type="submit"
          value="code"
        >
          <span>
            Send sign in code
          </span>
        </button>
      </div>
    </div>
    <slot name="after-code">
    </slot>
  </form>
</div>
<slot name="footer">
</slot>
`;
/* end snapshot a person gets to see which application the person signs in to */

snapshots["a person gets to see a captcha of the page"] = 
`<div part="header">
  <slot name="header">
  </slot>
</div>
<div
  part="messages"
  tabindex="-1"
>
  <div role="alert">
  </div>
  <div
    aria-atomic="false"
    role="status"
  >
  </div>
</div>
<div>
  <form
    aria-busy="false"
    method="post"
    novalidate=""
    part="form"
  >
    <slot name="before-default">
    </slot>
    <div part="group">
      <div
        data-group="default"
        hidden=""
      >
        <input
          name="csrf_token"
          type="hidden"
          value="csrf-token"
        >
      </div>
      <div
        data-group="default"
        part="field"
      >
        <label
          for="n1"
          part="label"
        >
          E-mail address
        </label>
        <input
          autocapitalize="none"
          autocomplete="username"
          autocorrect="off"
          enterkeyhint="go"
          id="n1"
          inputmode="email"
          name="identifier"
          part="input  "
          required=""
          spellcheck="false"
          type="text"
          value=""
        >
      </div>
    </div>
    <slot name="after-default">
    </slot>
    <slot name="before-password">
    </slot>
    <div part="group">
      <div
        data-group="password"
        part="field"
      >
        <label
          for="n3"
          part="label"
        >
          Password
        </label>
        <div class="control">
          <input
            autocapitalize="none"
            autocomplete="current-password"
            autocorrect="off"
            enterkeyhint="go"
            id="n3"
            name="password"
            part="input  "
            required=""
            spellcheck="false"
            type="password"
            value=""
          >
          <button
            aria-controls="n3"
            aria-label="Show password"
            aria-pressed="false"
            part="button reveal"
            type="button"
          >
          </button>
        </div>
      </div>
      <slot name="captcha">
      </slot>
      <div
        data-group="password"
        part="field"
      >
        <button
          name="method"
          part="button primary"
          type="submit"
          value="password"
        >
          <span>
            Sign in with password
          </span>
        </button>
      </div>
    </div>
    <slot name="after-password">
    </slot>
    <slot name="before-captcha">
    </slot>
    <div part="group">
      <div
        data-group="captcha"
        hidden=""
      >
        <input
          name="transient_payload.captcha_turnstile_response"
          type="hidden"
          value=""
        >
      </div>
    </div>
    <slot name="after-captcha">
    </slot>
    <slot name="before-code">
    </slot>
    <div part="group">
      <div
        data-group="code"
        part="field"
      >
        <button
          name="method"
          part="button secondary"
          type="submit"
          value="code"
        >
          <span>
            Send sign in code
          </span>
        </button>
      </div>
    </div>
    <slot name="after-code">
    </slot>
  </form>
</div>
<slot name="footer">
</slot>
`;
/* end snapshot a person gets to see a captcha of the page */

snapshots["a person gets to see that the address has to be verified first"] = 
`<div part="header">
  <slot name="header">
  </slot>
</div>
<div
  part="messages"
  tabindex="-1"
>
  <div role="alert">
    <p
      data-message-id="4000010"
      part="message error"
    >
      Account not active yet. Did you forget to verify your email address?
    </p>
  </div>
  <div
    aria-atomic="false"
    role="status"
  >
  </div>
</div>
<div>
  <form
    aria-busy="false"
    method="post"
    novalidate=""
    part="form"
  >
    <slot name="before-default">
    </slot>
    <div part="group">
      <div
        data-group="default"
        hidden=""
      >
        <input
          name="csrf_token"
          type="hidden"
          value="csrf-token"
        >
      </div>
      <div
        data-group="default"
        part="field"
      >
        <label
          for="n1"
          part="label"
        >
          E-mail address
        </label>
        <input
          autocapitalize="none"
          autocomplete="username"
          autocorrect="off"
          enterkeyhint="go"
          id="n1"
          inputmode="email"
          name="identifier"
          part="input  "
          required=""
          spellcheck="false"
          type="text"
          value="ada@example.com"
        >
      </div>
    </div>
    <slot name="after-default">
    </slot>
    <slot name="before-password">
    </slot>
    <div part="group">
      <div
        data-group="password"
        part="field"
      >
        <label
          for="n3"
          part="label"
        >
          Password
        </label>
        <div class="control">
          <input
            autocapitalize="none"
            autocomplete="current-password"
            autocorrect="off"
            enterkeyhint="go"
            id="n3"
            name="password"
            part="input  "
            required=""
            spellcheck="false"
            type="password"
            value=""
          >
          <button
            aria-controls="n3"
            aria-label="Show password"
            aria-pressed="false"
            part="button reveal"
            type="button"
          >
          </button>
        </div>
      </div>
      <slot name="captcha">
      </slot>
      <div
        data-group="password"
        part="field"
      >
        <button
          name="method"
          part="button primary"
          type="submit"
          value="password"
        >
          <span>
            Sign in with password
          </span>
        </button>
      </div>
    </div>
    <slot name="after-password">
    </slot>
    <slot name="before-code">
    </slot>
    <div part="group">
      <div
        data-group="code"
        part="field"
      >
        <button
          name="method"
          part="button secondary"
          type="submit"
          value="code"
        >
          <span>
            Send sign in code
          </span>
        </button>
      </div>
    </div>
    <slot name="after-code">
    </slot>
  </form>
</div>
<slot name="footer">
</slot>
`;
/* end snapshot a person gets to see that the address has to be verified first */

