import { expect } from '@open-wc/testing';

/** Adds a test: the group that it stands in has at least one test for each of these rows, by the first word of its name. */
export function expectTestFor(rows: string[]): void {
  it(`has a test for each of ${rows.join(', ')}`, function () {
    const tests = this.test!.parent!.tests.map(({ title }) => title.split(' ')[0]);
    expect(tests).to.include.members(rows);
  });
}

/** T1, T2, … */
export const numbered = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);
