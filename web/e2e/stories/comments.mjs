// What people say about an order: a mention that arrives, a file that comes back as it went.
import { readFileSync } from 'node:fs';
import { goods } from '../goods.mjs';
import { accept, join } from '../people.mjs';
import { ensure, settled, story } from '../story.mjs';

const PAPER = 'Pallet 4, bay 12\n';

story('comments: a mention with a file reaches the one it means', async ({ page, api, browser, base }) => {
  const person = await join(api, 'mentioned', ['customer_service']);
  const theirs = await (await browser.newContext({ baseURL: base, locale: 'en-GB' })).newPage();
  await accept(theirs, person);
  const { customer, location, products } = await goods(api);
  const order = await api('POST', '/sales/orders', {
    customer_id: customer.id,
    location_id: location,
    lines: [{ product_id: products[0].id, quantity: '4' }],
  });
  await api('POST', `/sales/orders/${order.id}/confirm`, {});

  await page.goto(`/orders/${order.id}`);
  await settled(page);
  const words = page.getByRole('textbox', { name: /Write a comment/ });
  await words.fill('');
  await words.pressSequentially('Where do these stand, @Stor');
  await page.getByRole('listbox', { name: 'People' }).getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('textarea:focus')?.value.includes('@Story'));
  await words.pressSequentially('?');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'where.txt', mimeType: 'text/plain', buffer: Buffer.from(PAPER) });
  await page.getByRole('button', { name: 'Leave where.txt out' }).waitFor();
  await words.press('Control+Enter');
  const said = page.getByRole('list', { name: 'Comments' }).getByRole('listitem').first();
  await said.getByText('Where do these stand').waitFor();
  ensure((await words.inputValue()) === '', 'the field is ready for the next');

  const bell = theirs.getByRole('button', { name: 'Notifications, 1 unread' });
  await bell.waitFor();
  await bell.click();
  const notice = theirs.getByRole('list', { name: 'Notifications' }).getByRole('button').first();
  await notice.getByText(/mentions you$/).waitFor();
  await notice.getByText(`Order ${order.number}`).waitFor();
  await notice.click();
  await theirs.getByRole('heading', { level: 1, name: order.number }).waitFor();
  await theirs.getByRole('button', { name: 'Notifications', exact: true }).waitFor();
  const download = theirs.waitForEvent('download');
  await theirs.getByRole('button', { name: /where\.txt/ }).click();
  const file = await download;
  ensure(file.suggestedFilename() === 'where.txt', 'the file has its name');
  ensure(readFileSync(await file.path(), 'utf8') === PAPER, 'and what was in it');
  await theirs.context().close();
});

story('comments: a name that nobody has is said to be nobody’s', async ({ page, api }) => {
  const [order] = (await api('GET', '/sales/orders?status=completed&limit=1')).items;
  await page.goto(`/orders/${order.id}`);
  await settled(page);
  const words = page.getByRole('textbox', { name: /Write a comment/ });
  await words.pressSequentially('@Zzyzx');
  await page.getByText('Nobody called “Zzyzx” sees this').first().waitFor();
  await words.pressSequentially(' has it');
  await page.getByText('Nobody called “Zzyzx” sees this').first().waitFor({ state: 'detached' });
});
