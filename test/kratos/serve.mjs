// npm run kratos -- [variant] [origin…]: a real Kratos to try pages against; pages of the origins may call it.
import { startKratos } from './kratos.mjs';

const [variant = 'unified', ...corsOrigins] = process.argv.slice(2);
const person = { email: 'ada@example.com', password: 'analytical-engine-1843' };

const kratos = await startKratos({
  variant,
  corsOrigins,
  port: 4433,
  onCode: ({ to, subject, code }) => console.log(`Mail to ${to}: ${subject}; code ${code}`),
});
await kratos.createIdentity(person);

console.log(`Kratos (${variant})
  public API   ${kratos.publicUrl}
  admin API    ${kratos.adminUrl}
  log in with  ${person.email} / ${person.password}
  demo page    KRATOS_PUBLIC_URL=${kratos.publicUrl} npm start
Codes that it mails are shown here. Ctrl-C ends it.`);

let closing;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, async () => {
    closing ??= kratos.close();
    await closing;
    process.exit();
  });
}
