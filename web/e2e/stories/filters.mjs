// What a list is asked: groups of conditions, several orders at once, groups with their sums; and all of it in the address.
import { ensure, settled, story } from '../story.mjs';

const LIST = '/sales/orders';

/** All orders that are asked for, page by page. */
async function all(api, query) {
  const found = [];
  let cursor = '';
  do {
    const page = await api('GET', `${LIST}?limit=200&${query}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
    found.push(...page.items);
    cursor = page.next;
  } while (cursor);
  return found;
}

/** Hundredths, to add without a float. */
const hundredths = (amount) => {
  const [, sign, whole, part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount);
  return BigInt(`${sign}${whole}${part.slice(0, 2).padEnd(2, '0')}`);
};
const sumOf = (orders) => orders.reduce((sum, one) => sum + hundredths(one.total), 0n);
/** The amount that a cell shows, in hundredths. */
const shown = (text) => hundredths(text.replace(/[^\d.-]/g, ''));

const rowCount = async (page) => Number((await page.getByText(/^Sum of /).innerText()).replace(/\D/g, ''));
const sumAtFoot = async (page) => {
  const cells = page
    .getByRole('row')
    .filter({ hasText: /^Sum of / })
    .getByRole('gridcell');
  return shown((await cells.allInnerTexts()).findLast((one) => /\d/.test(one)));
};

/** A condition of the builder: its field, how it is compared, its value. */
async function condition(group, at, field, operator) {
  await group.getByLabel('Field', { exact: true }).nth(at).selectOption({ label: field });
  if (operator) await group.getByLabel('How it is compared').nth(at).selectOption({ label: operator });
}

story('filters: groups of conditions are the address, and their sums are those of all rows', async ({ page, api }) => {
  const every = await all(api, '');
  const middle = every.map((one) => Number(one.total)).sort((a, b) => a - b)[Math.floor(every.length / 2)];
  const limit = String(Math.round(middle));
  const is = (one) =>
    (one.status === 'completed' && Number(one.total) >= Number(limit)) ||
    one.status === 'draft' ||
    one.status === 'cancelled';
  const wanted = every.filter(is);
  ensure(wanted.length > 0 && wanted.length < every.length, 'the filter lets some through');

  await page.goto('/orders');
  await settled(page);
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  const group = (number) => page.getByRole('group', { name: `Group ${number}` });
  await condition(group(1), 0, 'Status');
  await group(1).getByRole('checkbox', { name: 'Completed' }).check();
  await group(1).getByRole('button', { name: 'Add a condition' }).click();
  await condition(group(1), 1, 'Total', 'is at least');
  await group(1).getByLabel('Value of Total').fill(limit);
  await page.getByRole('button', { name: 'Add a group' }).click();
  await condition(group(2), 0, 'Status');
  await group(2).getByRole('checkbox', { name: 'Draft' }).check();
  await group(2).getByRole('checkbox', { name: 'Cancelled' }).check();
  await page.getByLabel('Between the groups').selectOption('any');
  await group(2).getByRole('checkbox', { name: 'Draft' }).press('Enter');
  await group(2).waitFor({ state: 'detached' });

  const chips = page.getByRole('list', { name: 'Filters' });
  await chips.waitFor();
  await settled(page);
  const words = (await chips.innerText()).replace(/\s+/g, ' ').trim();
  ensure(/^Status is one of Completed and Total is at least [\d,]+ or Status is one of /.test(words), `told: ${words}`);
  const told = async () => {
    await page.waitForFunction((count) => document.body.innerText.includes(`Sum of ${count}`), String(wanted.length));
    ensure((await rowCount(page)) === wanted.length, `${wanted.length} rows match`);
    ensure((await sumAtFoot(page)) === sumOf(wanted), 'the sum is that of all rows that match');
  };
  await told();
  const { href } = new URL(page.url());
  await page.reload();
  await settled(page);
  await told();
  ensure(page.url() === href, 'the address is as it was');
  ensure((await chips.innerText()).replace(/\s+/g, ' ').trim() === words, 'and so are the words');

  // One condition is taken off, and back brings it again.
  await chips.getByRole('button', { name: 'Take Total off' }).click();
  await chips.getByText(/is at least/).waitFor({ state: 'detached' });
  await page.goBack();
  await chips.getByText(/is at least/).waitFor();
  await told();

  // By groups: each with the sum of all its rows.
  await page.getByRole('button', { name: 'Group rows' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Status', exact: true }).click();
  for (const status of new Set(wanted.map((one) => one.status))) {
    const line = page.locator(`[data-group="${status}"]`);
    await line.waitFor();
    const own = wanted.filter((one) => one.status === status);
    const texts = await line.locator('[role="gridcell"]').allInnerTexts();
    ensure(shown(texts.findLast((one) => /\d/.test(one))) === sumOf(own), `the sum of ${status}: ${texts}`);
    const head = await line.getByRole('rowheader').innerText();
    ensure(Number(head.replace(/\D/g, '')) === own.length, `${own.length} are ${status}: ${head}`);
  }
  ensure((await sumAtFoot(page)) === sumOf(wanted), 'and the foot that of all groups');
});

story('filters: several orders by mouse and by keyboard, and no more than can be asked', async ({ page, api }) => {
  await page.goto('/records/order?cols=number,customer_name,status,business_date,currency,total');
  await settled(page);
  const head = (name) => page.getByRole('columnheader', { name }).getByRole('button');
  const sort = () => new URL(page.url()).searchParams.get('sort');
  await head('Status').click();
  await page.locator('[aria-sort="ascending"]').getByText('Status').waitFor();
  await head('Total').click({ modifiers: ['Shift'] });
  await page.locator('[aria-sort="descending"]').getByText('Total').waitFor();
  ensure(sort() === 'status,-total', `by two: ${sort()}`);
  await head('Business date').focus();
  await page.keyboard.press('Shift+Enter');
  await page.locator('[aria-sort="descending"]').getByText('Business date').waitFor();
  ensure(sort() === 'status,-total,-business_date', `by keyboard as well: ${sort()}`);
  await settled(page);
  const numbers = () =>
    page.locator('[data-row]').evaluateAll((rows) => rows.map((row) => row.querySelector('a')?.innerText.trim()));
  const wanted = (await api('GET', `${LIST}?limit=10&sort=status,-total,-business_date`)).items.map(
    (one) => one.number,
  );
  await page.waitForFunction((first) => document.querySelector('[data-row] a')?.innerText.trim() === first, wanted[0]);
  ensure((await numbers()).slice(0, 10).join() === wanted.join(), `the rows stand so: ${await numbers()}`);

  // One more press turns it, the third takes it away; the others stay.
  await page.keyboard.press('Shift+Space');
  await page.locator('[aria-sort="ascending"]').getByText('Business date').waitFor();
  await page.keyboard.press('Shift+Enter');
  await page.waitForFunction(() => new URL(location.href).searchParams.get('sort') === 'status,-total');

  // More than the server sorts by at once: the newest takes the place of the last.
  for (const name of ['Business date', 'Currency', 'Number']) await head(name).click({ modifiers: ['Shift'] });
  await page.waitForFunction(() => new URL(location.href).searchParams.get('sort').endsWith('number'));
  ensure(sort() === 'status,-total,-business_date,number', `four at most: ${sort()}`);
  await settled(page);
  await page.locator('[data-row]').first().waitFor();
});

story('filters: one word of a few, and several words with commas', async ({ page, api }) => {
  await page.goto('/records/order');
  await settled(page);
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  const group = page.getByRole('group', { name: 'Group 1' });
  // What is seen to be chosen is what is asked.
  await condition(group, 0, 'Status', 'is not');
  const chosen = await group.getByLabel('Value of Status').inputValue();
  await group.getByRole('button', { name: 'Add a condition' }).click();
  await condition(group, 1, 'Currency');
  await group.getByLabel('Value of Currency').pressSequentially('KES, EUR');
  await page.getByRole('button', { name: 'Apply' }).click();
  const where = {
    all: [
      { field: 'status', op: 'ne', value: chosen },
      { field: 'currency', op: 'in', value: ['KES', 'EUR'] },
    ],
  };
  await page.waitForFunction(
    (wanted) => new URL(location.href).searchParams.get('where') === wanted,
    JSON.stringify(where),
  );
  await settled(page);
  const { total } = await api('GET', `${LIST}?limit=1&count=true&where=${encodeURIComponent(JSON.stringify(where))}`);
  ensure((await rowCount(page)) === total, `${total} match`);
});

story('filters: all that match are those of the store that one works at', async ({ page, api }) => {
  const stores = (await api('GET', '/identity/stores?limit=10')).items;
  const count = async (where) =>
    (await api('GET', `${LIST}?limit=1&count=true&where=${encodeURIComponent(JSON.stringify(where))}`)).total;
  const of = (store) => count({ field: 'store_id', op: 'eq', value: store.id });
  const counts = await Promise.all(stores.map(of));
  const store = stores[counts.indexOf(Math.max(...counts))];
  // A list of which not all is read.
  await page.route(/\/sales\/orders\?/, async (route) => {
    const answer = await route.fetch();
    const read = await answer.json();
    await route.fulfill({ response: answer, json: { ...read, items: read.items.slice(0, 9), next: null } });
  });
  await page.goto('/orders');
  await settled(page);
  await page.getByRole('button', { name: /All stores/ }).click();
  await page.getByRole('menuitemcheckbox', { name: store.name }).click();
  await page.getByText(`At ${store.name}`).waitFor();
  await settled(page);
  await page.keyboard.press('Control+a');
  await page.getByRole('button', { name: `Select all ${await of(store)} that match` }).click();
  const asked = page.waitForRequest((request) => /\/sales\/orders\/bulk/.test(request.url()));
  await page
    .getByRole('region', { name: /selected/ })
    .getByRole('button', { name: 'Confirm', exact: true })
    .click();
  const { where, selection } = (await asked).postDataJSON();
  ensure(JSON.stringify(where ?? selection).includes(store.id), `only those of the store: ${(await asked).postData()}`);
});
