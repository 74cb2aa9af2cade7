import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

const WAIT_MS = 10_000;

/**
 * A mail receiver for development: it takes every mail and keeps the six-digit codes found in them.
 * @param {{ port?: number, onCode?: (mail: { to: string, subject: string, code: string }) => void }} [options]
 */
export async function startMailbox({ port = 0, onCode } = {}) {
  /** @type {Map<string, { codes: string[], read: number }>} */
  const boxes = new Map();
  /** @type {Set<() => void>} */
  const waiting = new Set();

  const boxOf = (address) => {
    const key = address.toLowerCase();
    if (!boxes.has(key)) boxes.set(key, { codes: [], read: 0 });
    return boxes.get(key);
  };

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData(stream, session, done) {
      receive(stream, session.envelope.rcptTo).then(() => done(), done);
    },
  });

  async function receive(stream, recipients) {
    const chunks = [];
    for await (const chunk of stream) chunks.push(chunk);
    const mail = await PostalMime.parse(Buffer.concat(chunks));
    const code = /\b\d{6}\b/.exec(mail.text ?? '')?.[0];
    if (!code) return;
    for (const { address } of recipients) {
      boxOf(address).codes.push(code);
      onCode?.({ to: address, subject: mail.subject ?? '', code });
    }
    for (const look of [...waiting]) look();
  }

  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });

  return {
    port: server.server.address().port,

    /**
     * The code of the count-th mail to this address, or of the latest unread one; waits for it if need be.
     * @param {string} email
     * @param {{ count?: number }} [options]
     * @returns {Promise<string>}
     */
    codeSentTo(email, { count } = {}) {
      const box = boxOf(email);
      const wanted = count ?? box.read + 1;
      return new Promise((resolve, reject) => {
        const look = () => {
          if (box.codes.length < wanted) return;
          finish();
          box.read = count ?? box.codes.length;
          resolve(box.codes[box.read - 1]);
        };
        const timer = setTimeout(() => {
          finish();
          reject(new Error(`No code number ${wanted} came for ${email} within ${WAIT_MS} ms.`));
        }, WAIT_MS);
        const finish = () => {
          clearTimeout(timer);
          waiting.delete(look);
        };
        waiting.add(look);
        look();
      });
    },

    /** @returns {Promise<void>} */
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
