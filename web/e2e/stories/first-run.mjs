// The first run: three questions to a company that works, an example to look at and to erase, one's own company whole.
import { violations } from '../axe.mjs';
import { ensure, settled, story } from '../story.mjs';

async function clean(page, what) {
  const found = await violations(page);
  ensure(found.length === 0, `${what}: ${JSON.stringify(found)}`);
}

async function into(page, company) {
  await page
    .getByRole('button', { name: /^. / })
    .or(page.locator('button[aria-haspopup="menu"]').first())
    .first()
    .click();
  await page
    .getByRole('menuitem', { name: company })
    .or(page.getByRole('menuitemcheckbox', { name: company }))
    .click();
}

story(
  'first run: three questions, a company, an example and back',
  async ({ page }) => {
    await page.goto('/');
    await page.getByRole('heading', { name: 'Where are you?' }).waitFor();
    await clean(page, 'the first question');
    await page.getByLabel('Country').selectOption('KE');
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('radio', { name: /Goods that I keep in stock/ }).check();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('checkbox', { name: /In a shop/ }).check();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('button', { name: 'Create the company' }).click();
    await page.getByText('Enter the name of your company').first().waitFor();
    await page.getByLabel('Name of the company').fill('Juma Traders');
    await page.getByLabel('First name').fill('Neema');
    await page.getByLabel('E-mail').fill('neema@stories.example');
    await page.getByLabel('Password', { exact: true }).fill('seven quiet herons wade home');
    await page.getByRole('button', { name: 'Create the company' }).click();
    await page.getByRole('heading', { name: 'Juma Traders is ready' }).waitFor();
    await clean(page, 'the company is ready');
    await page.getByRole('button', { name: 'Begin with an empty company' }).click();

    await page.getByRole('heading', { name: 'Set up your company' }).waitFor();
    await page.getByText('0 of 9 done').waitFor();
    await page.getByRole('link', { name: 'Your first customer' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Salama Stores');
    await page.keyboard.press('Control+s');
    await page.getByRole('heading', { level: 1, name: 'Salama Stores' }).waitFor();
    await page.getByRole('link', { name: 'Overview' }).click();
    await page.getByText('1 of 9 done').waitFor();
    await page.getByRole('listitem').filter({ hasText: 'Your logo' }).getByRole('button', { name: 'Skip' }).click();
    await page.getByText('1 of 8 done').waitFor();

    await page.getByRole('button', { name: 'Make an example company' }).click();
    await page.getByText('The example company is there').waitFor({ timeout: 90_000 });
    await clean(page, 'the overview');
    await page.getByRole('button', { name: 'Look at it' }).click();
    await page.getByRole('heading', { name: 'This is an example company' }).waitFor();
    await page.getByRole('link', { name: 'Orders', exact: true }).click();
    await page.getByRole('row').nth(5).waitFor();
    await page.getByRole('link', { name: 'Customers', exact: true }).click();
    await page.getByRole('row').nth(5).waitFor();
    ensure((await page.getByText('Salama Stores').count()) === 0, 'nothing of one company is in the other');

    await into(page, 'Juma Traders');
    await page.getByRole('heading', { name: 'Example company' }).waitFor();
    await page.getByRole('button', { name: 'Remove it' }).click();
    await page.getByRole('button', { name: 'Make an example company' }).waitFor({ timeout: 90_000 });
    await page.getByText('1 of 8 done').waitFor();
    await page.getByRole('link', { name: 'Customers', exact: true }).click();
    await page.getByRole('link', { name: 'Salama Stores' }).first().waitFor();
    await settled(page);
    const { items } = await page.evaluate(() => fetch('/api/v1/sales/customers').then((answer) => answer.json()));
    ensure(items.length === 1 && items[0].name === 'Salama Stores', 'one’s own customer, and nothing of the example');
  },
  { as: null, house: { empty: true }, seconds: 240 },
);
