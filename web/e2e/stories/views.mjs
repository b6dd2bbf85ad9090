// Views that are shared: one person's question becomes everybody's, and stays hers to change.
import { accept, join } from '../people.mjs';
import { ensure, settled, story } from '../story.mjs';

story(
  'views: one is shared, used by somebody else, and changed by whoever made it alone',
  async ({ page, api, browser, base }) => {
    const name = `Big ${Math.random().toString(36).slice(2, 8)}`;
    const person = await join(api, 'viewer', ['customer_service']);
    const where = { all: [{ field: 'total', op: 'gte', value: '3000' }] };
    await page.goto(`/orders?sort=-total&where=${encodeURIComponent(JSON.stringify(where))}`);
    await settled(page);
    await page.getByRole('button', { name: 'Save or change the view' }).click();
    await page.getByRole('menuitem', { name: 'Save as a new view' }).click();
    const dialog = page.getByRole('dialog', { name: 'Save as a new view' });
    await dialog.getByLabel('Name').fill(name);
    await dialog.getByLabel('Who sees it').selectOption({ label: 'Everybody in the company' });
    await dialog.getByLabel('Name').press('Enter');
    await page.getByText(`View ${name} saved`).waitFor();

    // Somebody else sees it as a tab, and what it asks.
    const theirs = await (await browser.newContext({ baseURL: base, locale: 'en-GB' })).newPage();
    await accept(theirs, person);
    await theirs.goto('/orders');
    await settled(theirs);
    const tab = (who, label = name) =>
      who.getByRole('navigation', { name: /^Views of/ }).getByRole('button', { name: label });
    await tab(theirs).click();
    await theirs.locator('[aria-sort="descending"]').getByText('Total').waitFor();
    await theirs.getByRole('list', { name: 'Filters' }).getByText('is at least').waitFor();
    // It is not theirs: they may keep another beside it, and no more.
    await theirs.getByRole('columnheader', { name: 'Number' }).getByRole('button').click();
    await theirs.locator('[aria-sort="ascending"]').getByText('Number').waitFor();
    await theirs.getByRole('button', { name: 'Save or change the view' }).click();
    await theirs.getByRole('menuitem', { name: 'Save as a new view' }).waitFor();
    const offered = await theirs.getByRole('menuitem').allInnerTexts();
    ensure(
      offered.map((one) => one.trim()).join() === 'Save as a new view,Show the view as it was saved',
      `nothing that changes hers: ${offered}`,
    );
    const [view] = (await api('GET', '/desk/views?list=order')).items.filter((one) => one.name === name);
    const status = await theirs.evaluate(
      ([id, version]) =>
        fetch(`/api/v1/desk/views/${id}`, {
          method: 'PATCH',
          headers: { 'Content-Type': 'application/json', 'Kontor-Client': 'web', 'If-Match': `"${version}"` },
          body: '{"name":"Mine now"}',
        }).then((answer) => answer.status),
      [view.id, view.version],
    );
    ensure(status === 403 || status === 404, `and the server lets nobody else: ${status}`);
    // Their own, which opens first from now on, for them.
    await theirs.getByRole('menuitem', { name: 'Save as a new view' }).click();
    const own = theirs.getByRole('dialog', { name: 'Save as a new view' });
    ensure((await own.getByLabel('Who sees it').count()) === 0, 'whoever may not share is not asked');
    await own.getByLabel('Name').fill(`${name} by number`);
    await own.getByLabel('Open this view first').check();
    await own.getByRole('button', { name: 'Save' }).click();
    await theirs.getByText(`View ${name} by number saved`).waitFor();
    await theirs.goto('/orders');
    await settled(theirs);
    await theirs.locator('[aria-current="true"]').getByText(`${name} by number`).waitFor();
    await theirs.locator('[aria-sort="ascending"]').getByText('Number').waitFor();
    await tab(theirs, 'All').click();
    await theirs.getByRole('list', { name: 'Filters' }).waitFor({ state: 'detached' });
    // Not for her.
    await page.goto('/orders');
    await settled(page);
    await page.locator('[aria-current="true"]').getByText('All', { exact: true }).waitFor();
    ensure((await tab(page, `${name} by number`).count()) === 0, 'what is theirs alone is not hers to see');

    // She changes it, by keyboard; they see it when they come back to it.
    await tab(page).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Take Total off' }).click();
    await page.getByRole('list', { name: 'Filters' }).waitFor({ state: 'detached' });
    await tab(page).getByText('changed').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Save or change the view' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Save the view', exact: true }).press('Enter');
    await page.getByText(`View ${name} saved`).waitFor();
    await theirs.goto('/orders');
    await settled(theirs);
    await tab(theirs).first().click();
    await theirs.locator('[aria-sort="descending"]').getByText('Total').waitFor();
    ensure((await theirs.getByRole('list', { name: 'Filters' }).count()) === 0, 'it asks what she has changed it to');
    await api('DELETE', `/desk/views/${view.id}`);
    await theirs.context().close();
  },
);
