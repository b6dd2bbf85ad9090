// Who pays early keeps a part: offered where money is recorded and allocated, and gone with the payment.
import { day } from '../days.mjs';
import { ensure, story } from '../story.mjs';

/** A posted invoice of 166 of which two per cent are off within ten days, and whom it is for. */
async function owed(api) {
  const stamp = Date.now().toString(36);
  const term = await api('POST', '/billing/payment-terms', {
    code: `EARLY-${stamp}`,
    name: '2 % in ten days',
    discount_rate: '0.02',
    discount_days: 10,
  });
  const customer = await api('POST', '/sales/customers', { name: `Prompt & Sons ${stamp}` });
  const draft = await api('POST', '/billing/invoices', {
    customer_id: customer.id,
    lines: [{ description: 'Advice', quantity: '1', unit_price: '166', tax_class_id: null }],
    payment_term_id: term.id,
    payment_days: 30,
  });
  const invoice = await api('POST', `/billing/invoices/${draft.id}/post`, {});
  ensure(invoice.early_payment?.suffices, 'there is something off');
  return { customer, invoice };
}

const number = (text) => Number(text.replaceAll(/[^\d.]/g, ''));

story(
  'early payment: what is enough is taken with the payment, and given back with it',
  async ({ page, api, base }) => {
    const { invoice } = await owed(api);
    const { suffices } = invoice.early_payment;
    await page.goto(`${base}/invoices/${invoice.id}`);
    await page.getByText(/less until .* is enough/).waitFor();
    await page.getByRole('button', { name: /^Record payment/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: /^Take the early payment discount/ }).check();
    ensure(number(await dialog.getByLabel('Amount').inputValue()) === Number(suffices), 'what is enough stands there');
    await dialog.getByText(/and a credit note of .* settle it/).waitFor();
    // Less than that is said at once, and cannot be sent.
    await dialog.getByLabel('Amount').fill('1');
    await dialog.getByText(/^With the discount .* is the least/).waitFor();
    ensure(await dialog.getByRole('button', { name: /^Record/ }).isDisabled(), 'too little is not sent');
    await dialog.getByLabel('Amount').fill(suffices);
    await dialog.getByRole('button', { name: /^Record/ }).click();
    await dialog.waitFor({ state: 'detached' });
    const now = await api('GET', `/billing/invoices/${invoice.id}`);
    ensure(now.status === 'paid' && now.discount_note_id !== null, 'it is paid by the payment and a credit note');
    const settled = page.getByRole('region', { name: 'Payments and credit' });
    await settled.getByText('Early payment discount').waitFor();
    await settled.getByRole('link', { name: now.credit_notes[0].number }).waitFor();
    ensure(
      (await settled.getByRole('button', { name: 'Take back' }).count()) === 1,
      'the note is not taken back by itself',
    );

    await settled.getByRole('button', { name: 'Take back' }).click();
    await dialog.getByText(/^The early payment discount of .* goes with it/).waitFor();
    await dialog.getByText(/166\.00 of it are open then/).waitFor();
    await dialog.getByLabel('Reason').fill('Meant for another');
    await dialog.getByRole('button', { name: 'Take back' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(/less until .* is enough/).waitFor();
    await page.goto(`${base}/invoices/${now.discount_note_id}`);
    await page.getByText('Asked for again').waitFor();
  },
);

story('early payment: money on account takes it when it is allocated', async ({ page, api, base }) => {
  const { invoice, customer } = await owed(api);
  await page.goto(`${base}/payments/new?customer=${customer.id}`);
  await page.getByText(/is enough until/).waitFor();
  await page.getByLabel('Amount').fill('200');
  await page.getByLabel(/Settle what the customer owes/).uncheck();
  await page.keyboard.press('Control+Enter');
  await page.waitForURL(/\/payments\/[0-9a-f-]{36}/);
  await page.getByRole('button', { name: /^Allocate/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: /^Take the early payment discount/ }).check();
  await dialog.getByRole('button', { name: /^Allocate/ }).click();
  await dialog.waitFor({ state: 'detached' });
  const now = await api('GET', `/billing/invoices/${invoice.id}`);
  await page.getByText('Early payment discount:').waitFor();
  await page.getByRole('link', { name: now.credit_notes[0].number }).click();
  await page.getByRole('heading', { level: 1, name: now.credit_notes[0].number }).waitFor();
  ensure(now.status === 'paid', 'it is settled');

  // What came too late has none.
  const late = await owed(api);
  await page.goto(`${base}/invoices/${late.invoice.id}`);
  await page.getByRole('button', { name: /^Record payment/ }).click();
  await dialog.getByRole('checkbox', { name: /^Take the early payment discount/ }).waitFor();
  ensure(late.invoice.early_payment.until > day(), 'it may be had for some days yet');
});

story('early payment: a new payment takes it itself', async ({ page, api, base, artifacts }) => {
  const { invoice, customer } = await owed(api);
  await page.goto(`${base}/payments/new?customer=${customer.id}`);
  const take = page.getByRole('checkbox', { name: /^Take early payment discounts/ });
  await take.waitFor();
  // What settles nothing by itself takes nothing: then it is done later.
  await page.getByLabel(/Settle what the customer owes/).uncheck();
  await page.getByText('The discount is taken on the page of the invoice').waitFor();
  ensure((await take.count()) === 0, 'there is nothing to take it with');
  await page.getByLabel(/Settle what the customer owes/).check();
  await take.check();
  await page.getByLabel('Amount').fill(invoice.early_payment.suffices);
  await page.screenshot({ path: `${artifacts}/payment-new-early.png` });
  await page.keyboard.press('Control+Enter');
  await page.waitForURL(/\/payments\/[0-9a-f-]{36}/);
  const now = await api('GET', `/billing/invoices/${invoice.id}`);
  ensure(now.status === 'paid' && now.discount_note_id !== null, 'it is paid by the payment and a credit note');
  await page.getByText('Early payment discount:').waitFor();
  await page.getByRole('link', { name: now.credit_notes[0].number }).waitFor();
});
