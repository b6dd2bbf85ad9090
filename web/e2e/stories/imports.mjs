// Records from a file: mapped, tried, run, taken back.
import { ensure, settled, story } from '../story.mjs';

story('imports: a file is mapped, tried, run and taken back', async ({ page, api }) => {
  const name = `Gnu ${Math.random().toString(36).slice(2, 8)}`;
  const text = `Company;Email;Limit (KES)\n${name} A;a@gnu.example;1.000,50\n${name} B;nowhere;abc\n${name} C;c@gnu.example;\n`;
  await page.goto('/records/customer');
  await settled(page);
  await page.getByRole('link', { name: 'Import' }).click();
  await page.getByRole('heading', { level: 1, name: /^Import/ }).waitFor();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'gnus.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByRole('heading', { name: 'Columns of gnus.csv' }).waitFor();
  // Columns are guessed by what they are called, and how numbers are written by what they show.
  const fieldOf = (column) => page.getByLabel(`Field of the column ${column}`).locator('option:checked');
  ensure((await fieldOf('Company').innerText()) === 'Name *', 'the company is the name');
  ensure((await fieldOf('Limit (KES)').innerText()) === 'Credit limit', 'the limit is the credit limit');
  await page.getByText('1.000,50 is read as 1,000.5').waitFor();
  await page.getByLabel('Numbers').selectOption({ label: '1,234.56' });
  await page.getByText('1.000,50 cannot be read so').waitFor();
  await page.getByLabel('Numbers').selectOption({ label: '1.234,56' });
  await page.getByRole('button', { name: 'Try it out' }).click();
  await page.getByRole('heading', { name: 'What would happen' }).waitFor();
  await page.getByText('Credit limit is no number').waitFor();
  // All that is wrong with a row is told at once.
  const faults = page.getByRole('table', { name: 'Rows at fault' });
  ensure((await faults.locator('tbody tr').count()) === 2, 'the limit and the address of the second row');
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

story(
  'imports: why a whole import failed is told, with what of the mapping does not fit',
  async ({ page, api, base, artifacts }) => {
    const answer = await fetch(`${base}/api/v1/imports?target=customer&name=gone.csv`, {
      method: 'POST',
      body: 'Name\nGnu\n',
      headers: { 'Content-Type': 'text/csv', 'Kontor-Client': 'web', Cookie: api.cookie },
    });
    const { id } = await answer.json();
    // As the server tells it of an import that could not go on.
    await page.route(`**/api/v1/imports/${id}`, async (route) => {
      const response = await route.fetch();
      const failure = {
        code: 'request.invalid',
        message: 'The input is not valid',
        faults: [
          {
            path: 'columns.Jina',
            code: 'intake.no_column',
            message: 'The file has no such column, or has it twice',
          },
          {
            path: 'known_by',
            code: 'intake.no_key',
            message: 'No column fills a field by which records can be known',
          },
        ],
      };
      const batch = { ...(await response.json()), status: 'failed', error: failure.code, failure };
      await route.fulfill({ response, json: batch });
    });
    await page.goto(`${base}/records/customer/import?import=${id}`);
    const told = page.getByRole('alert').filter({ hasText: 'The input is not valid' });
    await told.getByText('Column “Jina”: The file has no such column').waitFor();
    await told.getByText('No column fills a field').waitFor();
    ensure((await page.getByText('request.invalid').count()) === 0, 'no code stands there');
    await page.screenshot({ path: `${artifacts}/import-failed.png` });
  },
);

story(
  'imports: faults are told in the reader’s language, and nothing is imported where nothing is new',
  async ({ page }) => {
    await page.addInitScript(() =>
      localStorage.setItem('kontor.look', JSON.stringify({ theme: 'system', locale: 'de' })),
    );
    const text = 'Name;Limit\nGnu;abc\n;12\n';
    await page.goto('/records/customer/import');
    await settled(page);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'schlecht.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    await page.getByRole('heading', { name: 'Spalten von schlecht.csv' }).waitFor();
    await page.getByRole('button', { name: 'Prüfen', exact: true }).click();
    await page.getByText('Das ist keine Zahl').waitFor();
    await page.getByText('Nichts davon würde importiert').waitFor();
    ensure((await page.getByRole('button', { name: /importieren$/ }).count()) === 0, 'there is nothing to import');
  },
  { context: { locale: 'de-DE' } },
);
