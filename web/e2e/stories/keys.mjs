// Every key that the interaction contract names does what it says, and the sheet names what works.
import { ensure, settled, story } from '../story.mjs';

const rows = (page) => page.getByRole('grid').locator('[data-row]');
const path = (page) => new URL(page.url()).pathname;

async function three(api) {
  const name = `Okapi ${Math.random().toString(36).slice(2, 8)}`;
  const made = [];
  for (const at of [1, 2, 3])
    made.push(await api('POST', '/sales/customers', { name: `${name} ${at}`, kind: 'person' }));
  return { name, ids: made.map((one) => one.id) };
}

async function listed(page, name, count) {
  await page.goto(`/customers?q=${encodeURIComponent(name)}&sort=name`);
  await settled(page);
  await page.waitForFunction((wanted) => document.querySelectorAll('[data-row]').length === wanted, count);
}

story('keys: a list is worked through by keys', async ({ page, api }) => {
  const { name, ids } = await three(api);
  await listed(page, name, 3);
  const press = (key) => page.keyboard.press(key);
  await press('j');
  await press('j');
  await press('k');
  await press('ArrowDown');
  await press('x');
  await page.getByRole('region', { name: '1 selected' }).waitFor();
  await press('Shift+ArrowDown');
  await page.getByRole('region', { name: '2 selected' }).waitFor();
  await press('Escape');
  await page.getByRole('region', { name: /selected$/ }).waitFor({ state: 'detached' });
  await press('x');
  await press('Escape');
  await rows(page).first().getByRole('checkbox').click();
  await rows(page)
    .nth(2)
    .getByRole('checkbox')
    .click({ modifiers: ['Shift'] });
  await page.getByRole('region', { name: '3 selected' }).waitFor();
  await press('Escape');
  await press('Space');
  await page.waitForURL(/peek=/);
  await press('Escape');
  await page.waitForURL((url) => !url.search.includes('peek='));
  await press('.');
  await page.getByRole('menuitem', { name: /^Open/ }).first().waitFor();
  await press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  await press('/');
  await page.getByRole('searchbox').and(page.locator(':focus')).waitFor();
  await press('Escape');
  await page.locator('h1').click();
  await press('Home');
  await press('Enter');
  await page.waitForURL(new RegExp(ids[0]));
  await page.getByRole('heading', { level: 1, name: `${name} 1` }).waitFor();
  await press(']');
  await page.waitForURL(new RegExp(ids[1]));
  await press('[');
  await page.waitForURL(new RegExp(ids[0]));
  await page.getByRole('heading', { level: 1, name: `${name} 1` }).waitFor();
  await press('e');
  const field = page.getByLabel('Name', { exact: true });
  await field.fill(`${name} one`);
  await press('Control+s');
  await page.getByRole('heading', { level: 1, name: `${name} one` }).waitFor();
  await press('Control+Enter');
  await page.waitForURL(/\/orders\/new/);
  // The editor takes the focus by itself once it is there, and would take it back from a press that came before.
  await page.locator('[data-col="product"]:focus').waitFor();
  await page.locator('h1').click();
  for (const [key, to] of Object.entries({
    o: '/orders',
    i: '/invoices',
    c: '/customers',
    s: '/stock',
    p: '/payments',
    d: '/',
  })) {
    await press('g');
    await press(key);
    await page.waitForURL((url) => url.pathname === to);
    await settled(page);
  }
  await press('g');
  await press('c');
  await page.waitForURL((url) => url.pathname === '/customers');
  await settled(page);
  await press('c');
  await page.waitForURL(/\/new$/);
});

story('keys: Ctrl+Z takes back the last act, and the one before it', async ({ page, api, artifacts }) => {
  const { name, ids } = await three(api);
  const archived = async (id) => (await api('GET', `/sales/customers/${id}`)).archived_at !== null;
  await listed(page, name, 3);
  const wait = (count) =>
    page.waitForFunction((wanted) => document.querySelectorAll('[data-row]').length === wanted, count);
  for (const left of [2, 1]) {
    await page.keyboard.press('Home');
    await page.keyboard.press('.');
    await page.getByRole('menuitem', { name: 'Archive' }).click();
    await wait(left);
  }
  ensure((await archived(ids[0])) && (await archived(ids[1])), 'two are archived');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await wait(2);
  await page.keyboard.press('Control+z');
  await wait(3);
  ensure(!(await archived(ids[0])) && !(await archived(ids[1])), 'both are there again');

  // Many at once are one act, and it is taken back after the toast has gone, too.
  await page.keyboard.press('Control+a');
  await page.getByRole('region', { name: '3 selected' }).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search or jump to' }).fill('archive');
  await page.getByRole('option', { name: /^Archive \(3\)/ }).click();
  const dialog = page.getByRole('dialog', { name: /Archive: 3/ });
  await dialog.getByRole('button', { name: 'Archive (3)' }).click();
  await wait(0);
  await dialog.waitFor({ state: 'detached' });
  await page.waitForFunction(() => ![...document.querySelectorAll('button')].some((one) => one.textContent === 'Undo'));
  await page.keyboard.press('Control+z');
  await page.getByText('3 taken back').waitFor();
  await wait(3);

  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  for (const said of ['Undo the last act', 'Letters on the buttons, while it is held'])
    await sheet.getByText(said).waitFor();
  await page.screenshot({ path: `${artifacts}/keys-sheet.png` });
});

story('keys: while Alt is held, buttons show the letter that presses them', async ({ page, artifacts }) => {
  await page.goto('/customers');
  await settled(page);
  const letters = page.locator('[data-access-letters] kbd');
  const letterOf = (button) =>
    button.evaluate((element) => {
      const box = element.getBoundingClientRect();
      const near = (one) => {
        const at = one.getBoundingClientRect();
        return Math.abs(at.left - Math.max(box.left - 6, 0)) < 2 && Math.abs(at.top - Math.max(box.top - 6, 0)) < 2;
      };
      return [...document.querySelectorAll('[data-access-letters] kbd')].find(near)?.textContent;
    });
  await page.keyboard.down('Alt');
  await letters.first().waitFor();
  await page.screenshot({ path: `${artifacts}/keys-alt.png` });
  const all = await letters.allInnerTexts();
  ensure(new Set(all).size === all.length, 'each letter is one button');
  await page.keyboard.up('Alt');
  await letters.first().waitFor({ state: 'detached' });
  const button = page.getByRole('button', { name: 'Export' });
  await page.keyboard.down('Alt');
  await letters.first().waitFor();
  await page.keyboard.press(await letterOf(button));
  await page.keyboard.up('Alt');
  await page.getByRole('menuitem', { name: /CSV/ }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });

  // Over a dialog only what is in it.
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await sheet.waitFor();
  await page.keyboard.down('Alt');
  await letters.first().waitFor();
  ensure((await letters.count()) === (await sheet.getByRole('button').count()), 'the page behind has none');
  await page.keyboard.press(await letterOf(sheet.getByRole('button', { name: 'Close' })));
  await page.keyboard.up('Alt');
  await sheet.waitFor({ state: 'detached' });
  ensure(path(page) === '/customers', 'nothing else was pressed');
});
