// What can be done where one is stands in the palette: of a selection, a record, and the company.
import { ensure, settled, story } from '../story.mjs';

async function offers(page, words) {
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Search or jump to' });
  await field.fill(words);
  return (name) => page.getByRole('option', { name });
}

story('palette: a selection, a customer and the company offer their actions', async ({ page, api, artifacts }) => {
  const name = `Kudu ${Math.random().toString(36).slice(2, 8)}`;
  const made = [];
  for (const at of [1, 2])
    made.push(await api('POST', '/sales/customers', { name: `${name} ${at}`, kind: 'organisation' }));
  await page.goto(`/customers?q=${encodeURIComponent(name)}&sort=name`);
  await settled(page);
  await page.waitForFunction(() => document.querySelectorAll('[data-row]').length === 2);
  const box = (at) => page.getByRole('grid').locator('[data-row]').nth(at).getByRole('checkbox');
  await box(0).check();
  // Another row, as many of them: what is done is done to what is selected now.
  await box(0).uncheck();
  await box(1).check();
  await page.getByRole('region', { name: '1 selected' }).waitFor();
  let option = await offers(page, 'archive');
  await option(/^Archive \(1\)/).click();
  const dialog = page.getByRole('dialog', { name: 'Archive: one record' });
  await dialog.getByRole('button', { name: 'Archive (1)' }).click();
  await page.waitForFunction(() => document.querySelectorAll('[data-row]').length === 1);
  const archived = async (id) => (await api('GET', `/sales/customers/${id}`)).archived_at !== null;
  ensure((await archived(made[1].id)) && !(await archived(made[0].id)), 'the selected one alone');

  await page.goto(`/customers/${made[0].id}`);
  await page.getByRole('heading', { level: 1, name: `${name} 1` }).waitFor();
  option = await offers(page, '>');
  for (const said of [/^New order/, /^Edit/, /^Statement/, /^Archive/]) await option(said).first().waitFor();
  await page.screenshot({ path: `${artifacts}/palette-customer.png` });
  await option(/^Edit/).first().click();
  await page.getByLabel('Name', { exact: true }).fill(`${name} one`);
  option = await offers(page, '>save');
  await option(/^Save/).click();
  await page.getByRole('heading', { level: 1, name: `${name} one` }).waitFor();

  await page.goto('/settings/company');
  await settled(page);
  const text = page.getByLabel('How to pay');
  const before = await text.inputValue();
  await text.fill('By the palette');
  option = await offers(page, '>');
  await option(/^Logo: Choose a picture/).waitFor();
  await option(/^Discard/).click();
  ensure((await text.inputValue()) === before, 'discarded');
});
