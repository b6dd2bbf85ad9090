// What recurs is written and run; what a credit note leaves goes back by the tender that paid.
import { goods, postedInvoice } from '../goods.mjs';
import { ensure, story } from '../story.mjs';

story('recurring: an invoice is written once and made when it is due', async ({ page, api, base }) => {
  const { customer } = await goods(api);
  await page.goto(`${base}/recurring-invoices`);
  await page.getByRole('heading', { level: 1, name: 'Recurring invoices' }).waitFor();
  await page.keyboard.press('c');
  await page.getByLabel('Name', { exact: true }).fill('Rent of the corner shop');
  await page.getByRole('combobox', { name: 'Customer' }).fill(customer.name);
  await page.getByRole('option', { name: customer.name }).first().click();
  await page.getByText(/^It runs on/).waitFor();
  await page.getByLabel('Post what it makes').check();
  await page.getByRole('combobox', { name: 'Product, line 1' }).fill('Rent {period}');
  await page.getByRole('button', { name: /Rent \{period\}/ }).click();
  await page.getByRole('textbox', { name: 'Price, line 1' }).fill('450');
  await page.keyboard.press('Control+s');
  await page.waitForURL(/\/recurring-invoices\/[0-9a-f-]{36}$/);
  await page.getByRole('button', { name: /^Make what is due/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Make what is due/ })
    .click();
  await page.getByRole('heading', { name: 'Invoices it made' }).locator('../..').getByRole('link').first().click();
  await page.waitForURL(/\/invoices\/[0-9a-f-]{36}$/);
  const invoice = await api('GET', `/billing/invoices/${page.url().split('/').at(-1)}`);
  ensure(
    invoice.number !== null && /^Rent \d{4}-\d{2}$/.test(invoice.lines[0].description),
    'it is posted, of its month',
  );

  await page.goto(`${base}/recurring-invoices/${invoice.recurring_id}`);
  await page.getByRole('heading', { level: 1, name: 'Rent of the corner shop' }).waitFor();
  await page.keyboard.press('e');
  await page.getByLabel('Interval').fill('2');
  await page.keyboard.press('Control+s');
  await page.getByText('Every 2 months').waitFor();

  // What has ended is not written any more: neither the button, nor the key, nor the address leads to its editor.
  await api('POST', `/billing/recurring/${invoice.recurring_id}/end`, {});
  await page.reload();
  await page.getByText('Ended', { exact: true }).first().waitFor();
  ensure((await page.getByRole('button', { name: 'Edit', exact: true }).count()) === 0, 'no editor is offered');
  await page.goto(`${base}/recurring-invoices/${invoice.recurring_id}/edit`);
  await page.getByRole('heading', { name: 'Rent of the corner shop has ended' }).waitFor();
  ensure((await page.getByRole('textbox').count()) === 0, 'and nothing can be typed');
  await page.getByRole('link', { name: 'Back', exact: true }).click();
  await page.waitForURL(/\/recurring-invoices\/[0-9a-f-]{36}$/);
});

story('refunds: a credit note goes back by the payment that paid the invoice', async ({ page, api, base }) => {
  const { invoice } = await postedInvoice(api);
  const payment = await api('POST', '/billing/payments', {
    customer_id: invoice.customer_id,
    method: 'bank',
    amount: invoice.total,
    currency: invoice.currency,
    allocations: [{ invoice_id: invoice.id, amount: invoice.total }],
  });
  const note = await api('POST', `/billing/invoices/${invoice.id}/credit`, { reason: 'Came back' });
  await page.goto(`${base}/invoices/${note.id}`);
  await page.getByRole('button', { name: 'More' }).first().click();
  await page.getByRole('menuitem', { name: 'Refund' }).click();
  const dialog = page.getByRole('dialog');
  ensure((await dialog.getByLabel('How it goes back').inputValue()) === payment.id, 'the payment that paid is offered');
  await dialog.getByLabel('Reason').fill('Goods came back');
  await dialog.getByRole('button', { name: 'Refund' }).click();
  await page.waitForURL(/\/refunds\/[0-9a-f-]{36}$/);
  const refund = await api('GET', `/billing/refunds/${page.url().split('/').at(-1)}`);
  ensure(refund.payment_id === payment.id && refund.amount === invoice.total, 'all of it, by that payment');
});

story('reminders: who would be written to, and why nobody is without a mail server', async ({ page, api, base }) => {
  const levels = await api('GET', '/billing/dunning-levels?limit=1');
  if (levels.items.length === 0)
    await api('POST', '/billing/dunning-levels', { level: 1, name: 'Friendly', days_late: 1, fee: null });
  await page.goto(`${base}/billing/dunning`);
  await page.getByRole('heading', { level: 1, name: 'Reminders' }).waitFor();
  await page.keyboard.press('c');
  await page.getByRole('heading', { level: 1, name: 'Send reminders' }).waitFor();
  const boxes = page.getByRole('checkbox');
  await boxes.first().waitFor();
  const count = await boxes.count();
  await boxes.last().uncheck();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog', { name: `Remind ${count - 1} customers?` }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('No mail server is set up').waitFor();
});
