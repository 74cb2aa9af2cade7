/**
 * Goes through the provider's pages as a browser does.
 * @param {string} address where Kratos sends the browser
 * @param {{ email: string, answers?: ('allow' | 'deny')[] }} person who signs in, and the answer on each page
 * @returns {Promise<string>} where the provider sends the browser in the end
 */
export async function visitProvider(address, { email, answers = ['allow', 'allow'] }) {
  const { origin } = new URL(address);
  const cookies = new Map();
  const forms = answers.map((answer) => ({ method: 'POST', body: new URLSearchParams({ email, answer }) }));
  let form;
  while (new URL(address).origin === origin) {
    const Cookie = [...cookies].map((cookie) => cookie.join('=')).join('; ');
    const response = await fetch(address, { ...form, redirect: 'manual', headers: { Cookie } });
    for (const line of response.headers.getSetCookie()) cookies.set(.../^([^=]+)=([^;]*)/.exec(line).slice(1));
    const location = response.headers.get('location');
    form = location ? undefined : forms.shift();
    if (location) address = new URL(location, address).href;
    else if (!form) throw new Error(`The provider wants another answer: ${await response.text()}`);
  }
  return address;
}
