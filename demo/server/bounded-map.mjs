/**
 * A Map that never holds more than `limit` entries: the oldest go first.
 *
 * @template K, V
 * @extends {Map<K, V>}
 */
export class BoundedMap extends Map {
  #limit;

  /** @param {number} limit */
  constructor(limit) {
    super();
    this.#limit = limit;
  }

  /**
   * @param {K} key
   * @param {V} value
   */
  set(key, value) {
    super.set(key, value);
    if (this.size > this.#limit) this.delete(this.keys().next().value);
    return this;
  }
}
