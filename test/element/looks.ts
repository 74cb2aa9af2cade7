type Look = readonly [name: string, values: Record<string, string>];

/** Firefox has the style of a placeholder also where there is none. */
const pseudosOf = (element: Element): string[] => [
  '',
  '::before',
  '::after',
  ...(element.matches('[placeholder]') ? ['::placeholder'] : []),
];

/** Of elements and of what they generate, the value of each property. */
export const looksOf = (elements: Element[]): Look[] =>
  elements.flatMap((element) =>
    pseudosOf(element).map((pseudo) => {
      const computed = getComputedStyle(element, pseudo || null);
      // A page may have as many custom properties as it likes.
      const names = computed.content === 'none' ? [] : [...computed].filter((name) => !/^--(?!_)/.test(name));
      const values = Object.fromEntries(names.map((name) => [name, computed.getPropertyValue(name)]));
      return [`${element.localName} ${element.getAttribute('part') ?? ''}${pseudo}`, values] as const;
    }),
  );

/** What looks different. */
export function differences(found: Look[], expected: Look[]): string[] {
  const names = (looks: Look[]) => looks.map(([name]) => name).join();
  if (names(found) !== names(expected)) return [`${names(found)}, not ${names(expected)}`];
  return found.flatMap(([what, values], index) => {
    const others = expected[index]![1];
    const properties = Object.keys({ ...values, ...others }).filter((name) => values[name] !== others[name]);
    return properties.map((name) => `${what} ${name}: ${values[name]}, not ${others[name]}`);
  });
}
