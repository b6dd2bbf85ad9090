// Somebody else saves what is being written: theirs stands beside mine, and nothing typed is lost.
import { goods } from '../goods.mjs';
import { ensure, story } from '../story.mjs';

/** Types over what stands in a field. */
async function over(page, field, text) {
  await field.focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

story(
  'invoices: a draft that somebody else saved meanwhile is compared, and mine is written over it',
  async ({ page, api, base, artifacts }) => {
    const { customer, products } = await goods(api);
    const [a, b] = products;
    const body = (quantity, note, more = []) => ({
      customer_id: customer.id,
      payment_days: 10,
      note,
      lines: [{ product_id: a.id, quantity, unit_price: '50' }, ...more],
    });
    const draft = await api('POST', '/billing/invoices', body('1', null));
    const path = `/billing/invoices/${draft.id}`;
    const note = page.getByRole('textbox', { name: 'Note' });
    const quantity = page.getByRole('textbox', { name: 'Qty, line 1', exact: true });
    const dialog = page.getByRole('dialog');
    await page.goto(`${base}/invoices/${draft.id}/edit`);
    ensure((await page.getByLabel('Days to pay').inputValue()) === '10', 'the days that were given stand there');
    await note.fill('Mine');
    // A changed header alone is guarded too.
    await page.getByRole('link', { name: 'Invoices', exact: true }).first().click();
    await dialog.getByRole('button', { name: 'Stay' }).click();
    await dialog.waitFor({ state: 'detached' });
    await over(page, quantity, '3');
    await api('PUT', path, body('2', 'Theirs', [{ product_id: b.id, quantity: '1', unit_price: '7' }]));

    await page.keyboard.press('Control+S');
    const row = (text) => dialog.getByRole('row').filter({ hasText: text });
    await row('Note').getByText('Theirs').waitFor();
    await row(b.name).getByText('not there').waitFor();
    ensure(/\b3\b.*\b2\b/s.test(await row(a.name).innerText()), 'mine and theirs stand side by side');
    ensure((await row('Days to pay').count()) === 0, 'what is the same is not shown');
    await page.screenshot({ path: `${artifacts}/conflict-invoice.png` });
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    ensure((await note.inputValue()) === 'Mine' && (await quantity.inputValue()) === '3', 'nothing typed is lost');

    await page.keyboard.press('Control+S');
    await dialog.getByRole('button', { name: 'Keep mine' }).click();
    await page.waitForURL(/\/invoices\/[0-9a-f-]{36}$/);
    const after = await api('GET', path);
    ensure(after.note === 'Mine' && after.lines.length === 1, 'mine was written over theirs');
    ensure(Number(after.lines[0].quantity) === 3 && after.payment_days === 10, 'with all that was typed');

    await page.goto(`${base}/invoices/${draft.id}/edit`);
    await note.fill('Mine again');
    await api('PUT', path, body('8', 'Theirs again'));
    await page.keyboard.press('Control+S');
    await dialog.getByRole('button', { name: 'Take theirs' }).click();
    await dialog.waitFor({ state: 'detached' });
    await quantity.waitFor();
    ensure(
      (await note.inputValue()) === 'Theirs again' && (await quantity.inputValue()) === '8',
      'theirs is written on',
    );
    await note.fill('From theirs on');
    await page.keyboard.press('Control+S');
    await page.waitForURL(/\/invoices\/[0-9a-f-]{36}$/);
    ensure((await api('GET', path)).note === 'From theirs on', 'gone on from theirs');
  },
);

/** The account of a code; the chart comes a moment after the company. */
async function account(api, code) {
  for (;;) {
    const [found] = (await api('GET', `/ledger/accounts?code=${code}&limit=1`)).items;
    if (found) return found.id;
    await new Promise((done) => setTimeout(done, 100));
  }
}

story(
  'ledger: a draft that somebody else saved meanwhile is compared, on saving and on posting',
  async ({ page, api, base, artifacts }) => {
    const [bank, till] = [await account(api, '1020'), await account(api, '1010')];
    const body = (description, amount) => ({
      description,
      lines: [
        { account_id: bank, debit: amount },
        { account_id: till, credit: amount },
      ],
    });
    const draft = await api('POST', '/ledger/entries', body('First', '10'));
    const path = `/ledger/entries/${draft.id}`;
    const said = page.getByLabel('Description', { exact: true });
    const dialog = page.getByRole('dialog');
    await page.goto(`${base}/ledger/entries/${draft.id}/edit`);
    await said.fill('Mine');
    await api('PUT', path, body('Theirs', '25'));
    await page.keyboard.press('Control+S');
    await dialog.getByRole('row').filter({ hasText: 'Description' }).getByText('Theirs').waitFor();
    await dialog.getByRole('row').filter({ hasText: '1020' }).getByText('25').waitFor();
    await page.screenshot({ path: `${artifacts}/conflict-entry.png` });
    await dialog.getByRole('button', { name: 'Take theirs' }).click();
    await dialog.waitFor({ state: 'detached' });
    ensure((await said.inputValue()) === 'Theirs', 'theirs is in the form');

    await said.fill('Mine to post');
    await api('PUT', path, body('Theirs again', '30'));
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog', { name: /^Post / }).waitFor();
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Keep mine' }).click();
    // For good: it is asked once more.
    await page.getByRole('dialog', { name: /^Post .*25/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /^GEN-/ }).waitFor();
    const after = await api('GET', path);
    ensure(after.status === 'posted' && after.description === 'Mine to post', 'mine was posted');
    ensure(Number(after.total) === 25, 'with its amounts');
  },
);

story('recurring: what somebody else saved meanwhile is compared', async ({ page, api, base, artifacts }) => {
  const { customer, products } = await goods(api);
  const body = (name, quantity) => ({
    name,
    schedule: { every: 'month', start_on: '2027-01-31' },
    order: { customer_id: customer.id, lines: [{ product_id: products[0].id, quantity }] },
  });
  const order = await api('POST', '/sales/order-templates', body('Weekly goods', '2'));
  const invoiced = (name, quantity) => {
    const { order: invoice, schedule, ...rest } = body(name, quantity);
    return { ...rest, ...schedule, invoice };
  };
  const invoice = await api('POST', '/billing/recurring', invoiced('Goods by contract', '2'));
  const name = page.getByLabel('Name', { exact: true });
  const dialog = page.getByRole('dialog');
  for (const [list, path, make, kept] of [
    ['recurring-orders', '/sales/order-templates', body, order],
    ['recurring-invoices', '/billing/recurring', invoiced, invoice],
  ]) {
    await page.goto(`${base}/${list}/${kept.id}/edit`);
    await name.fill('Mine');
    await api('PUT', `${path}/${kept.id}`, make('Theirs', '6'));
    await page.keyboard.press('Control+S');
    await dialog.getByRole('row').filter({ hasText: 'Name' }).getByText('Theirs').waitFor();
    await dialog.getByRole('row').filter({ hasText: products[0].name }).waitFor();
    await page.screenshot({ path: `${artifacts}/conflict-${list}.png` });
    await dialog.getByRole('button', { name: 'Take theirs' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('textbox', { name: 'Qty, line 1', exact: true }).waitFor();
    ensure((await name.inputValue()) === 'Theirs', 'theirs is in the form');
    await name.fill('Mine again');
    await api('PUT', `${path}/${kept.id}`, make('Theirs again', '9'));
    await page.keyboard.press('Control+S');
    await dialog.getByRole('button', { name: 'Keep mine' }).click();
    await page.getByRole('heading', { level: 1, name: 'Mine again' }).waitFor();
    const after = await api('GET', `${path}/${kept.id}`);
    const [one] = (after.order ?? after.invoice).lines;
    ensure(after.name === 'Mine again' && Number(one.quantity) === 6, 'mine was written over theirs');
  }
});
