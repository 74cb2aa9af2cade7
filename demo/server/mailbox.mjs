import { EventEmitter, once } from 'node:events';

const limit = 200;

/**
 * @typedef {object} Mail
 * @property {string} to
 * @property {string} code
 * @property {Date} sentAt
 * @property {string} flowId
 */

/** The mails that a real server would send. Emits `change` whenever one is added. */
export class Mailbox extends EventEmitter {
  /** @type {Mail[]} newest last */
  messages = [];
  /** @type {WeakSet<Mail>} */
  #read = new WeakSet();

  /** @param {Omit<Mail, 'sentAt'>} mail */
  send(mail) {
    this.messages = [...this.messages, { ...mail, sentAt: new Date() }].slice(-limit);
    this.emit('change');
  }

  /**
   * The code in a mail, as soon as it is there.
   *
   * @param {string} address
   * @param {{ count?: number, timeout?: number }} [options] `count`: the how-many-th mail to that address; without it the latest unread one
   */
  async codeSentTo(address, { count, timeout = 10_000 } = {}) {
    const signal = AbortSignal.timeout(timeout);
    let mail = this.#pick(address, count);
    while (!mail) {
      await once(this, 'change', { signal });
      mail = this.#pick(address, count);
    }
    this.#read.add(mail);
    return mail.code;
  }

  /**
   * @param {string} address
   * @param {number} [count]
   */
  #pick(address, count) {
    const mails = this.messages.filter(({ to }) => to === address.trim().toLowerCase());
    return count === undefined ? mails.findLast((mail) => !this.#read.has(mail)) : mails[count - 1];
  }
}
