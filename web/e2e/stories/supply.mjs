// When what is billed was supplied: on a day, in a period, and of what recurs for each period.
import { goods, shippedOrder } from '../goods.mjs';
import { ensure, story } from '../story.mjs';

story('supply: an invoice by hand says for which period it is', async ({ page, api, base }) => {
  const { customer } = await goods(api);
  await page.goto(`${base}/invoices/new`);
  await page.getByRole('combobox', { name: 'Customer' }).fill(customer.name);
  await page.getByRole('option', { name: customer.name }).first().click();
  await page.getByRole('combobox', { name: 'Supplied' }).selectOption('period');
  await page.getByRole('combobox', { name: 'Product, line 1' }).fill('Cleaning');
  await page.getByRole('button', { name: /Cleaning/ }).click();
  await page.getByRole('textbox', { name: 'Price, line 1' }).fill('450');
  await page.getByLabel('First day').fill('2026-03-01');
  await page.keyboard.press('Control+s');
  await page.getByText('Say the first and the last day').waitFor();
  await page.getByLabel('Last day').fill('2026-02-01');
  await page.getByLabel('Last day').blur();
  await page.getByText('The period ends before it begins').waitFor();
  await page.getByLabel('Last day').fill('2026-03-31');
  await page.keyboard.press('Control+s');
  await page.waitForURL(/\/invoices\/[0-9a-f-]{36}$/);
  const path = `/billing/invoices/${page.url().split('/').at(-1)}`;
  const draft = await api('GET', path);
  ensure(draft.supplied_from === '2026-03-01' && draft.supplied_to === '2026-03-31', 'the period is kept');
  await page.getByText(/1 Mar 2026 – 31 Mar 2026/).waitFor();

  // A day instead of it.
  await page.goto(`${page.url()}/edit`);
  await page.getByRole('combobox', { name: 'Supplied' }).selectOption('day');
  await page.getByLabel('Date of supply').fill('2026-03-15');
  await page.keyboard.press('Control+s');
  await page.getByText('15 Mar 2026').waitFor();
  const written = await api('GET', path);
  ensure(written.supplied_on === '2026-03-15' && written.supplied_from === null, 'the day stands instead');
});

story('supply: an invoice of an order says for which period it is', async ({ page, api, base, artifacts }) => {
  const { order } = await shippedOrder(api);
  await page.goto(`${base}/orders/${order.id}`);
  await page.getByRole('button', { name: 'More' }).first().click();
  await page.getByRole('menuitem', { name: 'Invoice for a day or period' }).click();
  const dialog = page.getByRole('dialog');
  const write = dialog.getByRole('button', { name: 'Write the draft' });
  ensure(await write.isDisabled(), 'the day is not said yet');
  await dialog.getByRole('combobox', { name: 'Supplied' }).selectOption('period');
  await dialog.getByLabel('First day').fill('2026-03-01');
  await dialog.getByLabel('Last day').fill('2026-03-31');
  await dialog.getByLabel('Last day').press('Tab');
  await page.screenshot({ path: `${artifacts}/order-invoice-period.png` });
  await write.click();
  await page.waitForURL(/\/invoices\/[0-9a-f-]{36}$/);
  const draft = await api('GET', `/billing/invoices/${page.url().split('/').at(-1)}`);
  ensure(draft.order_id === order.id, 'it bills the order');
  ensure(draft.supplied_from === '2026-03-01' && draft.supplied_to === '2026-03-31', 'the period is kept');
  await page.getByText(/1 Mar 2026 – 31 Mar 2026/).waitFor();
});

story('supply: what recurs says which period each invoice is for', async ({ page, api, base }) => {
  const { customer } = await goods(api);
  await page.goto(`${base}/recurring-invoices/new`);
  await page.getByLabel('Name', { exact: true }).fill('Rent in advance');
  await page.getByRole('combobox', { name: 'Customer' }).fill(customer.name);
  await page.getByRole('option', { name: customer.name }).first().click();
  await page.getByRole('combobox', { name: 'Service period' }).selectOption('ahead');
  await page.getByText(/^The first invoice is for/).waitFor();
  await page.getByRole('combobox', { name: 'Product, line 1' }).fill('Rent {period}');
  await page.getByRole('button', { name: /Rent \{period\}/ }).click();
  await page.getByRole('textbox', { name: 'Price, line 1' }).fill('450');
  await page.keyboard.press('Control+s');
  await page.waitForURL(/\/recurring-invoices\/[0-9a-f-]{36}$/);
  await page.getByText('Ahead: until the next invoice').waitFor();
  await page.getByRole('button', { name: /^Make what is due/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Make what is due/ })
    .click();
  await page.getByRole('heading', { name: 'Invoices it made' }).locator('../..').getByRole('link').first().click();
  await page.waitForURL(/\/invoices\/[0-9a-f-]{36}$/);
  const invoice = await api('GET', `/billing/invoices/${page.url().split('/').at(-1)}`);
  ensure(invoice.supplied_from !== null && invoice.supplied_to > invoice.supplied_from, 'the invoice says its period');
});
