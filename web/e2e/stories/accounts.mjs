// What a customer sees of prices and balances: how a price came about, and the statement of account.
import { readFileSync } from 'node:fs';
import { day } from '../days.mjs';
import { goods, newProduct, postedInvoice } from '../goods.mjs';
import { openPostOffice } from '../post-office.mjs';
import { readCsv } from '../sheet.mjs';
import { ensure, settled, story } from '../story.mjs';

const cents = (text) => Math.round(Number(text.replace(/[^\d.-]/g, '')) * 100);

/** The steps of a price as they are shown: what each is called, what it began with and what it came to. */
const stepsOf = (box) =>
  box.getByRole('listitem').evaluateAll((items) =>
    items.map((one) => ({
      rule: one.firstElementChild.firstElementChild.textContent,
      before: one.querySelector('s')?.textContent ?? null,
      after: one.lastElementChild.textContent,
    })),
  );

/** Each step begins with what the one before came to. */
function adds(steps) {
  ensure(steps.length >= 3, `there are steps: ${JSON.stringify(steps)}`);
  for (const [at, step] of steps.entries()) {
    if (at === 0 || step.before === null) continue;
    ensure(
      cents(step.before) === cents(steps[at - 1].after),
      `${step.rule} goes on from ${steps[at - 1].rule}: ${JSON.stringify(steps)}`,
    );
  }
}

story('prices: how one came about, in the editor by keyboard and on the order by mouse', async ({ page, api }) => {
  const { customer, location } = await goods(api);
  const product = await newProduct(api, { price: '250' });
  await api('POST', '/inventory/receipts', {
    location_id: location,
    lines: [{ product_id: product.id, quantity: '9' }],
  });
  const order = await api('POST', '/sales/orders', {
    customer_id: (await api('POST', '/sales/customers', { name: `Asks why ${customer.id.slice(-4)}` })).id,
    location_id: location,
    lines: [{ product_id: product.id, quantity: '3', discount: '0.1' }],
  });
  await page.goto(`/orders/${order.id}`);
  await settled(page);
  await page.getByRole('textbox', { name: 'Qty, line 1', exact: true }).focus();
  await page.keyboard.press('Alt+i');
  const box = page.getByRole('dialog', { name: 'How this price came about' });
  await box.getByRole('listitem').first().waitFor();
  const before = await stepsOf(box);
  adds(before);
  ensure(cents(before[0].after) === 250_00 || cents(before[0].after) === 750_00, `begins with the list price`);
  await page.keyboard.press('Escape');
  await box.waitFor({ state: 'detached' });
  ensure(
    await page.evaluate(() => document.activeElement?.closest('[data-row]') !== null),
    'the focus is in its line again',
  );
  await api('POST', `/sales/orders/${order.id}/confirm`, {});
  await page.reload();
  const lines = page.getByRole('region', { name: 'Lines' });
  await lines.getByRole('button', { name: /250/ }).click();
  await box.getByRole('listitem').first().waitFor();
  ensure(JSON.stringify(await stepsOf(box)) === JSON.stringify(before), 'the same on the order');
});

const office = await openPostOffice();
const POST = { environment: { KONTOR_MAIL__URL: office.url, KONTOR_MAIL__FROM: 'Baraka <office@baraka.example>' } };

story(
  'statement: its days, its balance, its files, and a letter with it',
  async ({ page, api }) => {
    const email = `account-${Date.now()}@stories.example`;
    const customer = await api('POST', '/sales/customers', { name: 'On account', kind: 'organisation', email });
    for (const price of ['1500', '250.5']) {
      const lines = [{ description: 'Advice', quantity: '1', unit_price: price }];
      const draft = await api('POST', '/billing/invoices', { customer_id: customer.id, lines });
      await api('POST', `/billing/invoices/${draft.id}/post`, {});
    }
    const told = await api('GET', `/billing/customers/${customer.id}/statement?from=${day(-300)}&to=${day(1)}`);
    await page.goto(`/customers/${customer.id}`);
    await settled(page);
    await page.getByRole('button', { name: 'More' }).first().click();
    await page.getByRole('menuitem', { name: 'Statement of account' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Statement of account' });
    const rows = dialog.getByRole('table').getByRole('row');
    await rows.nth(told.entries.length + 2).waitFor();
    ensure(cents(await rows.last().getByRole('cell').last().innerText()) === cents(told.closing), 'the balance');
    const saved = async (form) => {
      const came = page.waitForEvent('download');
      await dialog.getByRole('button', { name: `Download ${form}` }).click();
      return readFileSync(await (await came).path());
    };
    ensure((await saved('PDF')).subarray(0, 5).toString() === '%PDF-', 'a PDF');
    const lines = readCsv((await saved('CSV')).toString('utf8'));
    ensure(
      lines.some((row) => row.some((cell) => Number(cell) * 100 === cents(told.closing))),
      `the balance is in the CSV: ${lines}`,
    );
    // Days before anything was owed.
    await dialog.getByLabel('From').fill('2021-01-01');
    await dialog.getByLabel('To').fill('2021-06-30');
    await dialog.getByLabel('To').press('Tab');
    await rows.nth(3).waitFor({ state: 'detached' });
    ensure(cents(await rows.last().getByRole('cell').last().innerText()) === 0, 'nothing was owed then');
    // More years than one statement tells.
    await dialog.getByLabel('From').fill('1999-01-01');
    await dialog.getByLabel('From').press('Tab');
    await dialog.getByText('The period ends before it begins, or is too long').first().waitFor();
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'More' }).first().click();
    await page.getByRole('menuitem', { name: 'Statement of account' }).click();
    await dialog.getByRole('button', { name: 'Send by e-mail' }).click();
    const letter = page.getByRole('dialog', { name: /^Send / });
    ensure((await letter.getByLabel('To', { exact: true }).inputValue()) === email, 'to the customer');
    await letter.getByLabel('Message').press('Control+Enter');
    await letter.waitFor({ state: 'detached' });
    const came = await office.arrived(email);
    ensure(came.files[0]?.bytes.subarray(0, 5).toString() === '%PDF-', 'with the PDF');
  },
  { house: POST },
);

story(
  'account: a statement on a phone has room for its figures',
  async ({ page, api, base }) => {
    const { invoice } = await postedInvoice(api);
    await page.goto(`${base}/customers/${invoice.customer_id}`);
    await page.getByRole('main').getByRole('button', { name: 'More' }).first().click();
    await page.getByRole('menuitem', { name: 'Statement of account' }).click();
    const rows = page.getByRole('dialog').getByRole('row').filter({ hasText: invoice.number });
    await rows.first().waitFor();
    const cut = await rows.first().evaluate((row) => {
      const table = row.closest('table');
      const cells = [...row.cells].filter((one) => one.offsetWidth > 0);
      const ends = cells.map((one) => {
        const range = document.createRange();
        range.selectNodeContents(one);
        return range.getBoundingClientRect();
      });
      const shown = ends.filter((one) => one.width > 0);
      return (
        table.parentElement.scrollWidth > table.parentElement.clientWidth ||
        shown.some((one, at) => at > 0 && one.left < shown[at - 1].right + 4)
      );
    });
    ensure(!cut, 'nothing touches what is beside it or runs out of the sheet');
  },
  { context: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } },
);
