// What an order or an invoice leaves: for who may see costs, and on no paper.
import { goods } from '../goods.mjs';
import { accept, join } from '../people.mjs';
import { ensure, settled, story } from '../story.mjs';

story(
  'margin: who may see costs sees it in the editor, on the order and on the invoice; nobody else does',
  async ({ page, api, artifacts }) => {
    const { customer, location, products } = await goods(api);
    const order = await api('POST', '/sales/orders', {
      customer_id: customer.id,
      location_id: location,
      lines: products.map((product) => ({ product_id: product.id, quantity: '4' })),
    });
    const margin = page.getByText(/^Margin \d/);
    await page.goto(`/orders/${order.id}`);
    await margin.waitFor();
    const before = await margin.locator('..').innerText();
    const field = page.getByRole('textbox', { name: 'Price, line 1', exact: true });
    await field.focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (before) =>
        [...document.querySelectorAll('dl > div')].some(
          (one) => /^Margin [\d-−]/.test(one.innerText) && one.innerText !== before,
        ),
      before,
    );
    await page.screenshot({ path: `${artifacts}/margin-editor.png` });
    await page.getByText(/Draft saved/).waitFor();

    await api('POST', `/sales/orders/${order.id}/confirm`, {});
    await page.goto(`/orders/${order.id}`);
    const told = page.getByText(/^Margin [-−\d]/);
    await told.waitFor();
    await page.screenshot({ path: `${artifacts}/margin-order.png` });
    await page.emulateMedia({ media: 'print' });
    ensure(!(await told.isVisible()), 'it is on no paper');
    await page.emulateMedia({ media: 'screen' });
    const invoice = await api('POST', '/billing/invoices', { order_id: order.id, of: 'ordered' });
    await page.goto(`/invoices/${invoice.id}`);
    await told.waitFor();
    await page.screenshot({ path: `${artifacts}/margin-invoice.png` });

    const written = await api('POST', '/billing/invoices', {
      customer_id: customer.id,
      lines: [{ product_id: products[0].id, quantity: '3', unit_price: '500' }],
    });
    await page.goto(`/invoices/${written.id}/edit`);
    await margin.waitFor();
    const usual = await margin.locator('..').innerText();
    const price = page.getByRole('textbox', { name: 'Price, line 1', exact: true });
    await price.focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('900');
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (usual) =>
        [...document.querySelectorAll('dl > div')].some(
          (one) => /^Margin \d/.test(one.innerText) && one.innerText !== usual,
        ),
      usual,
    );
    await page.screenshot({ path: `${artifacts}/margin-invoice-editor.png` });
    await page.keyboard.press('Control+s');
    await page.waitForURL(/\/invoices\/[0-9a-f-]{36}$/);

    // What recurs is written with it as well: the one priced as an invoice, the other as an order.
    for (const from of [`/recurring-invoices/new?from=${invoice.id}`, `/recurring-orders/new?from=${order.id}`]) {
      await page.goto(from);
      await margin.waitFor();
      await page.screenshot({ path: `${artifacts}/margin-${from.slice(1, 17)}.png` });
    }

    await accept(page, await join(api, 'billing', ['customer_service']));
    for (const path of [`/orders/${order.id}`, `/invoices/${invoice.id}`]) {
      await page.goto(path);
      await page.getByText(customer.name).first().waitFor();
      await settled(page);
      ensure((await page.getByText(/Margin/).count()) === 0, 'who may not see costs is shown none');
    }
  },
);
