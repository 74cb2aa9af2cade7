import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe } from 'node:test';
import { KratosMissing, kratosBinary } from '../kratos/binary.mjs';
import { startSite } from './site.mjs';
import { launch, visitor } from './visitor.mjs';

const missing = await kratosBinary().then(
  () => undefined,
  (error) => {
    if (!(error instanceof KratosMissing) || process.env.CI === 'true') throw error;
    return error.message;
  },
);

/**
 * @typedef {object} Scene
 * @property {Awaited<ReturnType<typeof startSite>>} site
 * @property {Awaited<ReturnType<typeof visitor>>} person in front of a browser that nobody has used before
 * @property {() => Promise<void>} changeComputer leaves the browser for another unused one
 */

/**
 * Tests at a site whose Kratos is of this variant. Without a Kratos there are none.
 * @param {string} variant
 * @param {(scene: Scene) => void} register
 */
export function describeSite(variant, register) {
  if (missing) {
    console.warn(`*** NO TEST WITH KRATOS AS ${variant}: ${missing} ***`);
    return;
  }
  describe(variant, () => {
    const scene = /** @type {Scene} */ ({});
    let browser;
    const arrive = async () => {
      scene.person = await visitor(browser, scene.site);
    };
    scene.changeComputer = async () => {
      const { person } = scene;
      await person.leave();
      assert.deepEqual(person.problems, []);
      await arrive();
    };

    before(async () => {
      [browser, scene.site] = await Promise.all([launch(), startSite(variant)]);
    });
    after(() => Promise.all([browser?.close(), scene.site?.close()]));
    beforeEach(arrive);
    afterEach(async () => {
      await scene.person.leave();
      assert.deepEqual(scene.person.problems, []);
    });

    register(scene);
  });
}
