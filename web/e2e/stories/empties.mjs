// Nothing to show says why: nothing was ever there, nothing is found, it may not be seen, or it could not be read.
import { accept, join } from '../people.mjs';
import { ensure, settled, story } from '../story.mjs';

story('empties: a list that shows nothing says which of the four it is', async ({ page, context, api, artifacts }) => {
  const shot = (name) => page.screenshot({ path: `${artifacts}/empty-${name}.png` });
  const says = (title) => page.getByRole('heading', { level: 2, name: title });
  // Nothing yet: what it is for, and the way to the first.
  const none = (await api('GET', '/billing/layout-texts?limit=1&archived=all')).items.length;
  ensure(none === 0, 'nobody has written one');
  await page.goto('/records/document_text');
  await settled(page);
  await page.getByRole('heading', { level: 2 }).getByText('yet').waitFor();
  await shot('nothing-yet');
  ensure((await page.getByRole('main').getByRole('button', { name: 'Clear the filter' }).count()) === 0, 'no filter');

  // Nothing found: names what was asked, and takes it off.
  await page.goto('/customers?q=nobodyiscalledlikethis');
  await settled(page);
  await says('Nothing matches').waitFor();
  await page
    .getByText(/nobodyiscalledlikethis/)
    .last()
    .waitFor();
  await shot('nothing-found');
  await page.getByRole('button', { name: 'Clear the filter' }).click();
  await page.getByRole('grid').locator('[data-row]').first().waitFor();

  // Could not be read: says so, and tries again.
  await page.route('**/api/v1/sales/customers?**', (route) => route.abort());
  await page.goto('/customers?sort=name');
  await says('No connection').waitFor();
  await shot('failed');
  await page.unroute('**/api/v1/sales/customers?**');
  await page.getByRole('button', { name: 'Try again' }).first().click();
  await page.getByRole('grid').locator('[data-row]').first().waitFor();

  // May not be seen: who can change that.
  await accept(page, await join(api, 'nobody', ['employee']));
  await page.goto('/customers');
  await settled(page);
  await page.getByRole('heading', { level: 1, name: 'You may not see this' }).waitFor();
  await page.getByText('Ask an administrator').waitFor();
  await shot('forbidden');
  ensure((await page.getByRole('button', { name: 'Try again' }).count()) === 0, 'trying again would not help');
  await context.clearCookies();
});
