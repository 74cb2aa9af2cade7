import { css } from 'lit';

export const styles = css`
  :host {
    --_accent: var(--kratos-login-accent, light-dark(#3f4fc9, #aab6ff));
    --_on-accent: var(--kratos-login-on-accent, light-dark(#fff, #171c4d));
    --_text: var(--kratos-login-text, light-dark(#1c2030, #eceef6));
    --_muted: var(--kratos-login-muted, light-dark(#565d70, #a9b0c3));
    --_surface: var(--kratos-login-surface, light-dark(#fff, #191c26));
    --_border: var(--kratos-login-border, light-dark(#868da0, #707890));
    --_error: var(--kratos-login-error, light-dark(#b3261e, #ffb3ab));
    --_success: var(--kratos-login-success, light-dark(#1b6b3c, #84d9a6));
    --_focus: var(--kratos-login-focus, var(--_accent));
    --_radius: var(--kratos-login-radius, 10px);
    --_gap: var(--kratos-login-gap, 16px);
    --_control-height: var(--kratos-login-control-height, 46px);
    display: block;
    max-width: var(--kratos-login-max-width, 400px);
    font: var(--kratos-login-font-size, 1rem) / 1.5 var(--kratos-login-font, system-ui, sans-serif);
    color: var(--_text);
    text-align: start;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  form,
  [part='group'],
  [part~='messages'],
  [part='messages'] > div,
  .failed {
    display: grid;
    gap: var(--_gap);
    grid-template-columns: minmax(0, 1fr);
  }
  [part='messages'] > div:empty {
    display: contents;
  }
  [part='messages']:not(:has(*, slot)) {
    display: none;
  }
  [part='group']:not(:has([part='field'])),
  [part='messages']:not(:has([part~='message'], .failed)) {
    position: absolute;
  }
  p {
    margin: 0;
    overflow-wrap: anywhere;
  }
  :focus {
    outline: none;
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  [part~='label'] {
    display: block;
    margin-block-end: 6px;
    font-size: 0.9em;
    font-weight: 600;
  }
  input {
    inline-size: 100%;
    block-size: var(--_control-height);
    padding-inline: 14px;
    font: inherit;
    color: inherit;
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    transition:
      border-color 0.15s,
      box-shadow 0.15s;
  }
  input:hover {
    border-color: var(--_text);
  }
  input:focus-visible {
    outline-offset: -1px;
  }
  input[aria-invalid] {
    border-color: var(--_error);
    box-shadow: inset 0 0 0 1px var(--_error);
  }
  input[type='checkbox'] {
    inline-size: 20px;
    block-size: 20px;
    margin-inline-end: 10px;
    vertical-align: middle;
    accent-color: var(--_accent);
  }
  input[type='checkbox'] + label {
    display: inline;
    font-weight: 400;
  }
  [part~='code'] {
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.3em;
  }
  .assist {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    padding: 0;
    border: 0;
    opacity: 0;
    pointer-events: none;
  }
  button {
    position: relative;
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 10px;
    inline-size: 100%;
    min-block-size: var(--_control-height);
    padding: 8px 16px;
    font: inherit;
    font-weight: 600;
    color: var(--_text);
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    cursor: pointer;
    transition:
      background 0.15s,
      border-color 0.15s,
      filter 0.15s;
  }
  button:hover {
    border-color: var(--_text);
  }
  button:disabled,
  [aria-disabled='true'] {
    cursor: default;
    opacity: 0.65;
  }
  [part~='primary'] {
    color: var(--_on-accent);
    background: var(--_accent);
    border-color: transparent;
  }
  [part~='primary']:hover:not([aria-disabled]) {
    filter: brightness(1.12);
  }
  [part~='primary'][aria-disabled] {
    opacity: 1;
  }
  .quiet,
  .quiet:hover {
    inline-size: auto;
    min-block-size: 44px;
    padding: 4px 8px;
    color: var(--_accent);
    background: none;
    border-color: transparent;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .account {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    padding-inline: 14px 6px;
    background: color-mix(in srgb, var(--_text) 6%, transparent);
    border-radius: var(--_radius);
  }
  .account [part='text'] {
    padding-block: 10px;
    min-inline-size: 0;
    overflow-wrap: anywhere;
    font-weight: 600;
  }
  [part~='message'] {
    font-size: 0.9em;
    color: var(--_muted);
  }
  [part='field'] [part~='message'] {
    margin-block-start: 6px;
  }
  [part~='error'] {
    color: var(--_error);
  }
  [part~='success'] {
    color: var(--_success);
  }
  [part='messages'] [part~='message'] {
    padding: 12px 14px;
    color: var(--_text);
    background: color-mix(in srgb, var(--_accent) 9%, transparent);
    border-inline-start: 3px solid var(--_accent);
    border-radius: 6px;
  }
  [part='messages'] [part~='error'] {
    background: color-mix(in srgb, var(--_error) 9%, transparent);
    border-color: var(--_error);
  }
  [part='divider'] {
    display: flex;
    align-items: center;
    gap: 12px;
    font-size: 0.9em;
    color: var(--_muted);
  }
  [part='divider']::before,
  [part='divider']::after {
    content: '';
    flex: 1;
    border-block-start: 1px solid color-mix(in srgb, var(--_border) 50%, transparent);
  }
  [part='link'] {
    color: var(--_accent);
  }
  [part='image'] {
    max-inline-size: 100%;
    block-size: auto;
  }
  [part='spinner'] {
    inline-size: 18px;
    block-size: 18px;
    border: 2px solid;
    border-block-start-color: transparent;
    border-radius: 50%;
    animation: turn 0.8s linear infinite;
  }
  [part='complete'] {
    padding: 16px;
    color: var(--_success);
    font-weight: 600;
    text-align: center;
  }
  .bone {
    block-size: var(--_control-height);
    margin-block-end: var(--_gap);
    background: color-mix(in srgb, var(--_text) 9%, transparent);
    border-radius: var(--_radius);
    animation: breathe 1.4s ease-in-out infinite alternate;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      animation-duration: 3s !important;
      transition: none !important;
    }
    .bone {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    [part~='primary'] {
      border-color: ButtonText;
    }
  }
`;
