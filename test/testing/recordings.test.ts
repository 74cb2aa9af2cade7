import { expect } from '@open-wc/testing';
import { composed } from '../../src/testing/composed.js';
import { definitions } from '../../src/testing/definitions.js';
import { usual } from '../../src/testing/definition.js';
import { nodes, recordings, type RecordingName } from '../../src/testing/recordings.js';
import { unpack } from '../../src/testing/stored.js';
import { recorded } from '../fixtures.js';

const names = Object.keys(recordings) as RecordingName[];

describe('the recordings of the scenarios', () => {
  for (const name of names) {
    it(`"${name}" is what Kratos said`, async () => {
      expect(unpack(name)).to.deep.equal(await recorded(name));
    });
  }

  it('are all played, like what was composed', () => {
    const own = Object.values(definitions).flatMap(({ answers = {} }) => Object.values(answers).flat());
    const inCode = ['session-already-available', 'whoami-signed-in', 'oauth2-initial'];
    const played = new Set<string>([...Object.values(usual), ...own, ...inCode]);
    expect([...names, ...Object.keys(composed)].filter((name) => !played.has(name))).to.deep.equal([]);
  });

  it('have no node twice', () => {
    const texts = Object.values(nodes).map((node) => JSON.stringify(node));
    expect(new Set(texts).size).to.equal(texts.length);
  });
});
