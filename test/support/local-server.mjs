import { once } from 'node:events';

/**
 * @param {import('node:http').Server} server
 * @returns {Promise<string>} where it listens now: a free port of this machine
 */
export async function listen(server) {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://localhost:${server.address().port}`;
}

/** @param {import('node:http').Server} server */
export async function close(server) {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
