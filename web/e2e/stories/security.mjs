// What an attacker would try on the web app: scripts in what is stored, ways out of the site, others' sessions and rights.
import { accept, join, signIn } from '../people.mjs';
import { ensure, settled, story } from '../story.mjs';

/** Each would set `window.__ran` if it ran. */
const SCRIPT = '<script>window.__ran=1</script>';
const PICTURE = '"><img src=x onerror="window.__ran=1">';
const LINK = '<a href="javascript:window.__ran=1" autofocus onfocus="window.__ran=1">x</a>';

const calm = async (page, where) =>
  ensure((await page.evaluate(() => window.__ran)) === undefined, `nothing ran on ${where}`);

story('security: what is stored is shown as text, and nothing of it runs', async ({ page, api }) => {
  const mark = `Xss${Date.now()}`;
  const name = `${mark} ${PICTURE}`;
  const customer = await api('POST', '/sales/customers', { name, kind: 'organisation', notes: `${SCRIPT}${LINK}` });
  await api('POST', '/sales/communications', {
    customer_id: customer.id,
    kind: 'note',
    subject: `${mark} ${PICTURE}`,
    body: `${SCRIPT} ${LINK} ${PICTURE}`,
  });
  const like = (await api('GET', '/catalog/products?limit=1')).items[0];
  const product = await api('POST', '/catalog/products', {
    sku: mark,
    name: `${mark} ${LINK}`,
    description: `${SCRIPT}${PICTURE}`,
    unit_id: like.unit_id,
    tax_class_id: like.tax_class_id,
  });
  page.on('dialog', () => {
    throw new Error('a dialog of a script');
  });
  for (const path of [
    `/customers?q=${mark}`,
    `/customers/${customer.id}`,
    `/products?q=${mark}`,
    `/products/${product.id}`,
    `/settings/audit?subject_kind=customer&subject_id=${customer.id}`,
  ]) {
    await page.goto(path);
    await settled(page);
    await page
      .getByRole('main')
      .getByText(path.includes('audit') ? 'parties.customer.create' : mark)
      .filter({ visible: true })
      .first()
      .waitFor();
    await calm(page, path);
  }
  await page.goto(`/customers/${customer.id}`);
  await page.getByText(name).filter({ visible: true }).first().waitFor();
  ensure((await page.locator('img[src="x"]').count()) === 0, 'no picture was made of it');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search or jump to' }).fill(mark);
  await page.getByRole('option').first().waitFor();
  await calm(page, 'the palette');
});

story('security: signing in leads nowhere outside', async ({ page, base, house }) => {
  for (const wanted of ['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:window.__ran=1']) {
    await page.context().clearCookies();
    await page.goto(`/sign-in?return=${encodeURIComponent(wanted)}`);
    await signIn(page, house.admin.login, house.admin.password);
    await page.getByRole('navigation', { name: 'Navigation' }).waitFor();
    ensure(page.url() === `${base}/`, `${wanted} was not gone to: ${page.url()}`);
    await calm(page, wanted);
  }
});

