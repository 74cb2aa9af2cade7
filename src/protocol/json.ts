export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A row of a table by a name that came from outside, so that `constructor` and the like find nothing. */
export const rowOf = <Row>(table: Record<string | number, Row>, name: string | number): Row | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/** A member of what may be an object. */
export const memberOf = (value: unknown, name: string): unknown => (isRecord(value) ? value[name] : undefined);

/** Milliseconds; `NaN` for what is no time. */
export const timeOf = (value: unknown): number => (typeof value === 'string' ? Date.parse(value) : NaN);

/**
 * Parses a JSON body; where a second document follows the first one (Kratos after a failing hook), the first one counts.
 * @returns `undefined` for anything that is not JSON.
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const [first] = /^[^]*?\}(?=\s*\{)/.exec(text) ?? [];
    return first === undefined ? first : parseJson(first);
  }
}
