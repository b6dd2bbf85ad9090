// Money on account: recorded, allocated, taken back with a reason, and paid back.
import { postedInvoice } from '../goods.mjs';
import { ensure, settled, story } from '../story.mjs';

story('payments: on account, then for the oldest invoice, and taken back again', async ({ page, api, base }) => {
  const { invoice, customer } = await postedInvoice(api);
  await page.goto(`${base}/payments/new?customer=${customer.id}`);
  await page.getByLabel('Amount').fill('100');
  await page.getByLabel(/Settle what the customer owes/).uncheck();
  await page.keyboard.press('Control+Enter');
  await page.waitForURL(/\/payments\/[0-9a-f-]{36}/);
  const id = page.url().split('/').at(-1);
  ensure(Number((await api('GET', `/billing/payments/${id}`)).unallocated) === 100, 'all of it is unused');

  await page.getByRole('button', { name: /^Allocate/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(`For ${invoice.number}`).fill('60');
  await dialog.getByRole('button', { name: /^Allocate/ }).click();
  await page.getByRole('button', { name: 'Take back' }).waitFor();
  ensure(Number((await api('GET', `/billing/payments/${id}`)).unallocated) === 40, 'forty are left');

  await page.getByRole('button', { name: 'Take back' }).click();
  await dialog.getByLabel('Reason').fill('Meant for another');
  await dialog.getByRole('button', { name: 'Take back' }).click();
  await page.getByText('Meant for another').waitFor();
  ensure(Number((await api('GET', `/billing/payments/${id}`)).unallocated) === 100, 'all of it is unused again');

  await page.getByRole('button', { name: 'More' }).first().click();
  await page.getByRole('menuitem', { name: 'Refund' }).click();
  await dialog.getByLabel('Reason').fill('Paid twice');
  await dialog.getByRole('button', { name: 'Refund' }).click();
  await page.waitForURL(/\/refunds\/[0-9a-f-]{36}/);
  ensure(Number((await api('GET', `/billing/payments/${id}`)).unallocated) === 0, 'it has gone back');
});

story('payments: money of somebody who is not known yet', async ({ page, api, base }) => {
  const name = `Walk-in ${Date.now()}`;
  await page.goto(`${base}/payments/new`);
  await page.getByRole('combobox', { name: 'Customer' }).fill(name);
  await page.getByRole('option', { name: `New customer “${name}”` }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('Name').waitFor();
  ensure((await sheet.getByLabel('Name').inputValue()) === name, 'the name that was typed is there');
  await sheet.getByRole('button', { name: /^(Create|Save)/ }).click();
  await sheet.waitFor({ state: 'detached' });
  await page.getByLabel('Amount').fill('25');
  await page.keyboard.press('Control+Enter');
  await page.waitForURL(/\/payments\/[0-9a-f-]{36}/);
  const payment = await api('GET', `/billing/payments/${page.url().split('/').at(-1)}`);
  const customer = await api('GET', `/sales/customers/${payment.customer_id}`);
  ensure(customer.name === name && Number(payment.unallocated) === 25, 'it stands on their account');
});

story('payments: each figure of the ageing opens its invoices', async ({ page, api, base }) => {
  const { invoice } = await postedInvoice(api);
  await page.goto(`${base}/billing/ageing`);
  const row = page.getByRole('row').filter({ hasText: invoice.customer_name });
  await row.getByRole('link').nth(1).click();
  await page.getByRole('heading', { level: 1, name: invoice.customer_name }).waitFor();
  await page.getByRole('button', { name: /^Owed/ }).click();
  await page.getByRole('link', { name: invoice.number }).click();
  await page.getByRole('heading', { level: 1, name: invoice.number }).waitFor();
});

story('payments: the customer’s name comes late, and calls nobody back', async ({ page, api, base }) => {
  const { customer } = await postedInvoice(api);
  let arrive;
  const arrives = new Promise((resolve) => {
    arrive = resolve;
  });
  await page.route(`**/api/v1/sales/customers/${customer.id}*`, async (route) => {
    await arrives;
    await route.continue();
  });
  await page.goto(`${base}/payments/new?customer=${customer.id}`);
  const amount = page.getByLabel('Amount');
  await amount.click();
  await page.keyboard.type('12');
  arrive();
  await settled(page);
  await page.keyboard.type('3');
  ensure((await amount.inputValue()) === '123', 'who types an amount goes on in it');
});
