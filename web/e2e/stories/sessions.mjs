// A page that is open while something happens behind it: a new version of the app, a session that is ended elsewhere.
import { accept, join } from '../people.mjs';
import { ensure, settled, story } from '../story.mjs';

story('sessions: a new version is offered, and taken once nothing is unsaved', async ({ page, api }) => {
  const customer = await api('POST', '/sales/customers', { name: `Open ${Date.now()}` });
  await page.goto('/settings/profile');
  await settled(page);
  const update = page.getByRole('status').filter({ hasText: 'new version' });
  ensure((await update.count()) === 0, 'nothing is offered as long as nothing is new');
  // The server names another build from here on.
  let newer = true;
  await page.route(/\/api\/v1\/(?!events)/, async (route) => {
    if (!newer) return route.continue();
    const answer = await route.fetch();
    await route.fulfill({ response: answer, headers: { ...answer.headers(), 'kontor-build': 'another' } });
  });
  const nav = page.getByRole('navigation', { name: 'Navigation' });
  await nav.getByRole('link', { name: 'Customers' }).click();
  await update.waitFor();
  await page.goto(`/records/customer/${customer.id}`);
  await settled(page);
  await update.waitFor();
  const reload = update.getByRole('button', { name: 'Reload' });
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  const notes = page.getByLabel('Notes');
  await notes.fill('Typed before the new version');
  await page.waitForFunction(() => [...document.querySelectorAll('[role=status] button')].some((one) => one.disabled));
  ensure(await reload.isDisabled(), 'what is typed is not thrown away');
  ensure((await notes.inputValue()) === 'Typed before the new version', 'and stays');
  await page.keyboard.press('Control+s');
  await page.getByText('Saved').first().waitFor();
  await page.waitForFunction(() => ![...document.querySelectorAll('[role=status] button')].some((one) => one.disabled));
  const loaded = page.waitForEvent('load');
  page.once('framenavigated', () => {
    newer = false;
  });
  await reload.press('Enter');
  await loaded;
  await settled(page);
  await update.waitFor({ state: 'detached' });
  ensure(
    (await api('GET', `/sales/customers/${customer.id}`)).notes === 'Typed before the new version',
    'it was saved',
  );
});

story('sessions: one is ended from the list, and its page asks and goes on', async ({ page, api, browser, base }) => {
  const person = await join(api, 'two-places', ['customer_service']);
  await accept(page, person);
  // The same person on another device.
  const phone = await browser.newContext({ baseURL: base, locale: 'en-GB', userAgent: PHONE });
  try {
    const other = await phone.newPage();
    await other.goto('/sign-in');
    await other.getByLabel('E-mail').fill(person.email);
    await other.getByLabel('Password', { exact: true }).fill(person.password);
    await other.getByRole('button', { name: 'Continue', exact: true }).click();
    await other.getByRole('navigation', { name: 'Navigation' }).waitFor();
    await other.goto('/settings/profile');
    await other.getByLabel('First name').fill('Typed on the phone');

    await page.goto('/settings/security');
    await settled(page);
    await page.getByText('This session').waitFor();
    await page.getByRole('button', { name: 'End Safari on iPhone' }).press('Enter');
    await page.getByText('The session is ended').waitFor();
    await page.getByRole('button', { name: 'End Safari on iPhone' }).waitFor({ state: 'detached' });

    await other.getByRole('button', { name: 'Save' }).click();
    const again = other.getByRole('dialog', { name: 'Sign in again' });
    await again.waitFor();
    ensure(
      (await other.getByLabel('First name').inputValue()) === 'Typed on the phone',
      'what was typed is still there',
    );
    await again.getByLabel('Password').fill(person.password);
    await again.getByLabel('Password').press('Enter');
    await other.getByText('Saved', { exact: true }).waitFor();
    const name = await other.evaluate(() => fetch('/api/v1/identity/me').then((one) => one.json()));
    ensure(name.first_name === 'Typed on the phone', 'and saved under the new session');
  } finally {
    await phone.close();
  }
});

const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1';
