const pairs = (name: string): Set<string> =>
  new Set(Array.from(name.slice(1), (letter, index) => name.charAt(index) + letter));

/** How many pairs of letters two names share, as a part of all that they have. */
function likeness(a: Set<string>, b: Set<string>): number {
  return (2 * [...a].filter((pair) => b.has(pair)).length) / (a.size + b.size);
}

/** The three names that look most like one that does not exist. */
export function nearNames(name: string, names: string[]): string[] {
  const own = pairs(name);
  const ranked = names.map((other) => ({ other, rank: likeness(own, pairs(other)) }));
  return ranked
    .sort((a, b) => b.rank - a.rank)
    .slice(0, 3)
    .map(({ other }) => other);
}
