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
    --_tint: color-mix(in srgb, currentColor 8%, transparent);
    display: block;
    max-width: var(--kratos-login-max-width, 400px);
    font: var(--kratos-login-font-size, 1rem) / 1.5 var(--kratos-login-font, system-ui, sans-serif);
    color: var(--_text);
    overflow-wrap: anywhere;
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
    margin: 0;
  }
  form,
  [part='group'],
  [part='messages'] * {
    display: grid;
    gap: var(--_gap);
  }
  [part='messages'] > :has(*) {
    margin-bottom: var(--_gap);
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
    padding: 8px 12px;
    font: inherit;
    color: inherit;
    background: var(--kratos-login-surface, light-dark(#fff, #191c26));
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    accent-color: var(--_accent);
  }
  [part~='input'] {
    margin-top: 6px;
    outline-offset: -1px;
  }
  [part~='invalid'] {
    border-color: var(--_error);
    box-shadow: inset 0 0 0 1px var(--_error);
  }
  [type='checkbox'] {
    width: auto;
    min-height: 0;
    margin-inline-end: 10px;
  }
  [part~='code'] {
    letter-spacing: 0.3em;
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
    font-weight: 600;
  }
  .account,
  .bone,
  [part='messages'] p {
    background: var(--_tint);
    border-radius: var(--_radius);
  }
  button {
    cursor: pointer;
  }
  svg {
    flex: none;
    width: 1.25em;
  }
  button:hover {
    filter: brightness(0.93);
  }
  :disabled,
  [aria-disabled]:not(:has([part='spinner'])) {
    opacity: 0.6;
  }
  [part~='primary'] {
    color: var(--kratos-login-on-accent, light-dark(#fff, #171c4d));
    background: var(--_accent);
    border-color: transparent;
  }
  .account {
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 12px;
    padding: 0 12px;
  }
  .account span {
    padding: 10px 0;
  }
  .quiet,
  .account button {
    justify-self: center;
    width: auto;
    padding: 0;
    color: var(--_accent);
    background: none;
    border: 0;
  }
  [part~='message'],
  .account,
  [part='label'] {
    font-size: 0.9em;
  }
  [part~='message'] {
    margin-top: 6px;
    color: var(--kratos-login-muted, light-dark(#565d70, #a9b0c3));
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
    padding: 12px;
  }
  [part='divider']::before,
  [part='divider']::after {
    content: '';
    flex: 1;
    border-top: 1px solid var(--_tint);
  }
  [part='image'] {
    max-width: 100%;
    max-height: 64px;
  }
  [part='link'] {
    color: var(--_accent);
  }
  [part='spinner'] {
    width: 18px;
    height: 18px;
    border: 2px solid;
    border-top-color: transparent;
    border-radius: 50%;
    animation: 0.8s linear infinite turn;
  }
  .bone {
    height: var(--_height);
    margin-bottom: var(--_gap);
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    min-height: 0;
    padding: 0;
    opacity: 0;
  }
  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
  @media (prefers-reduced-motion) {
    [part='spinner'] {
      animation-duration: 5s;
    }
  }
`;
