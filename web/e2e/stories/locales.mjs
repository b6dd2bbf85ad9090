// Numbers as people of other countries type them, in currencies without a small unit and with a thousand of them: from the
// order to the money, each understood and echoed as its typist writes it.
import { join } from 'node:path';
import { day } from '../days.mjs';
import { ensure, settled, story } from '../story.mjs';
import { wordsOf } from '../words.mjs';

const CASES = [
  {
    locale: 'de-DE',
    language: 'de',
    currency: 'EUR',
    price: ['1.234,5', '1.234,50', '1234.5'],
    part: ['1.000', '1.000,00'],
    sum: '1000',
  },
  {
    locale: 'en-IN',
    language: 'en',
    currency: 'INR',
    price: ['1,23,456.5', '1,23,456.50', '123456.5'],
    part: ['1,00,000', '1,00,000.00'],
    sum: '100000',
  },
  {
    locale: 'ar-EG',
    language: 'ar',
    currency: 'KWD',
    price: ['١٬٢٣٤٫٥٦٧', '١٬٢٣٤٫٥٦٧', '1234.567'],
    part: ['١٬٠٠٠', '١٬٠٠٠٫٠٠٠'],
    sum: '1000',
  },
  {
    locale: 'ja-JP',
    language: 'en',
    currency: 'JPY',
    price: ['１２，３４５', '12,345', '12345'],
    part: ['１０，０００', '10,000'],
    sum: '10000',
  },
];

/** How the browser itself writes an amount and a day in the language of the page. */
const written = (page, amount, currency, day) =>
  page.evaluate(
    ([amount, currency, day]) => {
      const tag = document.documentElement.lang;
      const money = new Intl.NumberFormat(tag, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
      const date = new Intl.DateTimeFormat(tag, { month: 'short', day: 'numeric', timeZone: 'UTC' });
      return { money: money.format(amount), day: date.format(new Date(`${day}T12:00:00Z`)) };
    },
    [amount, currency, day],
  );

async function goods(api, currency, mark) {
  const like = (await api('GET', '/catalog/products?limit=1')).items[0];
  const customer = await api('POST', '/sales/customers', { name: `${mark} Trading`, kind: 'organisation', currency });
  const product = await api('POST', '/catalog/products', {
    sku: mark,
    name: `${mark} visit`,
    kind: 'service',
    unit_id: like.unit_id,
    tax_class_id: like.tax_class_id,
  });
  // What the documents are worth in the books; another story may have said it already.
  const rate = { base: currency, quote: 'KES', day: day(), rate: '1.5' };
  await api('POST', '/finance/exchange-rates', rate).catch(() => undefined);
  return { customer, product };
}

/** In the sheet: whom, what, how many, and for how much. */
async function order(page, t, { customer, product }, price) {
  await page.goto('/orders/new');
  await page.getByRole('combobox', { name: t('orders-customer') }).fill(customer.name);
  await page.getByRole('option', { name: customer.name }).first().click();
  const row = page.getByRole('row').filter({ has: page.locator('[data-col="product"]') });
  await row.locator('[data-col="product"]').first().fill(product.sku);
  await page.getByRole('option', { name: product.name }).first().click();
  await row.locator('[data-col="quantity"]').first().fill('2');
  const cell = row.locator('[data-col="price"]').first();
  await cell.fill(price[0]);
  await cell.press('Tab');
  ensure((await cell.inputValue()) === price[1], `${price[0]} is echoed as ${price[1]}: ${await cell.inputValue()}`);
  await page.waitForURL(/\/orders\/[0-9a-f-]{36}$/);
  return page.url().split('/').at(-1);
}

for (const { locale, language, currency, price, part, sum } of CASES)
  story(
    `locales: ${currency} as people of ${locale} write it, from the order to the money`,
    async ({ page, api, artifacts }) => {
      const t = wordsOf(language);
      const mark = `Loc${currency}${Date.now()}`;
      const made = await goods(api, currency, mark);
      const id = await order(page, t, made, price);
      const draft = await api('GET', `/sales/orders/${id}`);
      ensure(draft.currency === currency && draft.lines[0].unit_price === price[2], `understood as ${price[2]}`);
      const said = await written(page, draft.total, currency, draft.business_date);
      await page.getByText(said.money).first().waitFor();
      await page.screenshot({ path: join(artifacts, `locale-${locale}-order.png`) });

      await page.keyboard.press('Control+Enter');
      await page.getByRole('button', { name: t('orders-ship') }).waitFor();
      await page
        .getByRole('button', { name: t('more') })
        .first()
        .click();
      await page.getByRole('menuitem', { name: t('orders-invoice-all'), exact: true }).click();
      await page.waitForURL(/\/invoices\/[0-9a-f-]{36}$/);
      await page
        .getByRole('button', { name: t('invoices-post') })
        .first()
        .waitFor();
      await page.keyboard.press('Control+Enter');
      await page.getByRole('dialog').getByRole('button').last().click();

      // A part of it, typed; then the rest, which stands there.
      const invoiceId = page.url().split('/').at(-1);
      const pay = page.getByRole('button', { name: t('invoices-pay') });
      const dialog = page.getByRole('dialog');
      await pay.first().click();
      const field = dialog.getByLabel(t('editor-amount'));
      await field.fill(part[0]);
      await field.press('Tab');
      ensure((await field.inputValue()) === part[1], `${part[0]} is echoed as ${part[1]}: ${await field.inputValue()}`);
      await page.screenshot({ path: join(artifacts, `locale-${locale}-payment.png`) });
      await dialog.getByRole('button').last().click();
      await dialog.waitFor({ state: 'detached' });
      const half = await api('GET', `/billing/invoices/${invoiceId}`);
      ensure(
        Number(half.total) - Number(half.open) === Number(sum),
        `${sum} of ${half.total} came, ${half.open} is open`,
      );
      await pay.first().click();
      await dialog.getByRole('button').last().click();
      await dialog.waitFor({ state: 'detached' });
      const paid = await api('GET', `/billing/invoices/${invoiceId}`);
      ensure(paid.status === 'paid' && paid.total === draft.total && Number(paid.open) === 0, `paid: ${paid.open}`);
      await settled(page);
      await page.screenshot({ path: join(artifacts, `locale-${locale}-invoice.png`) });

      // The list tells the same amount and the day.
      await page.goto(`/orders?q=${mark}`);
      const row = page.locator('[data-row]').first();
      await row.getByText(said.money).waitFor();
      await row.getByText(said.day).waitFor();
      await page.screenshot({ path: join(artifacts, `locale-${locale}-list.png`) });
    },
    { context: { locale } },
  );

story(
  'locales: an amount that its currency cannot pay is shown as it is, and refused at its field',
  async ({ page, api }) => {
    const { customer } = await goods(api, 'JPY', `LocSmall${Date.now()}`);
    await page.goto(`/payments/new?customer=${customer.id}`);
    const field = page.getByLabel('Amount');
    await page
      .getByText('JPY')
      .or(page.getByText('¥'))
      .first()
      .waitFor({ state: 'attached' })
      .catch(() => undefined);
    await field.fill('100.5');
    await field.press('Tab');
    ensure((await field.inputValue()) === '100.5', `nothing is rounded away: ${await field.inputValue()}`);
    await page.keyboard.press('Control+Enter');
    await page.getByText('The currency has no such small unit').first().waitFor();
  },
  { context: { locale: 'ja-JP' } },
);
