type Values = Record<string, string>;

const valuesOf = (form: HTMLFormElement): Values => Object.fromEntries(new FormData(form)) as Values;

/** Keeps in the address what was changed in a form, so that it can be passed on. */
export class Address {
  readonly #form: HTMLFormElement;
  readonly #usual: Values;

  /** Fills in the form what the address says. */
  constructor(form: HTMLFormElement) {
    this.#form = form;
    this.#usual = valuesOf(form);
    for (const [name, value] of new URLSearchParams(location.search)) fillIn(form.elements.namedItem(name), value);
  }

  has(name: string): boolean {
    return new URLSearchParams(location.search).has(name);
  }

  /** @param usual what needs no mention now, where that depends on the rest */
  write(usual: Values = {}): void {
    const address = new URL(location.href);
    for (const { name } of this.#form.elements as Iterable<HTMLInputElement>) address.searchParams.delete(name);
    for (const [name, value] of Object.entries(valuesOf(this.#form))) {
      if (value !== { ...this.#usual, ...usual }[name]) address.searchParams.set(name, value);
    }
    history.replaceState(null, '', address);
  }
}

/** What the address asks for may be none of what there is. */
function fillIn(control: Element | RadioNodeList | null, value: string): void {
  if (control instanceof HTMLSelectElement) {
    if ([...control.options].some((option) => option.value === value)) control.value = value;
  } else if (control instanceof HTMLInputElement && control.type === 'checkbox') control.checked = true;
  else if (control instanceof HTMLInputElement || control instanceof RadioNodeList) control.value = value;
}
