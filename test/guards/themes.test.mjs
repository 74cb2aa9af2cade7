import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
const element = modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName === 'kratos-login');
const properties = element.cssProperties.map(({ name }) => name);
/** A part's second token is in its description. */
const parts = element.cssParts.flatMap(({ name, description }) => [
  name,
  ...[...description.matchAll(/`([\w-]+)`/g)].map(([, token]) => token),
]);

const lightSelector = (selector) => selector.replace(/::part\((.+?)\)/, "[light-form] [part~='$1']");

for (const file of readdirSync('themes')) {
  const rules = readFileSync(`themes/${file}`, 'utf8').replace(/\/\*.*?\*\/|@media[^{]+\{/gs, '');

  test(`themes/${file} uses what the element promises, and nothing else`, () => {
    const used = [...rules.matchAll(/--kratos-login-[\w-]+/g)].map(([name]) => name);
    assert.deepEqual(
      used.filter((name) => !properties.includes(name)),
      [],
    );
    for (const [, list] of rules.matchAll(/([^{}]+)\{/g)) {
      const selectors = list.split(',').map((selector) => selector.trim());
      const inShadow = selectors.filter((selector) => !selector.includes('[light-form]'));
      for (const selector of inShadow) {
        const [, part] =
          /^kratos-login(?:::part\(([\w-]+)\))?(?::focus-visible)?$/.exec(selector) ?? assert.fail(selector);
        assert.ok(!part || parts.includes(part), `there is no part ${part}`);
      }
      const inLight = inShadow.filter((selector) => selector.includes('::part'));
      assert.deepEqual(selectors.slice(inShadow.length), inLight.map(lightSelector), 'for light forms, too');
    }
  });

  test(`themes/${file} loads nothing`, () => assert.doesNotMatch(rules, /url\(|@import|@font-face/));

  test(`the guides name themes/${file}`, () =>
    assert.ok(readFileSync('docs/theming.md', 'utf8').includes(`\`${file}\``)));
}
