// Goods come back: announced, received, inspected, credited and paid back.
import { postedInvoice } from '../goods.mjs';
import { ensure, story } from '../story.mjs';

story(
  'returns: three come back, two are sold again, one is scrapped, and the money goes back',
  async ({ page, api, base }) => {
    const { order, invoice, products } = await postedInvoice(api);
    await api('POST', '/billing/payments', {
      customer_id: invoice.customer_id,
      method: 'bank',
      amount: invoice.total,
      currency: invoice.currency,
      allocations: [{ invoice_id: invoice.id, amount: invoice.total }],
    });
    await page.goto(`${base}/orders/${order.id}`);
    await page.getByRole('button', { name: 'More' }).first().click();
    await page.getByRole('menuitem', { name: 'Authorise a return' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Reason').fill('Did not fit');
    await dialog.getByRole('textbox', { name: new RegExp(products[0].name) }).fill('3');
    await dialog.getByRole('button', { name: /Authorise/ }).click();
    await page.waitForURL(/\/returns\/[0-9a-f-]{36}/);
    const id = page.url().split('/').at(-1);

    await page.getByRole('button', { name: /^Receive/ }).click();
    await dialog.getByRole('button', { name: 'Receive' }).click();
    await page.getByRole('button', { name: /^Inspect/ }).click();
    await dialog.getByLabel('Restock').fill('2');
    await dialog.getByLabel('Scrap').fill('1');
    await dialog.getByRole('button', { name: 'Inspect' }).click();
    await page.getByRole('button', { name: /^Refund/ }).click();
    await dialog.getByRole('button', { name: 'Refund' }).click();
    await page.getByRole('heading', { level: 1 }).locator('..').getByText('Completed').waitFor();

    const ret = await api('GET', `/sales/returns/${id}`);
    ensure(Number(ret.lines[0].restocked) === 2 && Number(ret.lines[0].scrapped) === 1, 'two and one');
    ensure(Number(ret.lines[0].refunded) === 3, 'all three are refunded');
    const after = await api('GET', `/billing/invoices/${invoice.id}`);
    ensure(Number(after.credited) > 0, 'the invoice is credited');
  },
);
