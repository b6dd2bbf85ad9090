// What an attacker would try on the web app: scripts in what is stored, ways out of the site, others' sessions and rights.
import { accept, join, mine, signIn } from '../people.mjs';
import { ensure, settled, story } from '../story.mjs';

/** Each would set `window.__ran` if it ran. */
const SCRIPT = '<script>window.__ran=1</script>';
const PICTURE = '"><img src=x onerror="window.__ran=1">';
const LINK = '<a href="javascript:window.__ran=1" autofocus onfocus="window.__ran=1">x</a>';

/**
 * What the markup would have become, had any of it been taken for markup. The policy of the page stops scripts that slipped
 * in as well, so that nothing having run proves little: that there is nothing is what is looked for.
 */
const SLIPPED = 'img[src="x"], [onerror], [onfocus], [href^="javascript:" i], script:not([src])';

const calm = async (page, where) => {
  ensure((await page.evaluate(() => window.__ran)) === undefined, `nothing ran on ${where}`);
  ensure((await page.locator(SLIPPED).count()) === 0, `no markup was made of text on ${where}`);
};

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
  await page.getByText('onfocus=').filter({ visible: true }).first().waitFor();
  await calm(page, 'the timeline');
  await page.goto(`/customers?q=${mark}&peek=${customer.id}`);
  await page.getByRole('dialog').getByText(mark).first().waitFor();
  await calm(page, 'the panel beside a list');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search or jump to' }).fill(mark);
  await page.getByRole('option', { name: mark }).first().waitFor();
  await calm(page, 'the palette');
  await page.goto('/orders/new');
  await page.getByRole('combobox', { name: 'Product, line 1' }).fill(mark);
  await page.getByRole('option', { name: mark }).first().waitFor();
  await calm(page, 'the search of the sheet');

  // The look at the page sees it where there is some.
  await page.evaluate((text) => {
    const box = document.createElement('p');
    box.innerHTML = text.replace('onerror', 'data-x').replace('"', '');
    document.body.append(box);
  }, PICTURE);
  ensure((await page.locator(SLIPPED).count()) === 1, 'markup would have been seen');
});

story('security: a file that somebody uploaded is never a page of ours', async ({ page, base, api }) => {
  const send = (type, body) =>
    fetch(`${base}/api/v1/files?name=page.html`, {
      method: 'POST',
      body,
      headers: { 'Content-Type': type, 'Kontor-Client': 'web', Cookie: api.cookie },
    });
  const evil = `<!doctype html><title>x</title>${SCRIPT}`;
  for (const type of ['text/html', 'image/svg+xml', 'application/xhtml+xml'])
    ensure((await send(type, evil)).status === 422, `${type} is not taken`);
  const { id } = await (await send('text/plain', evil)).json();
  await page.goto('/');
  const came = page.waitForEvent('download');
  await page.goto(`/api/v1/files/${id}`).catch(() => null);
  await came;
  const headers = await page.evaluate(
    async (id) => Object.fromEntries((await fetch(`/api/v1/files/${id}`)).headers),
    id,
  );
  ensure(headers['content-disposition'].startsWith('attachment'), 'it is saved, not shown');
  ensure(headers['x-content-type-options'] === 'nosniff', 'and not taken for something else');
});

story('security: signing in leads nowhere outside', async ({ page, base, house }) => {
  for (const wanted of [
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    'https:evil.example',
    'javascript:window.__ran=1',
  ]) {
    if (/^(\/\/|\/\t|javascript)/.test(wanted)) {
      await page.context().clearCookies();
      await page.goto(`/sign-in?return=${encodeURIComponent(wanted)}`);
      await signIn(page, house.admin.login, house.admin.password);
      await page.getByRole('navigation', { name: 'Navigation' }).waitFor();
      await settled(page);
      ensure(page.url() === `${base}/`, `${wanted} was not gone to: ${page.url()}`);
      await calm(page, wanted);
    }
    // Nor whoever is signed in already.
    await page.goto(`/sign-in?return=${encodeURIComponent(wanted)}`);
    await page.getByRole('navigation', { name: 'Navigation' }).waitFor();
    ensure(page.url() === `${base}/`, `${wanted} was not gone to by somebody signed in: ${page.url()}`);
  }
  // A path of ours is.
  await page.goto(`/sign-in?return=${encodeURIComponent('/orders?q=a%20b')}`);
  await page.waitForURL('**/orders?q=*');
});

story(
  'security: a session that somebody brought along is not the one that signs in',
  async ({ page, base, api, house }) => {
    const own = async () => (await page.context().cookies()).find((one) => one.name.endsWith('kontor'));
    const { name } = await own();
    // One that was made up, and a real one of somebody else's.
    const attacker = await join(api, 'fixation');
    await accept(page, attacker);
    const theirs = (await own()).value;
    for (const planted of ['planted-by-somebody-else-0123456789', theirs]) {
      await page.context().clearCookies();
      await page.goto('/sign-in');
      // The page has seen that nobody is signed in; from here on the browser brings the planted one along.
      await settled(page);
      await page.context().addCookies([{ name, value: planted, url: base }]);
      await signIn(page, house.admin.login, house.admin.password);
      await page.getByRole('navigation', { name: 'Navigation' }).waitFor();
      const now = await own();
      ensure(now.value !== planted && now.httpOnly && now.sameSite === 'Strict', 'a fresh cookie that no script reads');
      ensure((await mine(page)).email === house.admin.login, 'of whoever signed in');
      const answer = await fetch(`${base}/api/v1/identity/me`, { headers: { Cookie: `${name}=${planted}` } });
      const whose = answer.ok ? (await answer.json()).email : null;
      ensure(whose !== house.admin.login, 'what was brought along opens nothing of theirs');
    }
  },
);

