import type { LoginFlow } from '../protocol/flow.js';
import { timeOf } from '../protocol/json.js';

const MARGIN = 60_000;
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * How much of its life the flow on the screen has left. The clocks of server and browser may differ, so only the lifetime
 * counts, from the moment when a flow that we asked for came; the age of others is not known.
 */
export class FlowAge {
  readonly #due: () => void;
  #id = '';
  #end = Infinity;
  #margin = 0;
  #renewable = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(due: () => void) {
    this.#due = due;
  }

  /** @param created whether it may have been created just now */
  meet({ id, issued_at, expires_at, active }: LoginFlow, created: boolean): void {
    if (id !== this.#id) {
      const lifetime = timeOf(expires_at) - timeOf(issued_at);
      this.#end = created && lifetime > 0 ? Date.now() + lifetime : Infinity;
      this.#margin = Math.min(MARGIN, lifetime / 10);
    }
    this.#id = id;
    // What the person has begun, another flow knows nothing of.
    this.#renewable = !active;
    this.watch();
  }

  get isOver(): boolean {
    return Date.now() > this.#end;
  }

  get isDue(): boolean {
    return this.#renewable && Date.now() > this.#end - this.#margin;
  }

  watch(): void {
    this.ignore();
    const left = this.#end - this.#margin - Date.now();
    // One more: a timer may be done within the very millisecond that has to be over.
    if (this.#renewable && left < LONGEST_TIMER) this.#timer = setTimeout(this.#due, left + 1);
  }

  ignore(): void {
    clearTimeout(this.#timer);
  }
}
