// What customers see behind a link: no sign-in, one document or one account, and nothing when it has ended.
import { violations } from '../axe.mjs';
import { ensure, story } from '../story.mjs';

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
