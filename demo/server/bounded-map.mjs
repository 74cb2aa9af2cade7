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

  /**
   * Drops the oldest entries as long as they match.
   *
   * @param {(value: V) => boolean} isStale
   */
  dropOldest(isStale) {
    for (const [key, value] of this) {
      if (!isStale(value)) return;
      this.delete(key);
    }
  }
}
