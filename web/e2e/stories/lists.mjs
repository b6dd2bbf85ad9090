// Lists: what is shown is the address; many rows at once; views; keys; long lists.
import { ensure, settled, story } from '../story.mjs';

const word = () => `Zebra ${Math.random().toString(36).slice(2, 8)}`;

async function customers(api, count) {
  const name = word();
  const made = [];
  for (let at = 0; at < count; at += 1)
    made.push(await api('POST', '/sales/customers', { name: `${name} ${at}`, kind: 'organisation' }));
  return { name, ids: made.map((one) => one.id) };
}

const rows = (page) => page.getByRole('grid').locator('[data-row]');

/** A row that was written is found once the words of it are known to the search. */
async function found(page, count) {
  await page.waitForFunction((wanted) => document.querySelectorAll('[data-row]').length === wanted, count);
}

story('lists: order, groups and search are the address, and back brings them back', async ({ page }) => {
  await page.goto('/records/order');
  await settled(page);
  await page.getByRole('columnheader', { name: 'Total' }).getByRole('button').click();
  await page.locator('[aria-sort="descending"]').getByText('Total').waitFor();
  ensure(new URL(page.url()).searchParams.get('sort') === '-total', 'the order is in the address');
  await page.getByRole('button', { name: 'Group rows' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Status', exact: true }).click();
  const group = page.getByRole('rowheader', { name: /^Confirmed/ });
  await group.getByRole('button').click();
  await rows(page).first().waitFor();
  await group.locator('[aria-expanded="true"]').waitFor();
  ensure(
    /\d/.test(await page.locator('[data-group="confirmed"] [role="gridcell"]').first().innerText()),
    'the group has its sum',
  );
  await page.getByText(/^Sum of /).waitFor();
  await page.goBack();
  await page.getByRole('rowheader').first().waitFor({ state: 'detached' });
  ensure(new URL(page.url()).searchParams.get('sort') === '-total', 'the order is still there');
});

story('lists: many at once are tried, done and taken back', async ({ page, api }) => {
  const { name, ids } = await customers(api, 3);
  await page.goto(`/records/customer?q=${encodeURIComponent(name)}`);
  await settled(page);
  await found(page, 3);
  await page.getByRole('checkbox', { name: 'Select what is loaded' }).check();
  const bar = page.getByRole('region', { name: '3 selected' });
  await bar.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Archive' }).click();
  const dialog = page.getByRole('dialog', { name: /Archive: 3/ });
  await dialog.getByText('3 can be done').waitFor();
  ensure((await api('GET', `/sales/customers/${ids[0]}`)).archived_at === null, 'trying it keeps nothing');
  await dialog.getByRole('button', { name: 'Archive (3)' }).click();
  await page.getByText('Archive: 3 done').waitFor();
  ensure((await api('GET', `/sales/customers/${ids[0]}`)).archived_at !== null, 'it is archived');
  await found(page, 0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('3 taken back').waitFor();
  await found(page, 3);
});

story('lists: one field of many rows, and each gets its own value back', async ({ page, api }) => {
  const { name, ids } = await customers(api, 2);
  await api('PATCH', `/sales/customers/${ids[0]}`, { payment_days: 7 });
  await page.goto(`/records/customer?q=${encodeURIComponent(name)}`);
  await settled(page);
  await found(page, 2);
  await page.getByRole('checkbox', { name: 'Select what is loaded' }).check();
  await page.getByRole('region', { name: '2 selected' }).getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Change a field' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Field', { exact: true }).selectOption({ label: 'Payment days' });
  await dialog.getByLabel('Payment days').fill('21');
  await dialog.getByText('2 can be done').waitFor();
  await dialog.getByRole('button', { name: 'Change a field (2)' }).click();
  await page.getByText('Change a field: 2 done').waitFor();
  ensure((await api('GET', `/sales/customers/${ids[1]}`)).payment_days === 21, 'the field has changed');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('2 taken back').waitFor();
  const days = await Promise.all(ids.map(async (id) => (await api('GET', `/sales/customers/${id}`)).payment_days));
  ensure(days[0] === 7 && days[1] !== 21, `each has its former value back: ${days}`);
});

story('lists: all that match is a step of its own, and what is refused is told row by row', async ({ page }) => {
  await page.goto('/records/order');
  await settled(page);
  await page.getByRole('checkbox', { name: 'Select what is loaded' }).check();
  await page.getByRole('region', { name: /^1\d\d selected/ }).waitFor();
  await page.getByRole('button', { name: /^Select all \d+ that match/ }).click();
  const bar = page.getByRole('region', { name: /^\d+ selected/ });
  await bar.getByText(/^All \d+ selected/).waitFor();
  await bar.getByRole('button', { name: 'Confirm', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: /^Confirm: / });
  await dialog.getByText(/would be refused/).waitFor();
  ensure((await dialog.getByRole('row').count()) > 1, 'each refusal has its row');
  await dialog
    .getByText(/^Not possible while it is “(Completed|Shipped|Partly shipped|Cancelled|Confirmed)”$/)
    .first()
    .waitFor();
  ensure(!(await dialog.getByText(/_|does not allow to/).count()), 'no word of the machine');
  await dialog.getByRole('button', { name: 'Back', exact: true }).click();
  await page.keyboard.press('Escape');
  await bar.waitFor({ state: 'detached' });
});

story('lists: a view is kept, opens first, and goes again', async ({ page }) => {
  const name = word();
  await page.goto('/records/tag');
  await settled(page);
  await page.goto('/records/supplier?sort=-name');
  await settled(page);
  await page.getByRole('button', { name: 'Columns', exact: true }).click();
  await page.getByRole('button', { name: /^Keep Code at the start/ }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Save or change the view' }).click();
  await page.getByRole('menuitem', { name: 'Save as a new view' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save as a new view' });
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByLabel('Open this view first').check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByText(`View ${name} saved`).waitFor();
  await page.goto('/records/supplier');
  await settled(page);
  await page.locator('[aria-current="true"]').getByText(name).waitFor();
  await page.locator('[aria-sort="descending"]').getByText('Name').waitFor();
  await page.getByRole('button', { name: 'Save or change the view' }).click();
  await page.getByRole('menuitem', { name: 'Delete the view' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await page
    .getByRole('navigation', { name: /^Views of/ })
    .getByText(name)
    .waitFor({ state: 'detached' });
});

story('lists: rows are walked, selected, opened and walked on by keys', async ({ page }) => {
  await page.goto('/records/customer');
  await settled(page);
  await rows(page).first().waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByRole('region', { name: '2 selected' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('region', { name: /selected/ }).waitFor({ state: 'detached' });
  const second = await page.locator('[data-current="true"]').first().getAttribute('data-row');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname.endsWith(second));
  await page.getByRole('button', { name: 'Next', exact: true }).waitFor();
  await settled(page);
  await page.keyboard.press(']');
  await page.waitForURL((url) => !url.pathname.endsWith(second));
  await page.keyboard.press('[');
  await page.waitForURL((url) => url.pathname.endsWith(second));
});

story('lists: a value is changed in its row and taken back', async ({ page, api }) => {
  const { name, ids } = await customers(api, 1);
  await page.goto(`/records/customer?q=${encodeURIComponent(name)}&cols=name,phone`);
  await settled(page);
  await found(page, 1);
  await page.keyboard.press('j');
  await page.keyboard.press('e');
  const field = page.getByRole('grid').getByRole('textbox', { name: 'Phone' });
  await field.fill('+254700111222');
  await field.press('Enter');
  await page.getByText('Saved').waitFor();
  ensure((await api('GET', `/sales/customers/${ids[0]}`)).phone === '+254700111222', 'it is saved');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('grid').getByText('+254700111222').waitFor({ state: 'detached' });
  await page.locator('html:not([data-busy])').waitFor({ state: 'attached' });
  ensure(!(await api('GET', `/sales/customers/${ids[0]}`)).phone, 'it is as it was');
});

story('lists: columns are hidden, moved and kept at the start', async ({ page }) => {
  await page.goto('/records/customer');
  await settled(page);
  await page.getByRole('button', { name: 'Columns', exact: true }).click();
  await page.getByRole('checkbox', { name: 'E-mail', exact: true }).uncheck();
  await page.getByRole('columnheader', { name: 'E-mail' }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Keep Status at the start' }).click();
  await page.keyboard.press('Escape');
  const heads = await page.getByRole('columnheader').allInnerTexts();
  ensure(heads.indexOf('Status') < heads.indexOf('Code'), `what is kept at the start comes first: ${heads}`);
  // The edge of a head is dragged.
  const head = page.getByRole('columnheader', { name: 'Code' });
  const before = await head.boundingBox();
  await page.mouse.move(before.x + before.width - 3, before.y + 12);
  await page.mouse.down();
  await page.mouse.move(before.x + before.width + 57, before.y + 12, { steps: 6 });
  await page.mouse.up();
  const after = await head.boundingBox();
  ensure(Math.abs(after.width - before.width - 60) <= 8, `60 px wider: ${before.width} → ${after.width}`);
});

story('lists: what somebody else changes is there by itself', async ({ page, api }) => {
  const { name, ids } = await customers(api, 1);
  await page.goto(`/records/customer?q=${encodeURIComponent(name)}&cols=name,phone`);
  await settled(page);
  await found(page, 1);
  await api('PATCH', `/sales/customers/${ids[0]}`, { phone: '+254700333444' });
  await page.getByRole('grid').getByText('+254700333444').waitFor();
});

/** Rows of the long list; the server is played, because making so many takes minutes. */
const MANY = 100_000;
const TEXTS = 2_000;

story('lists: a hundred thousand rows scroll without blanks', async ({ page }) => {
  const row = (at) => ({
    id: `0190a000-0000-7000-8000-${String(at).padStart(12, '0')}`,
    name: `Customer ${at}`,
    code: `C-${at}`,
    kind: 'organisation',
    status: 'active',
    phone: `+2547${String(at).padStart(8, '0')}`,
    version: 1,
  });
  await page.route(/\/api\/v1\/sales\/customers\?/, async (route) => {
    const asked = new URL(route.request().url()).searchParams;
    const from = Number(asked.get('cursor') ?? 0) + Number(asked.get('skip') ?? 0);
    const limit = Number(asked.get('limit') ?? 100);
    const items = Array.from({ length: Math.min(limit, MANY - from) }, (_, at) => row(from + at));
    const next = from + items.length < MANY ? String(from + items.length) : null;
    await route.fulfill({ json: { items, next, labels: {}, ...(asked.has('count') ? { total: MANY } : {}) } });
  });
  await page.route(/\/api\/v1\/sales\/customers\/summary/, (route) =>
    route.fulfill({ json: { count: MANY, sums: [] } }),
  );
  await page.goto('/records/customer?cols=name,code,status,phone');
  await settled(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find((one) => one.name === 'TaskDuration').value;
  };
  const began = await busy();
  const { blanks, steps, last } = await page.evaluate(async (wanted) => {
    const list = document.querySelector('[data-list-scroll]');
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => resolve()));
    let blanks = 0;
    let steps = 0;
    let last = 0;
    while (last < wanted && steps < 4_000) {
      list.scrollTop += 600;
      steps += 1;
      await frame();
      await frame();
      const box = list.getBoundingClientRect();
      const seen = [...list.querySelectorAll('[data-row]')].map((one) => one.getBoundingClientRect());
      const end = list.scrollTop + list.clientHeight >= list.scrollHeight - 80;
      // Every place between the head and the end of the window belongs to a row.
      for (let y = box.top + 60; y < box.bottom - 60 && !end; y += 40)
        if (!seen.some((one) => one.top <= y && one.bottom >= y)) blanks += 1;
      last = Math.max(
        last,
        ...[...list.querySelectorAll('[aria-rowindex]')].map((one) =>
          Number(one.ariaRowIndex ?? one.getAttribute('aria-rowindex')),
        ),
      );
    }
    return { blanks, steps, last };
  }, TEXTS);
  const each = ((await busy()) - began) / steps;
  ensure(blanks === 0, `no place is blank: ${blanks}`);
  ensure(last >= TEXTS, `it goes on: ${last}`);
  ensure(each < 0.1, `a step of 15 rows takes ${Math.round(each * 1000)} ms`);
  // Whoever drags the scrollbar is where they dragged it to, and what lies between is never read.
  const jumped = [];
  page.on('request', (request) => request.url().includes('/sales/customers?') && jumped.push(request.url()));
  await page.locator('[data-list-scroll]').evaluate((list) => {
    list.scrollTop = 90_000 * list.querySelector('[data-row]').getBoundingClientRect().height;
  });
  await page.getByRole('link', { name: 'Customer 90005', exact: true }).waitFor();
  await page.locator('[data-waiting]').first().waitFor({ state: 'detached' });
  ensure(jumped.length <= 6 && jumped.some((url) => url.includes('skip=90000')), `few pages are read: ${jumped}`);
  await page.keyboard.press('End');
  await page.getByRole('link', { name: `Customer ${MANY - 1}`, exact: true }).waitFor();
  await page.keyboard.press('x');
  await page.getByRole('region', { name: '1 selected' }).waitFor();
  await page.keyboard.press('Home');
  await page.getByRole('link', { name: 'Customer 0', exact: true }).waitFor();
  console.log(`      ${last} rows, ${steps} steps, ${(each * 1000).toFixed(1)} ms of work each`);
});

story('lists: a look at an order has its lines and its total', async ({ page }) => {
  await page.goto('/orders');
  await settled(page);
  await page.keyboard.press('j');
  await page.keyboard.press('Space');
  const peek = page.getByRole('dialog');
  await peek.getByRole('list', { name: 'Lines' }).getByRole('listitem').first().waitFor();
  await peek.getByText('Total', { exact: true }).waitFor();
  ensure(!(await peek.getByText(/rounding|Business date/).count()), 'no dump of fields');
  await peek.getByRole('button', { name: 'Open' }).click();
  await page.waitForURL(/\/orders\/[0-9a-f-]{36}$/);
});

story('lists: on a usual screen every column of a list is in sight', async ({ page, base }) => {
  const wide = [];
  for (const path of [
    'orders',
    'invoices',
    'customers',
    'products',
    'stock',
    'stock/moves',
    'payments',
    'refunds',
    'returns',
    'shipments',
    'receipts',
    'adjustments',
    'transfers',
    'ledger/entries',
    'recurring-invoices',
  ]) {
    await page.goto(`${base}/${path}`);
    await settled(page);
    // Where the example has nothing there are no columns.
    if ((await page.getByRole('columnheader').count()) === 0) continue;
    const over = await page
      .getByRole('grid')
      .first()
      .evaluate((grid) => {
        const room = [grid, ...grid.querySelectorAll('*'), grid.parentElement].find(
          (one) =>
            one.scrollWidth > one.clientWidth + 1 &&
            getComputedStyle(one).overflowX !== 'visible' &&
            getComputedStyle(one).overflowX !== 'hidden',
        );
        return room ? room.scrollWidth - room.clientWidth : 0;
      });
    if (over > 0) wide.push(`${path}: ${over} px`);
  }
  ensure(wide.length === 0, `no list is wider than its place: ${wide.join(', ')}`);
});
