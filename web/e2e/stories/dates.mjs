// Days are typed and picked in the app's language, whatever the browser's is.
import { ensure, settled, story } from '../story.mjs';

story('dates: a day is typed short, echoed, and picked with keys', async ({ page }) => {
  await page.goto('/records/order');
  await settled(page);
  const today = await page.evaluate(() => {
    const now = new Date();
    return { year: now.getFullYear(), month: now.getMonth(), day: now.getDate() };
  });
  const said = (year, month, day) =>
    new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }).format(
      new Date(Date.UTC(year, month, day)),
    );
  await page.goto('/stock/at');
  await settled(page);
  const field = page.getByLabel('At the end of');
  await field.fill('-7');
  await page.keyboard.press('Enter');
  await page.waitForURL(/on=/);
  await settled(page);
  await page.getByRole('heading', { level: 1 }).click();
  const week = said(today.year, today.month, today.day - 7);
  ensure((await field.inputValue()) === week, `a week ago is ${week}: ${await field.inputValue()}`);
  await field.fill('31/2');
  await page.keyboard.press('Tab');
  await page.getByText('“31/2” is no date').waitFor();
  ensure((await field.inputValue()) === week, 'it shows what it stands for');
  await field.focus();
  await page.keyboard.press('Alt+ArrowDown');
  const grid = page.getByRole('dialog').getByRole('table');
  await grid.locator('button[tabindex="0"]:focus').waitFor();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await grid.waitFor({ state: 'detached' });
  await page.getByRole('heading', { level: 1 }).click();
  const before = said(today.year, today.month, today.day - 14);
  ensure((await field.inputValue()) === before, `a week before that is ${before}: ${await field.inputValue()}`);
});
