// Records of any kind: made, edited, copied, archived; two people at once.
import { ensure, settled, story } from '../story.mjs';

const word = () => `Okapi ${Math.random().toString(36).slice(2, 8)}`;

story('records: all kinds are found and opened', async ({ page }) => {
  await page.goto('/records');
  await settled(page);
  await page.getByRole('searchbox', { name: 'Find a kind of record' }).fill('carrier');
  await page.getByRole('main').getByRole('link', { name: 'Carriers' }).click();
  await page.getByRole('heading', { level: 1, name: 'Carriers' }).waitFor();
});

story('records: what is wrong is listed, and the list leads to the field', async ({ page, api }) => {
  const name = word();
  await page.goto('/records/supplier/new');
  await settled(page);
  await page.keyboard.press('Control+s');
  const summary = page.getByRole('alert').filter({ hasText: 'put right' });
  await summary.waitFor();
  ensure(
    await summary.evaluate((one) => one === document.activeElement || one.contains(document.activeElement)),
    'the summary has the focus',
  );
  await summary.getByRole('button').first().click();
  await page.keyboard.type(name);
  ensure((await page.getByLabel('Name', { exact: true }).inputValue()) === name, 'the field has the focus');
  await page.keyboard.press('Control+s');
  await page.getByText(`${name} created`).waitFor();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  const found = await api('GET', `/purchasing/suppliers?q=${encodeURIComponent(name)}`);
  ensure(found.items.length === 1, 'it is there once');
});

story('records: edited, seen in its history, copied, archived and restored', async ({ page, api }) => {
  const made = await api('POST', '/purchasing/suppliers', { name: word() });
  await page.goto(`/records/supplier/${made.id}`);
  await settled(page);
  await page.keyboard.press('e');
  const field = page.getByLabel('Name', { exact: true });
  const name = word();
  await field.fill(name);
  await page.keyboard.press('Control+s');
  await page.getByText('Saved').first().waitFor();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.getByRole('tab', { name: 'History' }).click();
  await page.getByRole('list', { name: 'History' }).getByText(name).first().waitFor();
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await page.waitForURL(/\/new\?from=/);
  await page.waitForFunction(
    (wanted) => [...document.querySelectorAll('input')].some((one) => one.value === wanted),
    name,
  );
  await page.goto(`/records/supplier/${made.id}`);
  await settled(page);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Archive' }).click();
  await page.getByText(`${name} archived`).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText(`${name} restored`).waitFor();
  ensure((await api('GET', `/purchasing/suppliers/${made.id}`)).archived_at === null, 'it is in use again');
});

story('records: two people at once are asked, field by field', async ({ page, api }) => {
  const made = await api('POST', '/purchasing/suppliers', { name: word() });
  await page.goto(`/records/supplier/${made.id}`);
  await settled(page);
  await page.keyboard.press('e');
  const mine = word();
  const theirs = word();
  await page.getByLabel('Name', { exact: true }).fill(mine);
  await api('PATCH', `/purchasing/suppliers/${made.id}`, { name: theirs });
  await page.keyboard.press('Control+s');
  const dialog = page.getByRole('dialog', { name: 'Somebody else has changed this' });
  await dialog.getByText(theirs).first().waitFor();
  await dialog.getByRole('radio', { name: /Mine/ }).check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { level: 1, name: mine }).waitFor();
  ensure((await api('GET', `/purchasing/suppliers/${made.id}`)).name === mine, 'what was chosen is saved');
});

story('records: a step of the description is taken from the record', async ({ page, api }) => {
  const made = await api('POST', '/inventory/transfers', {}).catch(() => null);
  const order = made ?? (await api('GET', '/sales/orders?status=confirmed&limit=1')).items[0];
  const kind = made ? 'transfer' : 'order';
  if (!order) return;
  await page.goto(`/records/${kind}/${order.id}`);
  await settled(page);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Cancel', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: /^Cancel/ });
  await dialog.getByText(/can be done|would be refused/).waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
});

story('records: a customer who may be there already is told before there are two', async ({ page, api, artifacts }) => {
  const name = word();
  const email = `${name.replaceAll(' ', '.').toLowerCase()}@shop.example`;
  const there = await api('POST', '/sales/customers', { name: `${name} Trading`, email });
  await page.goto('/customers/new');
  await settled(page);
  await page.getByLabel('Name', { exact: true }).fill(`${name} & Sons`);
  await page.getByLabel('E-mail').fill(email);
  const told = page.getByRole('status').filter({ hasText: 'There may be another record of this customer' });
  await told.getByText('same e-mail').waitFor();
  ensure((await told.getByRole('link').getAttribute('href')) === `/customers/${there.id}`, 'and leads there');
  await page.screenshot({ path: `${artifacts}/likely-customer.png` });
  await page.getByLabel('E-mail').fill(`other-${email}`);
  await told.waitFor({ state: 'detached' });

  // Who is entered beside an order is taken from those who are there.
  page.once('dialog', (dialog) => dialog.accept());
  await page.goto('/orders/new');
  await page.getByRole('combobox', { name: 'Customer' }).pressSequentially(`${name} & Daughters`);
  await page.getByRole('option', { name: /^New customer/ }).click();
  const sheet = page.getByRole('dialog', { name: 'New customer' });
  await sheet.getByLabel('E-mail').fill(email);
  await sheet.getByRole('button', { name: 'Use this one' }).click();
  await sheet.waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: `${name} Trading` }).waitFor();
  const { total } = await api('GET', `/sales/customers?count=true&q=${encodeURIComponent(name)}`);
  ensure(total === 1, `nobody was made: ${total}`);
});
