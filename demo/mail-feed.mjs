/** @typedef {import('./server/mailbox.mjs').Mailbox} Mailbox */

const limit = 20;

/**
 * Sends the latest mails as an event stream, again whenever one is added.
 *
 * @param {import('node:http').ServerResponse} response
 * @param {Mailbox[]} mailboxes
 */
export function sendMails(response, mailboxes) {
  const sendAll = () => response.write(`data: ${JSON.stringify(latest(mailboxes))}\n\n`);
  response.writeHead(200, { 'Content-Type': 'text/event-stream' });
  sendAll();
  for (const mailbox of mailboxes) mailbox.on('change', sendAll);
  response.once('close', () => {
    for (const mailbox of mailboxes) mailbox.off('change', sendAll);
  });
}

/** @param {Mailbox[]} mailboxes */
function latest(mailboxes) {
  return mailboxes
    .flatMap(({ messages }) => messages)
    .sort((a, b) => b.sentAt.getTime() - a.sentAt.getTime())
    .slice(0, limit)
    .map(({ to, code, sentAt }) => ({ to, code, sentAt }));
}
