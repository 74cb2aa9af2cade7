const undo: (() => void)[] = [];

/** Lets the page have something else in place of what the browser has, until `restore`. */
export function replace(target: object, name: string, value: unknown): void {
  const before = Object.getOwnPropertyDescriptor(target, name);
  // What is only assigned WebKit notices wherever it has used it before.
  if (before?.writable) Reflect.set(target, name, value);
  else Object.defineProperty(target, name, { configurable: true, writable: true, value });
  undo.push(() => {
    if (before) Object.defineProperty(target, name, before);
    else Reflect.deleteProperty(target, name);
  });
}

/** Takes back everything that was replaced. */
export function restore(): void {
  for (const back of undo.splice(0).reverse()) back();
}
