// What recurs is written and run; what a credit note leaves goes back by the tender that paid.
import { day } from '../days.mjs';
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

/** An invoice and an order that recur, from today on. */
async function recurring(api) {
  const { customer, products } = await goods(api, 1);
  const name = `Again ${Math.random().toString(36).slice(2, 8)}`;
  const lines = [{ product_id: products[0].id, quantity: '2' }];
  const when = { every: 'month', start_on: day() };
  return [
    {
      list: '/recurring-invoices',
      path: '/billing/recurring',
      body: { name: `${name} invoice`, ...when, invoice: { customer_id: customer.id, lines } },
    },
    {
      list: '/recurring-orders',
      path: '/sales/order-templates',
      body: { name: `${name} order`, schedule: when, order: { customer_id: customer.id, lines } },
    },
  ];
}

/** Two tabs that show one of them, the page and the list, and a third in which it is paused; what else is done, is done far away. */
async function follows(context, api, { list, path, body }) {
  const made = await api('POST', path, body);
  const open = async (place) => {
    const tab = await context.newPage();
    await tab.goto(place);
    return tab;
  };
  const rows = await open(list);
  const row = rows.getByRole('row').filter({ hasText: body.name });
  await row.getByText('Active').waitFor();
  const page = await open(`${list}/${made.id}`);
  const is = (tab, status) => tab.getByText(status, { exact: true }).first().waitFor();
  await is(page, 'Active');
  const other = await open(`${list}/${made.id}`);
  await other.getByRole('button', { name: 'More' }).first().click();
  await other.getByRole('menuitem', { name: 'Pause' }).click();
  await other.getByRole('dialog').getByRole('button', { name: 'Pause' }).click();
  await is(other, 'Paused');
  await is(page, 'Paused');
  await is(row, 'Paused');
  await api('POST', `${path}/${made.id}/resume`, {});
  await api('POST', `${path}/${made.id}/run`, {});
  const heading = page.getByRole('heading', { name: /^(Invoices it made|Orders it placed)$/ });
  await heading.locator('../..').getByRole('link').waitFor();
  const renamed = `${body.name}, anew`;
  await api('PUT', `${path}/${made.id}`, { ...body, name: renamed });
  await api('POST', `${path}/${made.id}/end`, {});
  await page.getByRole('heading', { level: 1, name: renamed }).waitFor();
  await is(page, 'Ended');
  await is(row, 'Ended');
}

story('recurring: what is open follows what happens in another tab', async ({ context, api }) => {
  await Promise.all((await recurring(api)).map((one) => follows(context, api, one)));
});

story('recurring: what is being written stays when somebody ends it', async ({ page, api, base }) => {
  const [{ list, path, body }] = await recurring(api);
  const made = await api('POST', path, body);
  await page.goto(`${base}${list}/${made.id}/edit`);
  const name = page.getByLabel('Name', { exact: true });
  await name.fill('Typed meanwhile');
  await api('POST', `${path}/${made.id}/end`, {});
  await page.keyboard.press('Control+s');
  await page.getByRole('dialog').getByRole('button', { name: 'Keep mine' }).click();
  await page.getByRole('alert').getByText('This recurring invoice is ended').waitFor();
  ensure((await name.inputValue()) === 'Typed meanwhile', 'what was typed is there');
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
