// A day is changed in its row as it is typed everywhere else.
import { ensure, settled, story } from '../story.mjs';

story('lists: a day is changed in its row, typed or picked', async ({ page, api }) => {
  const name = `Season ${Math.random().toString(36).slice(2, 8)}`;
  const list = await api('POST', '/sales/price-lists', {
    code: name.slice(7).toUpperCase(),
    name,
    currency: 'KES',
    valid_from: '2026-01-01',
  });
  await page.goto(`/records/price_list?q=${encodeURIComponent(name)}`);
  await settled(page);
  const row = page.locator(`[data-row="${list.id}"]`);
  await row.hover();
  await row.getByRole('button', { name: /Valid from/ }).click();
  const field = row.getByRole('textbox', { name: 'Valid from' });
  await field.fill('31/2');
  await page.keyboard.press('Enter');
  await page.getByText('“31/2” is no date').waitFor();
  await field.fill('5/3/2026');
  await page.keyboard.press('Enter');
  await field.waitFor({ state: 'detached' });
  await page.getByText('Saved', { exact: true }).first().waitFor();
  const day = async () => (await api('GET', `/sales/price-lists/${list.id}`)).valid_from;
  ensure((await day()) === '2026-03-05', `the fifth of March: ${await day()}`);
  await row.hover();
  await row.getByRole('button', { name: /Valid from/ }).click();
  await field.focus();
  await page.keyboard.press('Alt+ArrowDown');
  const grid = page.getByRole('dialog').getByRole('table');
  await grid.locator('button[tabindex="0"]:focus').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await grid.waitFor({ state: 'detached' });
  await field.waitFor({ state: 'detached' });
  await settled(page);
  ensure((await day()) === '2026-03-12', `a week later: ${await day()}`);
});
