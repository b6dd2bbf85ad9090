// A list as a file: what it shows, as it shows it.
import { readFileSync } from 'node:fs';
import { readCsv, readXlsx } from '../sheet.mjs';
import { ensure, settled, story } from '../story.mjs';

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
