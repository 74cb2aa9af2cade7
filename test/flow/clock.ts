/** Stands in for the timers and the time of the page; it goes on when the test says so. */
export class Clock {
  readonly #real = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout, now: Date.now };
  readonly #timers = new Map<number, { due: number; run: () => void }>();
  #now: number;
  #count = 0;

  constructor(now: string) {
    this.#now = Date.parse(now);
    const { setTimeout, clearTimeout } = this;
    Object.assign(globalThis, { setTimeout, clearTimeout });
    Date.now = () => this.#now;
  }

  get timers(): number {
    return this.#timers.size;
  }

  readonly setTimeout = (run: () => void, delay = 0): number => {
    // As browsers do: too long a time is none.
    this.#timers.set(++this.#count, { due: this.#now + (delay < 2 ** 31 ? delay : 0), run });
    return this.#count;
  };

  readonly clearTimeout = (timer?: number): void => {
    this.#timers.delete(timer!);
  };

  /** Lets time pass; what is due meanwhile happens at its time. */
  pass(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (;;) {
      const [next] = [...this.#timers].filter(([, { due }]) => due <= end).sort(([, a], [, b]) => a.due - b.due);
      if (!next) break;
      const [timer, { due, run }] = next;
      this.#timers.delete(timer);
      this.#now = Math.max(this.#now, due);
      run();
    }
    this.#now = end;
  }

  /** The computer sleeps: the time goes on, the timers do not. */
  sleep(milliseconds: number): void {
    for (const timer of this.#timers.values()) timer.due += milliseconds;
    this.#now += milliseconds;
  }

  restore(): void {
    const { now, ...timers } = this.#real;
    Object.assign(globalThis, timers);
    Date.now = now;
  }
}
