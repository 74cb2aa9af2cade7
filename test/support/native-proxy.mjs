import { answerBelow, passAsApp } from './proxy.mjs';

/**
 * Web Test Runner plugin: the login servers below /native/<kind>/<variant>, for pages that take themselves for an app.
 * @param {ReturnType<typeof import('./login-servers.mjs').loginServers>} loginServers
 */
export function nativeProxy(loginServers) {
  return {
    name: 'native-proxy',
    serverStart({ server }) {
      answerBelow(server, '/native/', async (request, response, rest) => {
        const [, kind, variant, path] = /^([^/]+)\/([^/]+)(\/.*)$/.exec(rest);
        await passAsApp(request, response, (await loginServers.serverOf(kind, variant)).publicUrl + path);
      });
    },
  };
}
