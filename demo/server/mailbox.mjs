import { EventEmitter } from 'node:events';
import { BoundedMap } from './bounded-map.mjs';

const limit = 200;

/**
 * @typedef {object} Mail
 * @property {string} to
 * @property {number} number how many mails to that address there were, this one included
 * @property {string} code
 * @property {Date} sentAt
 * @property {string} flowId
 */

/** The mails that a real server would send. Emits `change` whenever one is added. */
export class Mailbox extends EventEmitter {
  /** @type {Mail[]} newest last */
  messages = [];
  /** @type {BoundedMap<string, { sent: number, read: number }>} */
  #counts = new BoundedMap(10_000);

  /** @param {Pick<Mail, 'to' | 'code' | 'flowId'>} mail */
  send(mail) {
    const { sent, read } = this.#count(mail.to);
    const number = sent + 1;
    this.#counts.set(mail.to, { sent: number, read });
    this.messages = [...this.messages, { ...mail, number, sentAt: new Date() }].slice(-limit);
    this.emit('change');
  }

  /**
   * The code in a mail, as soon as it is there.
   *
   * @param {string} address
   * @param {{ count?: number, timeout?: number }} [options] `count`: which mail to that address, 1 is the first; without it the latest unread
   */
  async codeSentTo(address, { count, timeout = 10_000 } = {}) {
    const to = address.toLowerCase();
    const mail = this.#pick(to, count) ?? (await this.#wait(to, count, timeout));
    this.#counts.set(to, { ...this.#count(to), read: mail.number });
    return mail.code;
  }

  /**
   * @param {string} address
   * @param {number | undefined} count
   * @param {number} timeout
   * @returns {Promise<Mail>}
   */
  #wait(address, count, timeout) {
    return new Promise((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer);
        this.off('change', look);
      };
      const look = () => {
        const mail = this.#pick(address, count);
        if (!mail) return;
        stop();
        resolve(mail);
      };
      const timer = setTimeout(() => {
        stop();
        reject(new Error(`No code came for ${address} within ${timeout} ms.`));
      }, timeout);
      this.on('change', look);
    });
  }

  /**
   * @param {string} address
   * @param {number} [count]
   */
  #pick(address, count) {
    const { read } = this.#count(address);
    return this.messages.findLast(({ to, number }) => to === address && (count ? number === count : number > read));
  }

  /** @param {string} address */
  #count(address) {
    return this.#counts.get(address) ?? { sent: 0, read: 0 };
  }
}
