import { css } from 'lit';

export const styles = css`
  :host {
    --_accent: var(--kratos-login-accent, light-dark(#3f4fc9, #aab6ff));
    --_text: var(--kratos-login-text, light-dark(#1c2030, #eceef6));
    --_border: var(--kratos-login-border, light-dark(#868da0, #707890));
    --_error: var(--kratos-login-error, light-dark(#b3261e, #ffb3ab));
    --_radius: var(--kratos-login-radius, 10px);
    --_gap: var(--kratos-login-gap, 16px);
    --_height: var(--kratos-login-control-height, 46px);
    --_muted: var(--kratos-login-muted, light-dark(#565d70, #a9b0c3));
    --_tint: color-mix(in srgb, currentColor 8%, transparent);
    --_line: color-mix(in srgb, currentColor 25%, transparent);
    display: block;
    max-width: var(--kratos-login-max-width, 400px);
    font: var(--kratos-login-font-size, 1rem) / 1.5 var(--kratos-login-font, system-ui, sans-serif) !important;
    color: var(--_text) !important;
    text-align: left !important;
    overflow-wrap: anywhere !important;
  }
  :host(:dir(rtl)) {
    text-align: right !important;
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
    margin: 0;
    text-align: inherit;
    unicode-bidi: plaintext;
  }
  form,
  .skeleton,
  [part='group'],
  [part='complete'],
  [part='messages'] * {
    display: grid;
    gap: var(--_gap);
  }
  [part='messages'] > :has(*) + :has(p),
  [part='messages']:has(p, button) + * {
    margin-top: var(--_gap);
  }
  [part='group']:not(:has([part])) {
    display: none;
  }
  :focus-visible {
    outline: 2px solid var(--kratos-login-focus, var(--_accent));
    outline-offset: 2px;
  }
  input,
  button {
    width: 100%;
    min-height: var(--_height);
    padding: 8px 24px;
    font: inherit;
    color: inherit;
    background: var(--kratos-login-surface, light-dark(#fff, #1f2023));
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    accent-color: var(--_accent);
  }
  [part~='input'] {
    margin-top: 6px;
    padding: 0 14px;
    outline-offset: -1px;
  }
  [part~='invalid'] {
    border: 2px solid var(--_error);
  }
  [type='checkbox'],
  [part='link'] {
    display: inline-block;
    width: auto;
    padding: 0;
    min-width: 24px;
    min-height: 24px;
  }
  [type='checkbox'] {
    margin-inline-end: 10px;
    vertical-align: -7px;
  }
  [part~='code'] {
    text-align: left;
    direction: ltr;
    font:
      1.35em/1 ui-monospace,
      monospace;
    letter-spacing: 0.15em;
  }
  /* One field that looks like one for each digit. */
  [inputmode='numeric'] {
    padding-inline: calc(50% - 4.8ch) 0;
    letter-spacing: 0.7ch;
    background-image: repeating-linear-gradient(90deg, var(--_border) 0 1ch, transparent 0 1.7ch);
    background-position: 50% calc(100% - 9px);
    background-size: 9.5ch 2px;
    background-repeat: no-repeat;
  }
  button,
  .account,
  [part='divider'] {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 12px;
  }
  button,
  .account,
  [part='label'] {
    font-weight: 500;
  }
  button {
    position: relative;
    text-align: center;
    text-wrap: balance;
    cursor: pointer;
  }
  svg {
    flex: none;
    width: 1.25em;
  }
  :is(button, input):hover {
    filter: brightness(0.94);
  }
  :disabled,
  [aria-disabled]:not(:has([part='spinner'])) {
    opacity: 0.6;
  }
  [part~='primary'] {
    font-weight: 600;
    color: var(--kratos-login-on-accent, light-dark(#fff, #171c4d));
    background: var(--_accent);
    border-color: transparent;
    box-shadow: 0 1px 2px #0003;
  }
  .account {
    flex-wrap: wrap;
    justify-content: space-between;
    padding: 10px 14px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .control {
    position: relative;
  }
  .control input {
    padding-inline-end: 48px;
  }
  [part~='quiet'],
  [part~='reveal'] {
    justify-self: center;
    width: auto;
    color: var(--_accent);
    background: none;
    border: 0;
  }
  [part~='quiet'] {
    margin-top: calc(var(--_gap) / -2);
  }
  .account button {
    margin-block: -12px;
    padding: 0;
  }
  [part~='reveal'] {
    position: absolute;
    inset-inline-end: 0;
    bottom: 0;
    width: 48px;
    padding: 0;
    color: var(--_muted);
  }
  [part~='message'],
  .account,
  [part='hint'],
  [part='divider'],
  [part='label'] {
    font-size: 0.9em;
  }
  [part~='message'],
  [part='hint'] {
    margin-top: 6px;
  }
  [part~='message'],
  [part='hint'],
  [part='divider'] {
    color: var(--_muted);
  }
  [part~='error'] {
    color: var(--_error);
  }
  [part~='success'],
  [part='complete'] {
    color: var(--kratos-login-success, light-dark(#1b6b3c, #84d9a6));
  }
  [part='messages'] p {
    margin: 0;
  }
  [part='messages'] :is([part~='error'], [part~='success']),
  .bone {
    padding: 10px 14px;
    background: var(--_tint);
    /* Forced colours show what is transparent elsewhere. */
    border: 1px solid transparent;
    border-radius: var(--_radius);
  }
  button [part='hint'] {
    margin: 0;
    padding: 0 8px;
    color: inherit;
    border: 1px solid;
    border-radius: 1em;
  }
  [part='divider']::before,
  [part='divider']::after {
    content: '';
    flex: 1;
    border-top: 1px solid var(--_line);
  }
  [part='image'] {
    max-width: 100%;
    max-height: 64px;
  }
  [part='link'] {
    color: var(--_accent);
  }
  [part='complete'] {
    justify-items: center;
    padding: 24px 0;
    text-align: center;
    font-weight: 600;
  }
  [part='complete'] svg {
    width: 56px;
    padding: 14px;
    background: var(--_tint);
    border-radius: 50%;
  }
  [part='spinner'] {
    position: absolute;
    inset-inline-end: 4px;
    padding: 7px 6px;
    border: 2px solid;
    border-top: 0;
    border-radius: 50%;
  }
  .bone {
    height: var(--_height);
  }
  p.bone {
    width: 7em;
    height: 1.5em;
    margin-bottom: 6px;
  }
  .unseen {
    position: absolute;
    width: 1px;
    padding: 0;
    overflow: hidden;
    white-space: nowrap;
    opacity: 0;
    pointer-events: none;
  }
  @media (prefers-reduced-motion: no-preference) {
    [part='spinner'] {
      animation: 0.8s linear infinite turn;
    }
  }
  @media (forced-colors: active) {
    [part~='invalid'] {
      border-width: 3px !important;
    }
    [part~='primary'] {
      color: HighlightText !important;
      background: Highlight !important;
      outline-color: CanvasText !important;
      forced-color-adjust: none;
    }
    [part~='quiet'] {
      text-decoration: underline;
    }
  }
  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
`;
