import { expect } from '@open-wc/testing';
import { compareSnapshot, getSnapshotConfig, getSnapshots } from '@web/test-runner-commands';
import { scenarios } from '../../src/testing/index.js';
import { states } from '../element/states.js';
import type { LoginHarness } from '../harness.js';
import { shown, stayInPage } from './shown.js';
import { AccessibilityTree } from './tree.js';

const scenes: Record<string, () => Promise<LoginHarness>> = {
  ...states,
  ...Object.fromEntries(scenarios.map(({ name }) => [name, () => shown(name)])),
};

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('assistive technology is told', () => {
  afterEach(stayInPage);

  for (const [name, show] of Object.entries(scenes)) {
    it(name, async () => {
      const { element } = await show();
      const tree = await AccessibilityTree.of(element);
      for (const { name: told, words } of tree.labels()) {
        expect(squeezed(told), 'the name begins with what is seen').to.satisfy((it: string) =>
          it.startsWith(squeezed(words)),
        );
      }
      await compareSnapshot({ name, content: String(tree) });
    });
  }

  it('something in each of these states, and there is a snapshot of nothing else', async () => {
    if ((await getSnapshotConfig()).updateSnapshots) return;
    expect(Object.keys(await getSnapshots())).to.have.members(Object.keys(scenes));
  });
});
