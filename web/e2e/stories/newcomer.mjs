// Somebody who has never seen it: from an empty company to money in the bank, once by mouse and once by keyboard alone.
// What it takes is counted, and must stay far below five minutes of a slow typist who looks before each step.
import { found } from '../founding.mjs';
import { hands } from '../hands.mjs';
import { ensure, settled, story } from '../story.mjs';

const LONGEST_S = 150;
const EMPTY = { as: null, house: { empty: true } };
const focused = (page, target) => target.and(page.locator(':focus')).waitFor();

/** Everything that was to be done is so, as the server has it. */
async function done(page, me) {
  await page.getByRole('heading', { level: 1 }).locator('..').getByText('Paid').waitFor();
  const ask = (path) => page.evaluate((one) => fetch(`/api/v1${one}`).then((answer) => answer.json()), path);
  const [invoice] = (await ask('/billing/invoices')).items;
  const [order] = (await ask('/sales/orders')).items;
  const [level] = (await ask('/inventory/levels?on_hand[gt]=0')).items;
  ensure(invoice.status === 'paid' && invoice.total === order.total, 'what was ordered is invoiced and paid');
  ensure(Number(level.on_hand) === 21, 'three of twenty-four have left');
  console.log(`      ${me.told()}`);
  ensure(me.seconds() < LONGEST_S, `${Math.round(me.seconds())} s of a newcomer's time is too much`);
}

story(
  'newcomer: from nothing to a paid invoice, by mouse',
  async ({ page, context, base }) => {
    await found(context, base);
    const me = hands(page);
    const button = (name) => page.getByRole('button', { name });
    const link = (name) => page.getByRole('link', { name, exact: true }).first();
    const inDialog = (name) => page.getByRole('dialog').getByRole('button', { name, exact: true });
    await page.goto('/');
    await settled(page);

    await me.click(link('Your first customer'));
    await focused(page, page.getByLabel('Name', { exact: true }));
    await me.type('Salama Stores');
    await me.click(button(/^Create/));
    await page.getByRole('heading', { level: 1, name: 'Salama Stores' }).waitFor();

    await me.click(link('Products'));
    await me.click(page.getByRole('main').getByRole('link', { name: 'New product' }).last());
    await focused(page, page.getByLabel('Name', { exact: true }));
    await me.type('Mug');
    await me.click(page.getByLabel('SKU'));
    await me.type('M1');
    await me.click(page.getByLabel('Price', { exact: true }));
    await me.type('450');
    await me.click(button(/^Create/));
    await page.getByRole('heading', { level: 1, name: 'Mug' }).waitFor();

    await me.click(link('Receive goods'));
    await focused(page, page.getByRole('textbox', { name: 'Qty, line 1' }));
    await me.type('24');
    await me.click(button(/^Receive goods/));
    await page.getByRole('heading', { level: 1, name: 'Mug' }).waitFor();

    await me.click(link('Customers'));
    await me.click(link('Salama Stores'));
    await me.click(button(/^New order/).or(link('New order')));
    await focused(page, page.getByRole('combobox', { name: 'Product, line 1' }));
    await me.type('Mug');
    await me.click(page.getByRole('option', { name: /Mug/ }).first());
    await focused(page, page.getByRole('textbox', { name: 'Qty, line 1' }));
    await me.type('3');
    await me.click(button(/^Confirm/));
    await me.click(button(/^Ship/));
    await me.click(inDialog('Ship now'));
    await me.click(button(/^Invoice what was shipped/));
    await me.click(button(/^Post/));
    await me.click(inDialog('Post'));
    await page.getByRole('img', { name: /^Page 1 of/ }).waitFor();
    const [paper] = await Promise.all([page.waitForEvent('download'), me.click(button('Download the PDF'))]);
    ensure(paper.suggestedFilename().endsWith('.pdf'), 'the paper is there');
    await me.click(button(/^Record payment/));
    await me.click(page.getByRole('dialog').getByRole('button', { name: /^Record/ }));
    await done(page, me);
  },
  EMPTY,
);

