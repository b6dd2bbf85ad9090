// Records from a file: mapped, tried, run, taken back.
import { ensure, settled, story } from '../story.mjs';

story('imports: a file is mapped, tried, run and taken back', async ({ page, api }) => {
  const name = `Gnu ${Math.random().toString(36).slice(2, 8)}`;
  const text = `Company;Email;Credit limit\n${name} A;a@gnu.example;1000,50\n${name} B;b@gnu.example;abc\n${name} C;c@gnu.example;\n`;
  await page.goto('/records/customer');
  await settled(page);
  await page.getByRole('link', { name: 'Import' }).click();
  await page.getByRole('heading', { level: 1, name: /^Import/ }).waitFor();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'gnus.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByRole('heading', { name: 'Columns of gnus.csv' }).waitFor();
  await page.getByLabel('Field of the column Company').selectOption({ label: 'Name *' });
  await page.getByRole('button', { name: 'Try it out' }).click();
  await page.getByRole('heading', { name: 'What would happen' }).waitFor();
  await page.getByText('Credit limit is no number').waitFor();
  const count = async () => (await api('GET', `/sales/customers?q=${encodeURIComponent(name)}&count=true`)).total;
  ensure((await count()) === 0, 'trying it keeps nothing');
  await page.getByRole('button', { name: 'Import 2' }).click();
  await page.getByText('Finished').waitFor();
  ensure((await count()) === 2, 'two rows became records');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Rows at fault as a file' }).click(),
  ]);
  ensure(file.suggestedFilename().endsWith('.csv'), 'the rows at fault are a file');
  await page.getByRole('button', { name: 'Take it back' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Take it back' }).click();
  await page.getByText('2 taken back, 0 stay').waitFor();
  ensure((await count()) === 0, 'nothing is left of it');
  await page.getByRole('link', { name: 'Back' }).click();
  await page.getByRole('heading', { name: 'Earlier imports' }).waitFor();
  await page.getByRole('link', { name: 'gnus.csv' }).first().waitFor();
});
