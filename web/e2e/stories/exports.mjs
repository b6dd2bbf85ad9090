// A list as a file: what it shows, as it shows it.
import { readFileSync } from 'node:fs';
import { readCsv, readXlsx } from '../sheet.mjs';
import { ensure, settled, story } from '../story.mjs';
import { wordsOf } from '../words.mjs';

const WHERE = { all: [{ field: 'status', op: 'in', value: ['completed', 'cancelled'] }] };
const VIEW = `cols=number,status,customer_name,total&sort=-total,number&where=${encodeURIComponent(JSON.stringify(WHERE))}`;

async function file(page, press) {
  const came = page.waitForEvent('download');
  await press();
  const found = await came;
  return { name: found.suggestedFilename(), bytes: readFileSync(await found.path()) };
}

story('exports: CSV and XLSX have the view’s columns, order and rows', async ({ page, api }) => {
  await page.goto(`/orders?${VIEW}`);
  await settled(page);
  // What is kept at the start stands first.
  await page.getByRole('button', { name: 'Columns', exact: true }).click();
  await page.getByRole('button', { name: 'Keep Total at the start' }).click();
  await page.keyboard.press('Escape');
  const heads = (await page.getByRole('columnheader').allInnerTexts()).map((one) => one.split('\n')[0]).filter(Boolean);
  ensure(heads.join() === 'Total,Number,Status,Customer', `what the list shows: ${heads}`);
  const matching = [];
  const list = `/sales/orders?limit=200&sort=-total,number&where=${encodeURIComponent(JSON.stringify(WHERE))}`;
  for (let cursor = ''; cursor !== null; ) {
    const some = await api('GET', `${list}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
    matching.push(...some.items);
    cursor = some.next;
  }
  ensure(matching.length > 10, 'some match');
  const wanted = matching.map((one) => [Number(one.total), one.number, one.customer_name]);

  const press = (name) => async () => {
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('menuitem', { name }).click();
  };
  const csv = await file(page, press('As CSV'));
  ensure(csv.name === 'Orders.csv', `its name: ${csv.name}`);
  const [head, ...rows] = readCsv(csv.bytes.toString('utf8'));
  ensure(JSON.stringify(head) === JSON.stringify(heads), `called as the list calls them: ${head}`);
  const columns = (row) => [Number(row[0]), row[1], row[3]];
  ensure(JSON.stringify(rows.map(columns)) === JSON.stringify(wanted), `the rows of the view in its order: ${rows[0]}`);
  const book = await file(page, press('As a spreadsheet (XLSX)'));
  ensure(book.name === 'Orders.xlsx', `its name: ${book.name}`);
  const [top, ...lines] = readXlsx(book.bytes);
  ensure(JSON.stringify(top) === JSON.stringify(head), `the same heads: ${top}`);
  ensure(JSON.stringify(lines.map(columns)) === JSON.stringify(wanted), `the same rows: ${lines[0]}`);

  // Of what is selected, alone; in the list’s order, whatever was selected first.
  await page.locator('[data-row]').nth(3).getByRole('checkbox').check();
  await page.locator('[data-row]').nth(1).getByRole('checkbox').check();
  const bar = page.getByRole('region', { name: '2 selected' });
  const some = await file(page, async () => {
    await bar.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Export the selected as CSV' }).click();
  });
  const [, ...two] = readCsv(some.bytes.toString('utf8'));
  ensure(JSON.stringify(two.map(columns)) === JSON.stringify([wanted[1], wanted[3]]), `these two: ${two}`);
});

story(
  'exports: in German, by group, and what is taken in again in English',
  async ({ page, api }) => {
    const t = wordsOf('de');
    const saved = () =>
      file(page, async () => {
        await page.getByRole('button', { name: t('list-export'), exact: true }).click();
        await page.getByRole('menuitem', { name: t('list-export-csv') }).click();
      });
    const { groups } = await api('GET', '/sales/orders/summary?group=status');
    ensure(groups.length > 2, 'there are groups');
    await page.goto('/orders?cols=number,status,total&sort=-total,number&group=status');
    await settled(page);
    const [, ...rows] = readCsv((await saved()).bytes.toString('utf8'));
    const met = rows.map((row) => row[1]).filter((status, at, all) => status !== all[at - 1]);
    ensure(JSON.stringify(met) === JSON.stringify(groups.map((one) => one.key)), `group by group: ${met}`);
    const totals = rows.filter((row) => row[1] === met[0]).map((row) => Number(row[2]));
    ensure(
      totals.every((total, at) => at === 0 || total <= totals[at - 1]),
      'within a group in the order of the view',
    );

    await page.goto('/records/customer?cols=name,tax_id,credit_limit,created_at');
    await settled(page);
    const customers = await saved();
    const [heads] = readCsv(customers.bytes.toString('utf8'));
    ensure(heads[1] === t('label-tax-number'), `German titles: ${heads}`);
    const answer = await fetch(`${new URL(page.url()).origin}/api/v1/imports?target=customer&name=kunden.csv`, {
      method: 'POST',
      body: customers.bytes,
      headers: { 'Content-Type': 'text/csv', 'Kontor-Client': 'web', Cookie: api.cookie },
    });
    const { columns } = (await answer.json()).mapping;
    const fields = heads.map((head) => columns[head]);
    ensure(
      JSON.stringify(fields) === JSON.stringify(['name', 'tax_id', 'credit_limit', null]),
      `known again: ${JSON.stringify(columns)}`,
    );
  },
  { context: { locale: 'de-DE' } },
);
