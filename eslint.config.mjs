import js from '@eslint/js';
import globals from 'globals';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const forbid = (selector, message) => ({ selector, message });

const noUnsafeMarkup = [
  forbid('AssignmentExpression > MemberExpression.left[property.name=/^(inner|outer)HTML$/]', 'Render with Lit.'),
  forbid('CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe)$/]', 'Render with Lit.'),
];
const testFunction = '/^(describe|context|suite|it|test|specify)$/';
const everyTestRuns = [
  forbid(`MemberExpression[object.name=${testFunction}][property.name=/^(only|skip|todo)$/]`, 'Every test runs.'),
  forbid('CallExpression[callee.name=/^(xit|xdescribe|xcontext|xspecify|fit|fdescribe)$/]', 'Every test runs.'),
  forbid('CallExpression[callee.property.name=skip]', 'Every test runs.'),
  forbid(
    `CallExpression[callee.name=${testFunction}] > ObjectExpression > Property[key.name=/^(only|skip|todo)$/]`,
    'Every test runs.',
  ),
];
const noSleep = [
  forbid('NewExpression[callee.name=Promise] CallExpression[callee.name=setTimeout]', 'Wait for a condition.'),
  forbid('ImportSpecifier[imported.name=aTimeout]', 'Wait for a condition.'),
];
const hashForPrivate = forbid(':matches(PropertyDefinition, MethodDefinition)[accessibility=private]', 'Use #.');

/** Of the accessibility plugin, the rules that judge what a template says by itself. */
const a11yRules = [
  'alt-text',
  'anchor-is-valid',
  'aria-attr-valid-value',
  'aria-attrs',
  'aria-role',
  'aria-unsupported-elements',
  'autocomplete-valid',
  'click-events-have-key-events',
  'img-redundant-alt',
  'no-access-key',
  'no-aria-slot',
  'no-autofocus',
  'no-redundant-role',
  'role-has-required-aria-attrs',
  'role-supports-aria-attr',
  'tabindex-no-positive',
];

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', '.cache/', 'examples/', 'types/'] },
  { linterOptions: { noInlineConfig: true } },
  js.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'no-restricted-syntax': ['error', ...everyTestRuns, ...noUnsafeMarkup],
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^lit(-html)?/(directives/unsafe-|static-html)', message: 'Texts are never markup.' }] },
      ],
    },
  },
  { files: ['**/*.mjs'], languageOptions: { globals: globals.node } },
  // Functions in there are also sent into pages.
  {
    files: ['test/{demo,docs,examples,federation,isolation}/**'],
    languageOptions: { globals: globals.browser },
  },
  { files: ['test/examples/extension-popup.mjs'], languageOptions: { globals: globals.webextensions } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, lit['flat/recommended'], wc['flat/recommended']],
    plugins: { 'lit-a11y': litA11y },
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      ...Object.fromEntries(a11yRules.map((rule) => [`lit-a11y/${rule}`, 'error'])),
      'lit/ban-attributes': ['error', 'style'],
      'lit/lifecycle-super': 'error',
      'lit/no-classfield-shadowing': 'error',
      'lit/prefer-nothing': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      // Typed event listeners are declared by merging.
      '@typescript-eslint/no-unsafe-declaration-merging': 'off',
      // What comes over the wire may lack what its type promises.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unnecessary-type-conversion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },
  {
    files: ['src/**'],
    rules: {
      'no-console': ['error', { allow: ['warn'] }],
      'no-restricted-syntax': ['error', hashForPrivate, ...noUnsafeMarkup],
    },
  },
  {
    // What sets markup for all templates.
    files: ['src/single-file/templates.ts'],
    rules: { 'no-restricted-syntax': ['error', hashForPrivate] },
  },
  {
    files: ['src/**'],
    ignores: ['src/i18n/locales/**', 'src/*.styles.ts'],
    rules: { 'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['**/*.test.ts', '**/*.test.mjs'],
    rules: { 'no-restricted-syntax': ['error', ...everyTestRuns, ...noUnsafeMarkup, ...noSleep] },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Its types call every `equal` of Chai a promise, for the sake of those that compare DOM.
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', package: 'chai', name: 'Equal' }] },
      ],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
);
