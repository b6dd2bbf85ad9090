// What customers see behind a link: no sign-in, one document or one account, and nothing when it has ended.
import { violations } from '../axe.mjs';
import { day } from '../days.mjs';
import { ensure, story } from '../story.mjs';
import { wordsOf } from '../words.mjs';

const share = async (api, kind, id) => api('POST', '/portal/links', { subject_kind: kind, subject_id: id });
const open = async (api) =>
  (await api('GET', '/billing/invoices?limit=50&sort=-created_at')).items.find(
    (one) => one.kind === 'invoice' && !['draft', 'void', 'paid', 'credited'].includes(one.status),
  );
const here = (link, base) => `${base}/portal${new URL(link.url).hash}`;

story(
  'portal: an invoice with its lines, and its paper',
  async ({ page, base, house }) => {
    const admin = await house.signIn('admin', null);
    const invoice = await open(admin);
    const link = await share(admin, 'invoice', invoice.id);
    await page.goto(here(link, base));
    await page.getByRole('heading', { level: 1, name: `Invoice ${invoice.number}` }).waitFor();
    ensure((await page.context().cookies()).length === 0, 'no cookie');
    const paper = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download as PDF' }).click();
    ensure((await paper).suggestedFilename() === `Invoice ${invoice.number}.pdf`, 'the file has the invoice’s name');
    const found = await violations(page);
    ensure(found.length === 0, `axe: ${JSON.stringify(found)}`);
  },
  { as: null },
);

story(
  'portal: an account, its documents, and the way back',
  async ({ page, base, house }) => {
    const admin = await house.signIn('admin', null);
    const invoice = await open(admin);
    const link = await share(admin, 'customer', invoice.customer_id);
    await page.goto(here(link, base));
    await page.getByRole('link', { name: new RegExp(`Invoice ${invoice.number}`) }).click();
    await page.getByRole('heading', { level: 1, name: `Invoice ${invoice.number}` }).waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: `Invoice ${invoice.number}` }).waitFor();
    await page.goBack();
    await page.getByRole('link', { name: 'Statement of account' }).click();
    await page.getByLabel('From').fill(invoice.issued_on);
    await page.getByRole('link', { name: `Invoice ${invoice.number}` }).waitFor();
    const found = await violations(page);
    ensure(found.length === 0, `axe: ${JSON.stringify(found)}`);
  },
  { as: null, context: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
);

story(
  'portal: what was revoked opens nothing, and a fresh link can be asked for',
  async ({ page, base, house }) => {
    const admin = await house.signIn('admin', null);
    const invoice = await open(admin);
    const link = await share(admin, 'invoice', invoice.id);
    await admin('POST', `/portal/links/${link.id}/revoke`, {});
    await page.goto(here(link, base));
    await page.getByRole('heading', { level: 1, name: 'This link has ended' }).waitFor();
    await page.getByRole('button', { name: 'Send me a new link' }).click();
    await page.getByText('a new link is on its way').waitFor();
    ensure((await page.getByText(invoice.number).count()) === 0, 'nothing of the invoice is told');
  },
  { as: null },
);

story(
  'portal: an invoice’s link opens no other document',
  async ({ page, base, house }) => {
    const admin = await house.signIn('admin', null);
    const [mine, other] = (await admin('GET', '/billing/invoices?limit=50')).items.filter(
      (one) => one.status !== 'draft',
    );
    const link = await share(admin, 'invoice', mine.id);
    await page.goto(`${here(link, base)}/invoice/${other.id}`);
    await page.getByText('There is nothing here any more.').waitFor();
    ensure((await page.getByText(other.number).count()) === 0, 'nothing of another invoice is told');
  },
  { as: null },
);

story(
  'portal: a link that was cut short says so, and so does one without a token',
  async ({ page }) => {
    await page.goto('/portal#kontor_p_cut');
    await page.getByRole('heading', { level: 1, name: 'This link opens nothing' }).waitFor();
    await page.goto('/portal');
    await page.getByRole('heading', { level: 1, name: 'This link opens nothing' }).waitFor();
  },
  { as: null },
);

