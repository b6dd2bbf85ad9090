/** A company of one's own in a house without any, as the first run founds it; the browser is signed in. */
export async function found(context, base, name = 'Juma Traders') {
  const answer = await fetch(`${base}/api/v1/identity/register`, {
    method: 'POST',
    headers: { 'Kontor-Client': 'web', 'Content-Type': 'application/json' },
    body: JSON.stringify({
      company: {
        name,
        country: 'KE',
        currency: 'KES',
        zone: 'Africa/Nairobi',
        prices_include_tax: true,
        locale: 'en-KE',
        sells: 'goods',
        channels: ['orders'],
      },
      first_name: 'Neema',
      last_name: 'Juma',
      email: 'neema@stories.example',
      password: 'seven quiet herons wade home',
      setup_token: null,
      locale: 'en-KE',
      cookie: true,
    }),
  });
  if (!answer.ok) throw new Error(`founding: ${answer.status} ${await answer.text()}`);
  const [pair] = answer.headers.get('set-cookie').split(';');
  const [key, value] = pair.split(/=(.*)/s);
  await context.addCookies([{ name: key, value, url: base, httpOnly: true, sameSite: 'Lax' }]);
}