story(
  'newcomer: from nothing to a paid invoice, by keyboard alone',
  async ({ page, context, base }) => {
    await found(context, base);
    const me = hands(page);
    const name = page.getByLabel('Name', { exact: true });
    const quantity = page.getByRole('textbox', { name: 'Qty, line 1' });
    const title = (words) => page.getByRole('heading', { level: 1, name: words }).waitFor();
    /** A dialog takes keys once it has the focus. */
    const asked = async (step) => {
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', step).waitFor();
      await dialog.locator(':focus').waitFor();
    };
    /** The palette, with what is wanted in words. */
    const say = async (words, option) => {
      await me.press('Control+k');
      await focused(page, page.getByRole('combobox', { name: 'Search or jump to' }));
      await me.type(words);
      await page.getByRole('option', { name: option }).and(page.locator('[aria-selected="true"]')).waitFor();
      await me.press('Enter');
    };
    await page.goto('/');
    await settled(page);

    await say('new cus', /New customer/);
    await focused(page, name);
    await me.type('Salama Stores');
    await me.press('Control+Enter');
    await title('Salama Stores');

    await say('new prod', /New product/);
    await focused(page, name);
    await me.type('Mug');
    await me.press('Tab');
    await focused(page, page.getByLabel('SKU'));
    await me.type('M1');
    const price = page.getByLabel('Price', { exact: true });
    for (let tabs = 0; tabs < 8 && !(await price.evaluate((one) => one === document.activeElement)); tabs += 1)
      await me.press('Tab');
    await focused(page, price);
    await me.type('450');
    await me.press('Control+Enter');
    await title('Mug');

    await say('rec', /Receive goods/);
    await focused(page, quantity);
    await me.type('24');
    await me.press('Control+Enter');
    await title('Mug');

    await say('new or', /New order/);
    await focused(page, page.getByRole('combobox', { name: 'Customer' }));
    await me.type('Sal');
    await page.getByRole('option', { name: /Salama Stores/ }).waitFor();
    await me.press('Enter');
    await me.press('Enter');
    await focused(page, page.getByRole('combobox', { name: 'Product, line 1' }));
    await me.type('Mug');
    await page.getByRole('option', { name: /Mug/ }).first().waitFor();
    await me.press('Enter');
    await focused(page, quantity);
    await me.type('3');
    await me.press('Control+Enter');
    await page.getByRole('button', { name: /^Ship/ }).waitFor();
    await me.press('Control+Enter');
    await asked({ name: 'Ship now' });
    await me.press('Enter');
    await page.getByRole('button', { name: /^Invoice what was shipped/ }).waitFor();
    await me.press('Control+Enter');
    await page.getByRole('button', { name: /^Post/ }).waitFor();
    await me.press('Control+Enter');
    await asked({ name: 'Post' });
    await me.press('Enter');
    await page.getByRole('button', { name: /^Record payment/ }).waitFor();
    const [paper] = await Promise.all([page.waitForEvent('download'), say('pdf', /Download the PDF/)]);
    ensure(paper.suggestedFilename().endsWith('.pdf'), 'the paper is there');
    await me.press('Control+Shift+p');
    await asked({ name: /^Record/ });
    await me.press('Enter');
    await done(page, me);
  },
  EMPTY,
);

story(
  'newcomer: where goods lie at one place only, a transfer says where another comes from',
  async ({ page, context, base }) => {
    await found(context, base);
    await page.goto('/transfers/new');
    await page.getByText('Goods lie at one place only so far, and a transfer goes to another.').waitFor();
    await page.getByRole('link', { name: 'Add a place' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Back room');
    await page.getByLabel('Code', { exact: true }).fill('BACK');
    await page.keyboard.press('Control+s');
    await page.getByRole('heading', { level: 1, name: 'Back room' }).waitFor();
    await page.getByRole('link', { name: 'Transfers', exact: true }).click();
    await page.getByRole('main').getByRole('link', { name: 'New transfer' }).first().click();
    await page.getByLabel('From').selectOption({ label: 'Juma Traders' });
    await page.getByLabel('To', { exact: true }).selectOption({ label: 'Back room' });
    ensure((await page.getByText('Goods lie at one place only').count()) === 0, 'there are two now');
  },
  EMPTY,
);

story(
  'newcomer: what is told on a phone leaves the next step free',
  async ({ page, context, base }) => {
    await found(context, base);
    await page.goto('/customers/new');
    await page.getByLabel('Name', { exact: true }).fill('Salama Stores');
    await page.getByRole('button', { name: /^Create/ }).click();
    const told = await page.getByRole('status').filter({ hasText: 'Salama Stores created' }).boundingBox();
    const next = await page
      .getByRole('button', { name: /^New order/ })
      .or(page.getByRole('link', { name: 'New order' }))
      .first()
      .boundingBox();
    ensure(told.y >= next.y + next.height, `what is told (${told.y}) is below what comes next (${next.y})`);
  },
  { ...EMPTY, context: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } },
);
