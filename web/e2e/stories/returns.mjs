// Goods come back: announced, received, inspected, credited and paid back.
import { goods, newProduct, postedInvoice } from '../goods.mjs';
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
    const notes = page.getByRole('heading', { name: 'Credit notes of the order' }).locator('../..');
    await notes.getByRole('link', { name: /^CN-/ }).waitFor();

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

story('returns: what another return has announced is not offered again', async ({ page, api, base, artifacts }) => {
  const { order, products } = await postedInvoice(api);
  const lines = (await api('GET', `/sales/orders/${order.id}`)).lines;
  const announce = (quantities) =>
    api('POST', '/sales/returns', {
      order_id: order.id,
      reason: 'Wrong colour',
      lines: quantities.map((quantity, at) => ({ line_id: lines[at].id, quantity })),
    });
  const dialog = page.getByRole('dialog');
  const ask = async () => {
    await page.goto(`${base}/orders/${order.id}`);
    await page.getByRole('button', { name: 'More' }).first().click();
    await page.getByRole('menuitem', { name: 'Authorise a return' }).click();
  };
  const most = (product) => dialog.getByRole('row').filter({ hasText: product.name }).getByRole('cell').nth(1);
  const first = await announce(['1']);
  await ask();
  await dialog.getByText(new RegExp(`^1 .+ of ${products[0].name} on the way already · ${first.number}$`)).waitFor();
  ensure(/^3 /.test(await most(products[0]).innerText()), 'three of four are left of the one');
  ensure(/^4 /.test(await most(products[1]).innerText()), 'and all of the other');
  await page.screenshot({ path: `${artifacts}/return-announced.png` });
  // What has come is no longer on the way, and neither is what does not come any more.
  await api('POST', `/sales/returns/${first.id}/receive`, {});
  const second = await announce(['3', '4']);
  await ask();
  await dialog.getByText('All that was shipped has come back or is on its way.').waitFor();
  ensure((await dialog.getByText(first.number).count()) === 0, 'what has come is on no way');
  ensure((await dialog.getByText(second.number).count()) === 2, 'both lines of the other are');
  await api('POST', `/sales/returns/${second.id}/cancel`, { reason: 'Kept' });
  await ask();
  await dialog.getByRole('textbox', { name: new RegExp(products[0].name) }).fill('3');
  await dialog.getByLabel('Reason').fill('After all');
  await dialog.getByRole('button', { name: /Authorise/ }).click();
  await page.waitForURL(/\/returns\/[0-9a-f-]{36}/);
});

/** An order of one box of twelve of one product and two of another, shipped. */
async function shippedBoxes(api) {
  const { customer, location } = await goods(api);
  const [one, two] = [await newProduct(api), await newProduct(api)];
  const code = `bx${one.sku.slice(2)}`;
  const size = { dimension: 'count', num: 1, den: 1, places: 0 };
  const box = await api('POST', '/catalog/units', { code, name: `Box ${code}`, ...size });
  for (const { id } of [one, two]) {
    await api('POST', '/catalog/product-units', { product_id: id, unit_id: box.id, num: 12, den: 1 });
    const lines = [{ product_id: id, quantity: '24', unit_cost: '7' }];
    await api('POST', '/inventory/receipts', { location_id: location, lines });
  }
  const order = await api('POST', '/sales/orders', {
    customer_id: customer.id,
    location_id: location,
    lines: [
      { product_id: one.id, unit_id: box.id, quantity: '1' },
      { product_id: two.id, unit_id: box.id, quantity: '2' },
    ],
    confirm: true,
  });
  const shipment = await api('POST', '/shipping/shipments', { order_id: order.id });
  await api('POST', `/shipping/shipments/${shipment.id}/ship`, {});
  return { order, one, two, box, piece: await api('GET', `/catalog/units/${one.unit_id}`) };
}

story('returns: one piece comes back out of a sold box, then the rest', async ({ page, api, base, artifacts }) => {
  const { order, one, two, box, piece } = await shippedBoxes(api);
  const dialog = page.getByRole('dialog');
  const said = (text) => dialog.getByText(text, { exact: true }).waitFor();
  const unit = (product) => dialog.getByRole('combobox', { name: `Unit, ${product.name}` });
  const quantity = (product) => dialog.getByRole('textbox', { name: `Qty, ${product.name}` });
  const announced = (text) =>
    page.getByRole('region', { name: 'Goods' }).getByRole('cell', { name: text, exact: true }).waitFor();
  const ask = async () => {
    await page.goto(`${base}/orders/${order.id}`);
    await page.getByRole('button', { name: 'More' }).first().click();
    await page.getByRole('menuitem', { name: 'Authorise a return' }).click();
    await dialog.getByLabel('Reason').fill('Broken');
  };
  const authorise = async () => {
    await dialog.getByRole('button', { name: /Authorise/ }).click();
    await page.waitForURL(/\/returns\/[0-9a-f-]{36}/);
  };
  const takeIn = async (text) => {
    await page.getByRole('button', { name: /^Receive/ }).click();
    await said(text);
    await dialog.getByRole('button', { name: 'Receive' }).click();
    await page.getByRole('button', { name: /^Inspect/ }).click();
    await dialog.getByText(`· ${text} to inspect`).waitFor();
    await dialog.getByRole('button', { name: 'Inspect' }).click();
    await page.getByRole('heading', { level: 1 }).locator('..').getByText('Inspected').waitFor();
  };
  for (const [product, boxes, pieces] of [
    [one, 1, 12],
    [two, 2, 24],
  ]) {
    await ask();
    await said(`${boxes} ${box.code}`);
    await unit(product).selectOption({ label: piece.code });
    await said(`${pieces} ${piece.code}`);
    await quantity(product).fill('1');
    await page.screenshot({ path: `${artifacts}/return-piece.png` });
    await authorise();
    await announced(`1 ${piece.code}`);
    await takeIn(`1 ${piece.code}`);
    const [line] = (await api('GET', `/sales/returns/${page.url().split('/').at(-1)}`)).lines;
    ensure(line.unit_id === piece.id && Number(line.restocked) === 1, 'one piece is back in stock');
  }
  // Of the one what is left is pieces, and no box is offered; of the other it is a whole box and pieces, or pieces.
  await ask();
  await said(`11 ${piece.code}`);
  ensure((await unit(one).count()) === 0, 'no box can come back');
  await said(`1 ${box.code} + 11 ${piece.code}`);
  await page.screenshot({ path: `${artifacts}/return-rest.png` });
  await unit(two).selectOption({ label: piece.code });
  await said(`23 ${piece.code}`);
  await quantity(one).fill('11');
  await quantity(two).fill('23');
  await authorise();
  await announced(`11 ${piece.code}`);
  await announced(`23 ${piece.code}`);
});
