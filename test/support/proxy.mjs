import http from 'node:http';
import { pipeline } from 'node:stream';

/**
 * Lets `handle` answer every request below `prefix` (with the rest of the path) before the server's own handlers see
 * it: the runner's middleware would buffer and transform what has to reach the browser byte for byte.
 * @param {http.Server} server
 * @param {string} prefix
 * @param {(request: http.IncomingMessage, response: http.ServerResponse, rest: string) => Promise<void>} handle
 */
export function answerBelow(server, prefix, handle) {
  const others = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    if (!request.url.startsWith(prefix)) {
      for (const other of others) other.call(server, request, response);
      return;
    }
    handle(request, response, request.url.slice(prefix.length)).catch((error) => {
      if (!response.headersSent) response.writeHead(502, { 'Content-Type': 'text/plain' });
      response.end(String(error));
    });
  });
}

/**
 * Sends the request on to the same path at another server.
 * @param {http.IncomingMessage} request
 * @param {string} url
 * @returns {Promise<http.IncomingMessage>}
 */
export function forward(request, url) {
  return new Promise((resolve, reject) => {
    const headers = { ...request.headers, host: new URL(url).host };
    // A connection of its own for each request, so that none can have gone stale.
    const onward = http.request(url, { method: request.method, headers, agent: false }, resolve);
    onward.once('error', reject);
    request.once('close', () => request.complete || onward.destroy());
    request.pipe(onward);
  });
}

/** What tells Kratos that a browser asks. */
const browserHeaders = ['origin', 'referer', 'cookie'];

/**
 * Sends the request on as an app does, or an extension that may rewrite headers, and keeps no cookies either.
 * @param {http.IncomingMessage} request
 * @param {http.ServerResponse} response
 * @param {string} url
 */
export async function passAsApp(request, response, url) {
  for (const name of browserHeaders) delete request.headers[name];
  const answer = await forward(request, url);
  delete answer.headers['set-cookie'];
  response.writeHead(answer.statusCode, answer.headers);
  pipeline(answer, response, () => {});
}

/**
 * Hands the answer on as it came, every cookie included.
 * @param {http.IncomingMessage} answer
 * @param {http.ServerResponse} response
 */
export function relay(answer, response) {
  response.writeHead(answer.statusCode, answer.rawHeaders);
  // A side that goes away ends the other; there is nobody left to tell.
  pipeline(answer, response, () => {});
}

/** @param {http.IncomingMessage} answer */
export async function bodyOf(answer) {
  const chunks = [];
  for await (const chunk of answer) chunks.push(chunk);
  return Buffer.concat(chunks);
}
