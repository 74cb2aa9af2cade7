export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Parses a JSON body; where a second document follows the first one (Kratos after a failing hook), the first one counts.
 * @returns `undefined` for anything that is not JSON.
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const end = endOfFirstObject(text);
    if (!end) return undefined;
    try {
      return JSON.parse(text.slice(0, end));
    } catch {
      return undefined;
    }
  }
}

function endOfFirstObject(text: string): number {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (quoted) {
      if (char === '\\') i++;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === '{') depth++;
    else if (char === '}' && --depth <= 0) return i + 1;
  }
  return 0;
}

/** A row of a table by a name that came from outside, so that `constructor` and the like find nothing. */
export const rowOf = <Row>(table: Record<string | number, Row>, name: string | number): Row | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;
