// What is done with orders and invoices beside the straight way: each through its page, and looked for on the server.
import { goods, postedInvoice } from '../goods.mjs';
import { ensure, story } from '../story.mjs';

async function confirmed(api) {
  const { customer, location, products } = await goods(api);
  const lines = products.map((product) => ({ product_id: product.id, quantity: '4' }));
  const order = await api('POST', '/sales/orders', { customer_id: customer.id, location_id: location, lines });
  return api('POST', `/sales/orders/${order.id}/confirm`, {});
}

async function deed(page, name) {
  await page.getByRole('button', { name: 'More' }).first().click();
  await page.getByRole('menuitem', { name, exact: true }).click();
}

story('orders: a confirmed one is copied into a draft', async ({ page, api, base }) => {
  const order = await confirmed(api);
  await page.goto(`${base}/orders/${order.id}`);
  await deed(page, 'Copy to a new draft');
  await page.waitForURL((url) => !url.pathname.endsWith(order.id));
  await page.getByRole('combobox', { name: 'Customer' }).waitFor();
  const copy = await api('GET', `/sales/orders/${page.url().split('/').at(-1)}`);
  ensure(copy.status === 'draft' && copy.lines.length === order.lines.length, 'a draft with the same lines');
});

story('orders: what is left of a partly shipped one is cancelled with a reason', async ({ page, api, base }) => {
  const order = await confirmed(api);
  const shipment = await api('POST', '/shipping/shipments', {
    order_id: order.id,
    lines: [{ line_id: order.lines[0].id, quantity: '1' }],
  });
  await api('POST', `/shipping/shipments/${shipment.id}/ship`, {});
  await page.goto(`${base}/orders/${order.id}`);
  await deed(page, 'Cancel the rest');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reason').fill('No longer wanted');
  await dialog.getByRole('button', { name: 'Cancel the rest' }).click();
  await dialog.waitFor({ state: 'detached' });
  const after = await api('GET', `/sales/orders/${order.id}`);
  ensure(Number(after.lines[1].cancelled) === 4, 'the second line is cancelled');
});

story('orders: a confirmed one is amended', async ({ page, api, base }) => {
  const order = await confirmed(api);
  await page.goto(`${base}/orders/${order.id}`);
  await deed(page, 'Amend');
  await page.getByRole('textbox', { name: 'Qty, line 1', exact: true }).fill('6');
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reason').fill('Two more');
  await dialog.getByRole('button', { name: /^Amend/ }).click();
  await dialog.waitFor({ state: 'detached' });
  const after = await api('GET', `/sales/orders/${order.id}`);
  ensure(Number(after.lines[0].quantity) === 6 && after.amended > 0, 'six pieces');
});

story('invoices: disputed, resolved, and written off', async ({ page, api, base }) => {
  const { invoice } = await postedInvoice(api);
  await page.goto(`${base}/invoices/${invoice.id}`);
  const dialog = page.getByRole('dialog');
  await deed(page, 'Mark as disputed');
  await dialog.getByLabel('Reason').fill('Not what was ordered');
  await dialog.getByRole('button', { name: 'Mark as disputed' }).click();
  await page.getByText(/Not what was ordered/).waitFor();
  await deed(page, 'The dispute is over');
  await page.getByText(/Not what was ordered/).waitFor({ state: 'detached' });
  await deed(page, 'Write off');
  await dialog.getByLabel('Reason').fill('Closed down');
  await dialog.getByRole('button', { name: 'Write off' }).click();
  await dialog.waitFor({ state: 'detached' });
  ensure(Number((await api('GET', `/billing/invoices/${invoice.id}`)).open) === 0, 'nothing is open');
});

story('invoices: as UBL, a file', async ({ page, api, base }) => {
  const { invoice } = await postedInvoice(api);
  await page.goto(`${base}/invoices/${invoice.id}`);
  const [file] = await Promise.all([page.waitForEvent('download'), deed(page, 'Download as UBL')]);
  ensure(/\.xml$/.test(file.suggestedFilename()), file.suggestedFilename());
});
