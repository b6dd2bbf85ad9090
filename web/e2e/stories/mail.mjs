// What goes out by mail, read as it arrives: a document in its reader's language, and the way back in.
import { accept, join, signIn } from '../people.mjs';
import { openPostOffice } from '../post-office.mjs';
import { ensure, settled, story } from '../story.mjs';

const office = await openPostOffice();
const POST = { environment: { KONTOR_MAIL__URL: office.url, KONTOR_MAIL__FROM: 'Baraka <office@baraka.example>' } };

/** A posted invoice of words, to a customer with an address. */
async function invoiced(api, fields) {
  const email = `brun-${Date.now()}@atelier.example`;
  const customer = await api('POST', '/sales/customers', {
    name: 'Atelier Brun',
    kind: 'organisation',
    email,
    ...fields,
  });
  const lines = [{ description: 'Conseil', quantity: '1', unit_price: '1500' }];
  const draft = await api('POST', '/billing/invoices', { customer_id: customer.id, lines });
  return { email, invoice: await api('POST', `/billing/invoices/${draft.id}/post`, {}) };
}

story(
  'mail: an invoice goes out in French, and a forgotten password is replaced',
  async ({ page, api, base }) => {
    const { email, invoice } = await invoiced(api, { locale: 'fr' });
    await page.goto(`/invoices/${invoice.id}`);
    await settled(page);
    await page.getByRole('button', { name: 'Send', exact: true }).first().click();
    const dialog = page.getByRole('dialog', { name: `Send ${invoice.number}` });
    ensure(
      (await dialog.getByLabel('To', { exact: true }).inputValue()) === email,
      'the customer’s address stands there',
    );
    ensure((await dialog.getByLabel('Subject').inputValue()).startsWith(`Facture ${invoice.number}`), 'in French');
    await dialog.getByLabel('Copy to').fill('depot@atelier.example');
    const message = dialog.getByLabel('Message');
    await message.fill(`${await message.inputValue()}\nÀ bientôt`);
    // What was typed is there again when the dialog is.
    await dialog.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Send', exact: true }).first().click();
    await message.press('Control+Enter');
    await dialog.waitFor({ state: 'hidden' });
    const letter = await office.arrived(email);
    ensure(letter.subject.startsWith(`Facture ${invoice.number} – `), `the subject: ${letter.subject}`);
    ensure(/ci-joint la facture[\s\S]*À bientôt/.test(letter.text), `the words: ${letter.text}`);
    ensure(letter.text.includes(`${base}/portal#`), 'the link to see it online');
    ensure(letter.cc.includes('depot@atelier.example'), `who gets a copy: ${letter.cc}`);
    const [file] = letter.files;
    ensure(file?.name === `${invoice.number}.pdf` && file.bytes.subarray(0, 5).toString() === '%PDF-', 'the PDF');
    await office.arrived('depot@atelier.example');
    await page.getByRole('main').getByText(email).first().waitFor();

    // Somebody is invited by mail, forgets their password, and is in again.
    const person = await join(api, 'forgetful');
    const invited = await office.arrived(person.email);
    ensure(invited.text.includes(`${base}/invitation#${person.token}`), `the invitation: ${invited.text}`);
    await accept(page, person);
    await page.getByRole('navigation', { name: 'Navigation' }).waitFor();
    await page.context().clearCookies();
    await page.goto('/sign-in');
    await page.getByRole('link', { name: 'Forgot your password?' }).click();
    await page.getByLabel('E-mail address or user name').fill(person.email);
    await page.getByRole('button', { name: 'Send me a link' }).click();
    await page.getByRole('heading', { name: 'Look into your mailbox' }).waitFor();
    const way = await office.arrived(person.email, (one) => one.text.includes('/reset#'));
    await page.goto(/https?:\S+\/reset#\S+/.exec(way.text)[0]);
    const password = 'eleven patient herons wade back';
    await page.getByLabel('New password').fill(password);
    await page.getByRole('button', { name: 'Set the password' }).click();
    await page.getByRole('button', { name: 'Go to sign-in' }).click();
    await signIn(page, person.email, password);
    await page.getByRole('navigation', { name: 'Navigation' }).waitFor();
  },
  { house: POST },
);

story('mail: without a mail server the dialog says so, and an invoice is marked by hand', async ({ page, api }) => {
  const { invoice } = await invoiced(api, {});
  await page.goto(`/invoices/${invoice.id}`);
  await settled(page);
  await page.getByRole('button', { name: 'Send', exact: true }).first().click();
  const dialog = page.getByRole('dialog', { name: `Send ${invoice.number}` });
  await dialog.getByText('No mail server is set up').waitFor();
  await dialog.getByRole('button', { name: 'Mark as sent by hand' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('main').getByText('Sent', { exact: true }).first().waitFor();
});
