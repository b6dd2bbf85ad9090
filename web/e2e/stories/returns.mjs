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

story('returns: what is kept without money back is completed by hand', async ({ page, api, base }) => {
  const { order } = await postedInvoice(api);
  const [line] = (await api('GET', `/sales/orders/${order.id}`)).lines;
  const ret = await api('POST', '/sales/returns', {
    order_id: order.id,
    reason: 'Came too late',
    lines: [{ line_id: line.id, quantity: '2' }],
  });
  await page.goto(`${base}/returns/${ret.id}`);
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: /^Receive/ }).click();
  await dialog.getByRole('textbox').first().fill('1');
  await dialog.getByRole('button', { name: 'Receive' }).click();
  await dialog.waitFor({ state: 'detached' });
  const more = async (verb) => {
    await page.getByRole('button', { name: 'More' }).first().click();
    await page.getByRole('menuitem', { name: verb }).click();
  };
  await more('Inspect');
  await dialog.getByLabel('Restock').fill('0');
  await dialog.getByLabel('Scrap').fill('1');
  await dialog.getByRole('button', { name: 'Inspect' }).click();
  await dialog.waitFor({ state: 'detached' });
  await more('Complete');
  await dialog.getByText('Nothing more of it is received').waitFor();
  await dialog.getByRole('button', { name: 'Complete' }).click();
  await page.getByRole('heading', { level: 1 }).locator('..').getByText('Completed').waitFor();
  const after = await api('GET', `/sales/returns/${ret.id}`);
  ensure(after.status === 'completed' && Number(after.lines[0].received) === 1, 'one came, and no more is awaited');
});
