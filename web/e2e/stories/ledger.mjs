// The books by hand: an entry by keyboard alone, and from a figure of the profit to the invoice that made it.
import { postedInvoice } from '../goods.mjs';
import { ensure, settled, story } from '../story.mjs';

/** Presses a key until something has the focus. */
async function pressUntil(page, key, wanted, most = 40) {
  for (let pressed = 0; pressed < most; pressed += 1) {
    if ((await wanted.and(page.locator(':focus')).count()) > 0) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${most} times ${key} did not get there`);
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

story('ledger: an entry is posted by keyboard alone and stands in the trial balance', async ({ page, api, base }) => {
  await page.goto(`${base}/`);
  await settled(page);
  await page.keyboard.press('g');
  await page.keyboard.press('j');
  await page.getByRole('heading', { level: 1, name: 'Journal' }).waitFor();
  await page.keyboard.press('c');
  await page.getByLabel('Description', { exact: true }).and(page.locator(':focus')).waitFor();
  await page.keyboard.type('Cash to the bank');
  await pressUntil(page, 'Tab', page.getByRole('combobox', { name: 'Account, line 1' }));
  await page.keyboard.type('1020', { delay: 40 });
  await page.getByRole('option', { name: /^1020/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Debit, line 1' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.type('12*10+3.45');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Debit, line 2' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('1010', { delay: 40 });
  await page.getByRole('option', { name: /^1010/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Debit, line 2' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByText('At least two lines').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.type('123.45');
  await page.getByText('Balanced').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog', { name: /^Post .*123\.45/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/ledger\/entries\/[0-9a-f-]{36}$/);
  await page.getByRole('heading', { level: 1, name: /^GEN-/ }).waitFor();
  const entry = await api('GET', `/ledger/entries/${page.url().split('/').at(-1)}`);
  ensure(entry.status === 'posted' && Number(entry.total) === 123.45, 'it is posted');

  const day = entry.business_date;
  ensure(DAY.test(day), 'on a day');
  await page.goto(`${base}/ledger/reports/trial-balance?from=${day}&to=${day}`);
  await settled(page);
  await pressUntil(page, 'j', page.getByRole('link', { name: /1020/ }));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /^1020/ }).waitFor();
  await page.getByRole('link', { name: entry.number }).waitFor();
  await pressUntil(page, 'j', page.getByRole('link', { name: entry.number }));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: entry.number }).waitFor();
  await page.getByRole('button', { name: 'More' }).first().click();
  await page.getByRole('menuitem', { name: 'Reverse' }).click();
  await page.getByLabel('Reason').fill('It was a trial');
  await page.keyboard.press('Enter');
  await page.getByText('Takes back').waitFor();
});

story('ledger: from the profit to the invoice that made it', async ({ page, api, base }) => {
  const { invoice } = await postedInvoice(api);
  await api('POST', '/ledger/catch-up', {});
  const day = invoice.issued_on;
  const booked = async () => (await api('GET', `/ledger/entries?source_id=${invoice.id}&limit=1`)).items.length > 0;
  const until = Date.now() + 10_000;
  while (!(await booked())) {
    ensure(Date.now() < until, 'the invoice is booked');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await page.goto(`${base}/ledger/reports?from=${day}&to=${day}&against=before`);
  await page.getByRole('link', { name: /Sales$/ }).click();
  await page.getByRole('link', { name: invoice.number }).first().click();
  await page.getByRole('heading', { level: 1, name: invoice.number }).waitFor();
});

story('ledger: a period is locked, somebody is let through, and the lock is taken off', async ({ page, base, api }) => {
  await page.goto(`${base}/ledger/closing`);
  await page.getByRole('button', { name: 'Lock Purchasing' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reason').fill('The month is filed');
  await dialog.getByRole('button', { name: 'Lock', exact: true }).click();
  await page.getByText(/^Softly through/).waitFor();
  const lock = async () => (await api('GET', '/finance/locks')).items.find((one) => one.area === 'purchasing');
  ensure((await lock()).soft_through !== null, 'it is locked');

  await page.getByRole('button', { name: 'Let through' }).click();
  await dialog.getByLabel('What').selectOption({ label: 'Purchasing' });
  await dialog.getByLabel('Reason').fill('A late bill');
  await dialog.getByRole('button', { name: 'Let through' }).click();
  await page.getByText('A late bill').waitFor();
  await page.getByRole('button', { name: 'Revoke' }).first().click();
  await dialog.getByRole('button', { name: 'Revoke' }).click();
  await page.getByText('Revoked').waitFor();

  await page.getByRole('button', { name: 'Move Purchasing' }).click();
  await dialog.getByLabel('Through').fill('');
  await dialog.getByLabel('Reason').fill('Filed anew');
  await dialog.getByRole('button', { name: 'Take the lock off' }).click();
  await page.getByRole('button', { name: 'Lock Purchasing' }).waitFor();
  ensure((await lock()).soft_through === null, 'it is open again');
});