story('security: whoever has signed out has left nothing behind', async ({ page, base, house }) => {
  await page.goto('/orders');
  await settled(page);
  const [before] = (await page.context().cookies()).filter((one) => one.name.endsWith('kontor'));
  await page.getByRole('button', { name: house.admin.login }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.waitForURL('**/sign-in');
  await page.goBack();
  await page.waitForURL('**/sign-in**');
  await page.getByLabel('Password', { exact: true }).waitFor();
  ensure((await page.getByRole('grid').count()) === 0, 'going back shows nothing');
  await page.context().addCookies([{ name: before.name, value: before.value, url: base }]);
  const answer = await page.evaluate(() => fetch('/api/v1/identity/me').then((one) => one.status));
  ensure(answer === 401, 'a session that has ended opens nothing');
});

/** A page of somebody else's does what it can with the session of whoever looks at it. */
async function attack(page, base, mark) {
  const body = JSON.stringify({ name: mark, kind: 'organisation' });
  const url = `${base}/api/v1/sales/customers`;
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/json'])
    for (const client of [null, 'web'])
      await page.evaluate(
        async ([url, base, type, client, body]) => {
          const headers = { 'Content-Type': type, ...(client ? { 'Kontor-Client': client } : {}) };
          const send = (mode) => fetch(url, { method: 'POST', credentials: 'include', mode, headers, body });
          await send('no-cors').catch(() => null);
          await send('cors').catch(() => null);
          await fetch(`${base}/api/v1/identity/logout`, {
            method: 'POST',
            credentials: 'include',
            mode: 'no-cors',
          }).catch(() => null);
        },
        [url, base, type, client, body],
      );
  const read = await page.evaluate(
    (url) =>
      fetch(url, { credentials: 'include' }).then(
        () => 'read',
        () => 'refused',
      ),
    `${base}/api/v1/identity/me`,
  );
  ensure(read === 'refused', 'who is signed in is not read from elsewhere');
  // Nor is our page shown inside theirs.
  const framed = await page.evaluate(
    (base) =>
      new Promise((resolve) => {
        const frame = document.createElement('iframe');
        frame.src = base;
        frame.onload = () => resolve(frame.contentDocument === null ? 'another page' : 'an empty one');
        document.body.append(frame);
      }),
    base,
  );
  const inside = page.frames().find((one) => one !== page.mainFrame());
  ensure(framed === 'another page' && !inside.url().startsWith(base), `our page is in no frame: ${inside.url()}`);
  // A form that navigates.
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
    [url, body],
  );
  await page.waitForURL(`${base}/**`);
}

story(
  'security: another site’s page changes nothing and shows nothing of ours',
  async ({ browser, context, base, api }) => {
    // A stranger's, and one on another port of this very host, to which browsers send our cookies.
    const neighbour = new URL(base);
    neighbour.port = String(neighbour.port === '8123' ? 8124 : 8123);
    for (const origin of ['http://evil.example', neighbour.origin]) {
      const mark = `Forged ${Date.now()}`;
      // A context of its own: this page asks another origin on purpose.
      const theirs = await browser.newContext({ storageState: await context.storageState() });
      try {
        const page = await theirs.newPage();
        await page.route(`${origin}/**`, (route) => route.fulfill({ contentType: 'text/html', body: '<h1>evil</h1>' }));
        await page.goto(`${origin}/`);
        await attack(page, base, mark);
        const made = await api('GET', `/sales/customers?name=${encodeURIComponent(mark)}&archived=all`);
        ensure(made.items.length === 0, `no customer was made from ${origin}`);
        await page.goto(`${base}/orders`);
        ensure((await mine(page)).email !== undefined, `nobody was signed out from ${origin}`);
        // The very same asked by our own page is done: what was refused was who asked.
        const status = await page.evaluate(
          (name) =>
            fetch('/api/v1/sales/customers', {
              method: 'POST',
              headers: { 'Content-Type': 'application/json', 'Kontor-Client': 'web' },
              body: JSON.stringify({ name, kind: 'organisation' }),
            }).then((answer) => answer.status),
          mark,
        );
        ensure(status === 201, `our own page may: ${status}`);
        const own = await api('GET', `/sales/customers?name=${encodeURIComponent(mark)}`);
        ensure(own.items.length === 1, 'and it would have been found');
      } finally {
        await theirs.close();
      }
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
  const asks = () => page.evaluate(() => fetch('/api/v1/sales/orders?limit=1').then((answer) => answer.status));
  ensure((await asks()) === 403, 'the server refuses at once');
  // Nobody clicks anything: the stream of events ends with the right, and the page asks what it may offer.
  await nav.getByRole('link', { name: 'Orders' }).waitFor({ state: 'detached' });
  await page.goto('/orders');
  await page.getByRole('main').getByText('You may not see this').waitFor();
  ensure(await nav.isVisible(), 'the way to other pages is still there');
  ensure((await page.getByRole('grid').locator('[data-row]').count()) === 0, 'no order is shown any more');
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