story('security: a session that somebody brought along is not the one that signs in', async ({ page, base, house }) => {
  const own = async () => (await page.context().cookies()).find((one) => one.name.endsWith('kontor'));
  const { name } = await own();
  const planted = 'planted-by-somebody-else-0123456789';
  await page.context().clearCookies();
  await page.context().addCookies([{ name, value: planted, url: base }]);
  await page.goto('/sign-in');
  await signIn(page, house.admin.login, house.admin.password);
  await page.getByRole('navigation', { name: 'Navigation' }).waitFor();
  const first = await own();
  ensure(first.value !== planted && first.httpOnly && first.sameSite !== 'None', 'a fresh cookie that no script reads');
  await page.getByRole('button', { name: house.admin.login }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.waitForURL('**/sign-in');
  await page.context().addCookies([{ name, value: first.value, url: base }]);
  const answer = await page.evaluate(() => fetch('/api/v1/identity/me').then((one) => one.status));
  ensure(answer === 401, 'a session that has ended opens nothing');
});

story(
  'security: another site’s page changes nothing and shows nothing of ours',
  async ({ browser, context, base, api }) => {
    const mark = `Forged ${Date.now()}`;
    // A context of its own: this page asks another origin on purpose.
    const theirs = await browser.newContext({ storageState: await context.storageState() });
    try {
      const page = await theirs.newPage();
      await page.route('http://evil.example/**', (route) =>
        route.fulfill({ contentType: 'text/html', body: '<h1>evil</h1>' }),
      );
      await page.goto('http://evil.example/');
      const body = JSON.stringify({ name: mark, kind: 'organisation' });
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/json']) {
        await page.evaluate(
          async ([url, type, body]) => {
            const send = (mode) =>
              fetch(url, { method: 'POST', credentials: 'include', mode, headers: { 'Content-Type': type }, body });
            await send('no-cors').catch(() => null);
            await send('cors').catch(() => null);
          },
          [`${base}/api/v1/sales/customers`, type, body],
        );
      }
      const read = await page.evaluate(
        (url) =>
          fetch(url, { credentials: 'include' }).then(
            () => 'read',
            () => 'refused',
          ),
        `${base}/api/v1/identity/me`,
      );
      ensure(read === 'refused', 'who is signed in is not read from elsewhere');
      // A form that navigates carries cookies of the lax kind only when it reads.
      await page.evaluate(
        ([url, body]) => {
          const form = document.createElement('form');
          form.method = 'post';
          form.action = url;
          form.enctype = 'text/plain';
          const field = document.createElement('input');
          field.name = body.slice(0, -1);
          field.value = '}';
          form.append(field);
          document.body.append(form);
          form.submit();
        },
        [`${base}/api/v1/sales/customers`, body],
      );
      await page.waitForURL(`${base}/**`);
      const found = await api('GET', `/sales/customers?q=${encodeURIComponent(mark)}`);
      ensure(found.items.length === 0, 'no customer was made');
    } finally {
      await theirs.close();
    }
  },
);

story('security: a right that is taken away is gone from the page that is open', async ({ page, api, context }) => {
  const role = await api('POST', '/identity/roles', {
    code: `open_${Date.now()}`,
    name: `Open ${Date.now()}`,
    permissions: { 'orders.order.view': 'all', 'parties.customer.view': 'all' },
  });
  const email = `open-${Date.now()}@stories.example`;
  const invited = await api('POST', '/identity/invitations', { email, position: { roles: [role.id] } });
  await context.clearCookies();
  await accept(page, { email, token: invited.token, password: 'seven quiet herons wade home' });
  const nav = page.getByRole('navigation', { name: 'Navigation' });
  await nav.getByRole('link', { name: 'Orders' }).click();
  await page.waitForURL('**/orders');
  await settled(page);
  await api('PATCH', `/identity/roles/${role.id}`, { permissions: { 'orders.order.view': 'none' } });
  // Whatever asks next is refused, and the page forgets what it offered.
  await nav.getByRole('link', { name: 'Customers' }).click();
  await page.waitForURL('**/customers');
  await page.goBack();
  await nav.getByRole('link', { name: 'Orders' }).waitFor({ state: 'detached' });
});

story('security: a session that was ended elsewhere asks before the next thing is done', async ({ page, api }) => {
  const person = await join(api, 'ended');
  await accept(page, person);
  await page.goto('/settings/profile');
  await page.getByLabel('First name').fill('Typed before it was ended');
  const { items } = await api('GET', `/identity/users?q=${encodeURIComponent(person.email)}`);
  await api('DELETE', `/identity/users/${items[0].id}/sessions`);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('dialog', { name: 'Sign in again' }).waitFor();
  ensure(
    (await page.getByLabel('First name').inputValue()) === 'Typed before it was ended',
    'what was typed is still there',
  );
});
