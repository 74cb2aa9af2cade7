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
  }
  :host([hidden]),
  [hidden] {
    display: none;
  }
  * {
    box-sizing: border-box;
    margin: 0;
  }
  p,
  span {
    overflow-wrap: anywhere;
  }
  form,
  [part='group'],
  [part='messages'] * {
    display: grid;
    gap: var(--_gap);
  }
  [part='messages']:has(p, slot) {
    margin-bottom: var(--_gap);
  }
  [part='group']:not(:has(> [part])) {
    display: none;
  }
  :focus {
    outline: 0;
  }
  :focus-visible {
    outline: 2px solid var(--kratos-login-focus, var(--_accent));
    outline-offset: 2px;
  }
  [part='label'] {
    font-size: 0.9em;
    font-weight: 600;
  }
  input,
  button {
    width: 100%;
    min-height: var(--_height);
    padding: 8px 14px;
    font: inherit;
    color: inherit;
    background: var(--kratos-login-surface, light-dark(#fff, #191c26));
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    transition: 0.15s;
  }
  input {
    margin-top: 6px;
  }
  input:hover,
  button:hover {
    border-color: var(--_text);
  }
  [part~='invalid'] {
    border-color: var(--_error);
    box-shadow: inset 0 0 0 1px var(--_error);
  }
  [type='checkbox'] {
    width: 20px;
    min-height: 20px;
    margin-inline-end: 10px;
    vertical-align: middle;
    accent-color: var(--_accent);
  }
  [part~='code'] {
    letter-spacing: 0.3em;
    font-variant-numeric: tabular-nums;
  }
  button {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 10px;
    font-weight: 600;
    cursor: pointer;
  }
  :disabled,
  [aria-disabled]:not([part~='primary']) {
    opacity: 0.6;
    cursor: default;
  }
  [part~='primary'] {
    color: var(--kratos-login-on-accent, light-dark(#fff, #171c4d));
    background: var(--_accent);
    border-color: transparent;
  }
  [part~='primary']:hover {
    filter: brightness(1.1);
  }
  .account {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    padding-inline: 14px 4px;
    font-weight: 600;
    background: var(--_tint);
    border-radius: var(--_radius);
  }
  .quiet {
    width: auto;
    padding: 8px 10px;
    color: var(--_accent);
    background: none;
    border-color: transparent;
    text-decoration: underline;
  }
  [part~='message'] {
    margin-top: 6px;
    font-size: 0.9em;
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
    padding: 12px 14px;
    background: var(--_tint);
    border-inline-start: 3px solid;
    border-radius: var(--_radius);
  }
  [part='divider'] {
    display: flex;
    align-items: center;
    gap: 12px;
    font-size: 0.9em;
  }
  [part='divider']::before,
  [part='divider']::after {
    content: '';
    flex: 1;
    border-top: 1px solid var(--_tint);
  }
  [part='link'] {
    color: var(--_accent);
  }
  [part='image'] {
    max-width: 100%;
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
    background: var(--_tint);
    border-radius: var(--_radius);
  }
  .unseen {
    position: absolute;
    width: 1px;
    min-height: 0;
    height: 1px;
    padding: 0;
    border: 0;
    opacity: 0;
    overflow: hidden;
    pointer-events: none;
  }
  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
  @media (prefers-reduced-motion) {
    * {
      transition: none !important;
      animation-duration: 4s !important;
    }
  }
`;
