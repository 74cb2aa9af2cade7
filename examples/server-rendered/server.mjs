import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import { fetchFlow, fetchSession } from './kratos.mjs';
import { accountPage, loginPage } from './pages.mjs';

const { PORT = '8080', KRATOS_URL = 'http://localhost:3000/.ory' } = process.env;
const element = new URL('dist/kratos-elements.min.js', import.meta.resolve('kratos-elements/package.json'));

const routes = {
  async '/'(request, response) {
    const session = await fetchSession(KRATOS_URL, request);
    if (session) response.setHeader('Content-Type', 'text/html; charset=utf-8').end(accountPage(session));
    else response.writeHead(303, { Location: '/login' }).end();
  },

  async '/login'(request, response) {
    const { flow, cookies } = await fetchFlow(KRATOS_URL, request);
    // The page is for this visitor and this flow only.
    response.setHeader('Cache-Control', 'no-store').setHeader('Content-Type', 'text/html; charset=utf-8');
    // Kratos' cookie belongs to the form: without it, the browser's login would be refused.
    response.setHeader('Set-Cookie', cookies).end(loginPage(KRATOS_URL, flow));
  },

  async '/kratos-elements.min.js'(_request, response) {
    createReadStream(element).pipe(response.setHeader('Content-Type', 'text/javascript'));
  },
};

const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  try {
    if (Object.hasOwn(routes, pathname)) await routes[pathname](request, response);
    else response.writeHead(404).end();
  } catch (error) {
    console.error(error);
    response.writeHead(502).end('Kratos does not answer.');
  }
});
server.listen(PORT, () => console.log(`http://localhost:${server.address().port}`));
