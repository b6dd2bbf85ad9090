// What an invoice got wrong is put right by a credit note, and one by hand is written, posted and made void.
import { day } from '../days.mjs';
import { goods, line, postedInvoice } from '../goods.mjs';
import { ensure, story } from '../story.mjs';

story('invoices: one piece of a line is credited', async ({ page, api, base }) => {
  const { invoice } = await postedInvoice(api);
  await page.goto(`${base}/invoices/${invoice.id}`);
  await page.getByRole('button', { name: 'More' }).first().click();
  await page
    .getByRole('menuitem', { name: /Credit/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('What').selectOption({ label: 'Lines, by quantity' });
  await dialog.getByLabel('Reason').fill('One was broken');
  for (const [at, line] of invoice.lines.entries())
    await dialog
      .getByRole('textbox', { name: new RegExp(line.description) })
      .first()
      .fill(at === 0 ? '1' : '0');
  await dialog
    .getByRole('button', { name: /Credit/ })
    .last()
    .click();
  await page.waitForURL((url) => !url.pathname.endsWith(invoice.id));
  const note = await api('GET', `/billing/invoices/${page.url().split('/').at(-1)}`);
  ensure(note.kind === 'credit_note' && note.lines.length === 1, 'a credit note of one line');

  // What is left after it is said before it is credited.
  await page.goto(`${base}/invoices/${invoice.id}`);
  await page.getByRole('button', { name: 'More' }).first().click();
  await page
    .getByRole('menuitem', { name: /Credit/ })
    .first()
    .click();
  const left = Number(invoice.total) + Number(note.total);
  const said = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2 }).format(left);
  const chosen = await dialog.getByLabel('What').evaluate((one) => one.selectedOptions[0].textContent);
  ensure(left > 0 && chosen.endsWith(said), `all that is left is ${said}: ${chosen}`);
});

story(
  'invoices: written by hand with a product and plain words, posted, and made void',
  async ({ page, api, base }) => {
    const { customer, products } = await goods(api);
    await page.goto(`${base}/invoices/new`);
    await page.getByRole('combobox', { name: 'Customer' }).fill(customer.name);
    await page.getByRole('option', { name: customer.name }).first().click();
    await line(page, 1, products[0], '3');
    await page.keyboard.press('Control+s');
    await page.getByRole('button', { name: /^Post/ }).waitFor();
    const id = page.url().split('/').at(-1);
    const draft = await api('GET', `/billing/invoices/${id}`);
    ensure(draft.status === 'draft' && Number(draft.lines[0].quantity) === 3, 'a draft of three pieces');
    await page.keyboard.press('Control+Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Post' }).click();
    await page.getByRole('button', { name: /^Record payment/ }).waitFor();
    await page.getByRole('button', { name: 'More' }).first().click();
    await page.getByRole('menuitem', { name: /void/i }).click();
    await dialog.getByLabel('Reason').fill('Wrong customer');
    await dialog.getByRole('button', { name: /void/i }).click();
    await page.getByRole('heading', { level: 1 }).locator('..').getByText('Void').waitFor();
  },
);

story('invoices: one of yesterday is posted today', async ({ page, api, base }) => {
  const { customer } = await goods(api);
  const words = [{ description: 'Delivery', quantity: '1', unit_price: '10' }];
  const draft = await api('POST', '/billing/invoices', { customer_id: customer.id, lines: words });
  await page.goto(`${base}/invoices/${draft.id}`);
  await page.getByRole('button', { name: /^Post/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Today, unless you choose an earlier day').waitFor();
  const yesterday = day(-1);
  await dialog.getByLabel('Issued').fill(yesterday);
  await dialog.getByRole('button', { name: 'Post' }).click();
  await page.getByRole('button', { name: /^Record payment/ }).waitFor();
  const posted = await api('GET', `/billing/invoices/${draft.id}`);
  ensure(posted.issued_on === yesterday, `it is of yesterday, not of ${posted.issued_on}`);
});