/** Somebody who reads Arabic, owes in two currencies, and pays one invoice in three parts. */
async function debtor(admin) {
  const stamp = Date.now();
  const customer = await admin('POST', '/sales/customers', { name: 'مكتبة النيل', locale: 'ar-EG', country: 'EG' });
  const term = await admin('POST', '/billing/payment-terms', { code: `P${stamp}`, name: 'Three parts' });
  for (const [position, share, days] of [
    [1, '0.3', 0],
    [2, '0.3', 30],
    [3, '0.4', 60],
  ])
    await admin('POST', '/billing/payment-term-parts', { payment_term_id: term.id, position, share, days });
  // Rates grow old: one of yesterday, unless it is there.
  const yesterday = day(-1);
  const known = await admin('GET', `/finance/exchange-rates?base=USD&day=${yesterday}&limit=1`);
  if (known.items.length === 0)
    await admin('POST', '/finance/exchange-rates', { base: 'USD', quote: 'KES', rate: '129.5', day: yesterday });
  const bill = async (input) => {
    const draft = await admin('POST', '/billing/invoices', { customer_id: customer.id, ...input });
    return admin('POST', `/billing/invoices/${draft.id}/post`, {});
  };
  const line = (unit_price) => [{ description: 'Consulting', quantity: '2', unit_price }];
  const parts = await bill({ payment_term_id: term.id, lines: line('500') });
  return { customer, parts, dollars: await bill({ currency: 'USD', lines: line('120') }) };
}

story(
  'portal: in the customer’s language, from right to left, in parts and in two currencies',
  async ({ page, base, house }) => {
    const admin = await house.signIn('admin', null);
    const { customer, parts, dollars } = await debtor(admin);
    await page.goto(here(await share(admin, 'customer', customer.id), base));
    await page.getByRole('heading', { level: 1, name: customer.name }).waitFor();
    ensure((await page.locator('html').getAttribute('dir')) === 'rtl', 'the page is the customer’s');
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    ensure((await wide()) <= 0, 'nothing is wider than the phone');
    const money = (amount, currency) =>
      new Intl.NumberFormat('ar-EG', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).format(amount);
    const said = await page.getByRole('main').innerText();
    for (const one of [parts, dollars])
      ensure(said.includes(money(one.open, one.currency)), `${one.open} ${one.currency} is said`);
    await page.getByRole('link', { name: new RegExp(parts.number) }).click();
    await page.getByRole('heading', { level: 1, name: new RegExp(parts.number) }).waitFor();
    ensure((await page.getByRole('main').getByRole('listitem').count()) >= 3, 'three parts');
    await page.emulateMedia({ media: 'print' });
    ensure(!(await page.getByRole('button').first().isVisible()), 'paper has no buttons');
    ensure((await wide()) <= 0, 'nor is anything cut off on it');
    await page.emulateMedia({ media: 'screen' });
    const found = await violations(page);
    ensure(found.length === 0, `axe: ${JSON.stringify(found)}`);
    await page.goBack();
    await page.getByRole('link', { name: 'كشف الحساب' }).click();
    await page.getByRole('combobox').selectOption('USD');
    await page.getByRole('link', { name: new RegExp(dollars.number) }).waitFor();
    ensure((await page.getByRole('link', { name: new RegExp(parts.number) }).count()) === 0, 'one currency at a time');
    // A day is typed and echoed as in the app, in the customer's language.
    const from = page.getByLabel(wordsOf('ar')('portal-from'), { exact: true });
    await from.fill('1/2/2024');
    await from.press('Tab');
    const echo = await page.evaluate(() =>
      new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium', timeZone: 'UTC' }).format(
        new Date('2024-02-01T12:00:00Z'),
      ),
    );
    ensure((await from.inputValue()) === echo, `the first of February: ${await from.inputValue()}`);
    await from.fill('31/2');
    await from.press('Tab');
    await page.getByRole('alert').filter({ hasText: '31/2' }).waitFor();
    ensure((await from.inputValue()) === echo, 'what is no day changes nothing');
  },
  { as: null, context: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
);
