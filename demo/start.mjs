/**
 * `npm start`: installs and builds what is missing, then serves the demo. `PORT` chooses the port, `KRATOS_PUBLIC_URL` puts the demo
 * in front of a running Kratos, `CORS_ORIGIN` lets pages of another origin use the embedded login server. What needs packages is
 * loaded only when they are there.
 */
import { prepare } from './prepare.mjs';

const defaultPort = 3000;
const { PORT, KRATOS_PUBLIC_URL: kratosPublicUrl, CORS_ORIGIN } = process.env;

prepare();
const { carefulPerson, person, startDemo } = await import('./serve.mjs');
const start = (port) => startDemo({ port, kratosPublicUrl, corsOrigins: CORS_ORIGIN ? [CORS_ORIGIN] : [] });
const demo = await start(Number(PORT || defaultPort)).catch((error) => {
  if (error.code !== 'EADDRINUSE') throw error;
  if (PORT) throw new Error(`Port ${PORT} is taken. Choose another one, or none for any that is free.`);
  return start(0);
});

const lines = kratosPublicUrl
  ? [
      ['log in with', 'what your Kratos knows'],
      ['login server', `${kratosPublicUrl}, same-origin through a proxy`],
      ['sent codes', 'are where that Kratos sends its mail'],
    ]
  : [
      ['log in with', `${person.email} / ${person.password}`],
      ['sent codes', demo.mailboxUrl],
      ['or log in with', `${carefulPerson.email} / ${carefulPerson.password}`],
      ['second factor', demo.authenticatorUrl],
      ['a passkey', 'is added by a button of the page, once you are in'],
      ['login server', 'embedded; for your own: KRATOS_PUBLIC_URL=http://localhost:4433 npm start'],
    ];
console.log(`
  kratos-elements   ${demo.url}/
${lines.map(([name, value]) => `  ${name.padEnd(16)}  ${value}`).join('\n')}

  Ctrl-C ends it.`);

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => demo.close());
