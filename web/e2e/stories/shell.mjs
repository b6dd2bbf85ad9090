// The frame: palette, keys, colours, what happens without a connection.
import { ensure, settled, story } from '../story.mjs';

story('shell: everything is reached by keyboard', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Search or jump to' });
  await field.waitFor();
  await field.fill('overview');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await field.waitFor({ state: 'detached' });
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('g');
  await page.keyboard.press('d');
  ensure(new URL(page.url()).pathname === '/', 'g d goes to the overview');
});

story('shell: colours stay, and the first paint has them', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Dark colours' }).click();
  ensure((await page.locator('html').getAttribute('data-theme')) === 'dark', 'dark at once');
  await page.reload();
  ensure((await page.locator('html').getAttribute('data-theme')) === 'dark', 'dark after a reload');
});

story('shell: without a connection it says so, and comes back by itself', async ({ page, context }) => {
  await page.goto('/');
  await settled(page);
  await context.setOffline(true);
  await page.getByText('No connection.').waitFor();
  await context.setOffline(false);
  await page.getByText('No connection.').waitFor({ state: 'detached' });
});

story('shell: without a connection it says of when it is what is shown', async ({ page, context, api, base }) => {
  const [customer] = (await api('GET', '/sales/customers?limit=1&sort=name')).items;
  const banner = (time) => page.getByRole('status').getByText(`as of ${time}; nothing you type is lost.`);
  const read = async (path, at) => {
    await page.clock.setFixedTime(at);
    await page.getByRole('navigation', { name: 'Navigation' }).getByRole('link', { name: path, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: path }).waitFor();
    await page.locator('[data-row]').first().waitFor();
    await settled(page);
  };
  // Nairobi's clock is three hours ahead.
  const day = new Date().toISOString().slice(0, 10);
  await page.clock.setFixedTime(`${day}T09:00:00Z`);
  await page.goto(`${base}/customers/${customer.id}`);
  await page.getByRole('heading', { level: 1, name: customer.name }).waitFor();
  await settled(page);
  await read('Customers', `${day}T09:10:00Z`);
  await read('Orders', `${day}T09:20:00Z`);
  await page.clock.setFixedTime(`${day}T09:45:00Z`);
  await context.setOffline(true);
  await banner('12:20').waitFor();
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'Customers' }).waitFor();
  await page.getByText(customer.name).first().waitFor();
  await banner('12:10').waitFor();
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: customer.name }).waitFor();
  await banner('12:00').waitFor();
  await context.setOffline(false);
  await page.getByText('No connection.').waitFor({ state: 'detached' });
});

story(
  'shell: the page asks nothing of anybody else and runs nothing inline',
  async ({ page, base }) => {
    const answer = await page.goto('/');
    const policy = answer.headers()['content-security-policy'];
    ensure(policy.includes("script-src 'self'") && !policy.includes('unsafe'), policy);
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.slipped = true';
      document.body.append(script);
    });
    ensure((await page.evaluate(() => window.slipped)) === undefined, 'an inline script does not run');
    const html = await (await fetch(`${base}/`)).text();
    ensure(!/<script(?![^>]*src=)/.test(html) && !/ on\w+=/.test(html), 'no inline script in the page');
  },
  { policyRefuses: true },
);

story('shell: what is typed at once after Ctrl+K is the palette’s', async ({ page }) => {
  // The palette comes late: the keys must not do anything on the list behind it meanwhile.
  let letGo;
  const held = new Promise((resolve) => {
    letGo = resolve;
  });
  await page.route(/\/assets\/palette-/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/customers');
  await settled(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('create crx');
  await page.keyboard.press('Backspace');
  letGo();
  const field = page.getByRole('combobox', { name: 'Search or jump to' });
  await field.waitFor();
  await page.keyboard.type('e');
  ensure((await field.inputValue()) === 'create cre', `the field has it all: ${await field.inputValue()}`);
  ensure(new URL(page.url()).pathname === '/customers', 'the page behind stays');
});

/** Reads of the stream of events that are under way in the whole browser. */
function streams(context) {
  const open = new Set();
  context.on('request', (request) => request.url().endsWith('/api/v1/events') && open.add(request));
  for (const over of ['requestfinished', 'requestfailed']) context.on(over, (request) => open.delete(request));
  return open;
}

story(
  'shell: eight tabs share one stream, and another takes over when its tab goes',
  async ({ page, context, api }) => {
    const open = streams(context);
    const pages = [page];
    while (pages.length < 8) pages.push(await context.newPage());
    await Promise.all(pages.map((one) => one.goto('/records/tag')));
    await Promise.all(pages.map(settled));
    const heard = async (tabs) => {
      const name = `tab${Math.random().toString(36).slice(2, 8)}`;
      await api('POST', '/sales/tags', { name });
      await Promise.all(tabs.map((one) => one.getByText(name).first().waitFor()));
    };
    await heard(pages);
    ensure(open.size === 1, `one stream for all: ${open.size}`);
    const leader = pages.find((one) => [...open].some((request) => request.frame().page() === one));
    await leader.close();
    const rest = pages.filter((one) => one !== leader);
    await heard(rest);
    ensure(
      rest.every((one) => !one.isClosed()),
      'the others stay',
    );
  },
);

story('shell: ten full loads, and the page still answers', async ({ page, context }) => {
  const open = streams(context);
  for (const path of Array.from({ length: 10 }, (_, at) => (at % 2 ? '/customers' : '/products'))) {
    await page.goto(path);
    await settled(page);
  }
  ensure(open.size <= 1, `streams of pages that were left are let go: ${open.size}`);
});

story('shell: the overview asks for nothing that is refused', async ({ page }) => {
  const refused = [];
  page.on('response', (response) => {
    if (response.status() >= 400) refused.push(`${response.status()} ${new URL(response.url()).pathname}`);
  });
  await page.goto('/');
  await settled(page);
  await page.locator('[data-waiting]').first().waitFor({ state: 'detached' });
  await settled(page);
  ensure(refused.length === 0, `nothing is refused: ${refused.join(', ')}`);
});
