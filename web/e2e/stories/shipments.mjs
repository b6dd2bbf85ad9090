// A shipment on its way: packed, sent, told where it is, delivered; and one that is given up.
import { goods } from '../goods.mjs';
import { ensure, story } from '../story.mjs';

async function prepared(api) {
  const { customer, location, products } = await goods(api);
  const lines = products.map((product) => ({ product_id: product.id, quantity: '4' }));
  const order = await api('POST', '/sales/orders', { customer_id: customer.id, location_id: location, lines });
  await api('POST', `/sales/orders/${order.id}/confirm`, {});
  return { order, shipment: await api('POST', '/shipping/shipments', { order_id: order.id }) };
}

async function deed(page, name) {
  await page.getByRole('button', { name: 'More' }).first().click();
  await page.getByRole('menuitem', { name, exact: true }).click();
}

story('shipments: packed, sent, followed and delivered', async ({ page, api, base }) => {
  const { shipment } = await prepared(api);
  const dialog = page.getByRole('dialog');
  await page.goto(`${base}/shipments/${shipment.id}`);
  await deed(page, 'Pack');
  await dialog.getByLabel('Weight in g').fill('1500');
  await dialog.getByRole('button', { name: 'Pack one parcel' }).click();
  await page.getByText(`${shipment.number}/1`).waitFor();
  await page.getByRole('button', { name: /^Ship/ }).click();
  await dialog.getByLabel('Tracking number').fill('JD0146');
  await dialog.getByRole('button', { name: 'Ship', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await deed(page, 'Tell where it is');
  await dialog.getByLabel('Place').fill('Nakuru');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^Mark as delivered/ }).click();
  await dialog.getByRole('button', { name: 'Mark as delivered' }).click();
  await dialog.waitFor({ state: 'detached' });
  const after = await api('GET', `/shipping/shipments/${shipment.id}`);
  ensure(after.status === 'delivered' && after.tracking === 'JD0146' && after.parcels.length === 1, 'it has arrived');
});

story('shipments: one that has not left is given up', async ({ page, api, base }) => {
  const { shipment } = await prepared(api);
  const dialog = page.getByRole('dialog');
  await page.goto(`${base}/shipments/${shipment.id}`);
  await deed(page, 'Cancel shipment');
  await dialog.getByRole('button', { name: 'Cancel shipment' }).click();
  await dialog.waitFor({ state: 'detached' });
  ensure((await api('GET', `/shipping/shipments/${shipment.id}`)).status === 'cancelled', 'it is given up');
});

story('shipments: one that is prepared is changed before it leaves', async ({ page, api, base }) => {
  const { shipment } = await prepared(api);
  const dialog = page.getByRole('dialog');
  await page.goto(`${base}/shipments/${shipment.id}`);
  await deed(page, 'Edit');
  const [first, second] = shipment.lines;
  await dialog.getByLabel(`Qty, ${first.description}`).fill('3');
  await dialog.getByLabel(`Qty, ${second.description}`).fill('0');
  await dialog.getByLabel('Carrier').fill('Bike');
  await dialog.getByLabel('Note').fill('Ring twice');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Ring twice').waitFor();
  const after = await api('GET', `/shipping/shipments/${shipment.id}`);
  ensure(after.lines.length === 1 && Number(after.lines[0].quantity) === 3, 'three of the first line are left in it');
  ensure(after.carrier === 'Bike' && after.number === shipment.number, 'it is the same shipment');
  // What was taken out can be put in again: the order still has it.
  await deed(page, 'Edit');
  await dialog.getByLabel(`Qty, ${second.description}`).fill('4');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'detached' });
  ensure((await api('GET', `/shipping/shipments/${shipment.id}`)).lines.length === 2, 'both lines again');
});

story('orders: a link for the customer is made and revoked', async ({ page, api, base }) => {
  const { order } = await prepared(api);
  const dialog = page.getByRole('dialog');
  await page.goto(`${base}/orders/${order.id}`);
  await deed(page, 'Share a link');
  await dialog.getByRole('button', { name: 'Make link' }).click();
  await dialog.getByRole('button', { name: 'Copy link' }).waitFor();
  await dialog.getByRole('button', { name: 'Revoke' }).click();
  await dialog.getByRole('button', { name: 'Revoke' }).waitFor({ state: 'detached' });
  const links = await api('GET', `/portal/links?subject_id=${order.id}`);
  ensure(
    links.items.every((link) => !link.live),
    'no link is live',
  );
});
