// The browser's own print: a list with all of its rows, a document as it is sent, a report; never the shell around them.
import { postedInvoice, shippedOrder } from '../goods.mjs';
import { ensure, settled, story } from '../story.mjs';

/** What is on paper of a selector. */
const onPaper = (page, selector) =>
  page.evaluate(
    (selector) => [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility()).length,
    selector,
  );

/** Asks as the browser's menu does; what is printed stays until `afterprint`. */
async function asMenu(page) {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
}

story('print: Ctrl+P prints all rows of a list, not those on the screen', async ({ page, api }) => {
  const { total } = await api('GET', '/sales/orders?limit=1&count=true');
  await page.goto('/orders');
  await settled(page);
  await page.locator('[data-row]').first().waitFor();
  // What stands there at the moment that the browser would draw its pages.
  await page.evaluate(() => {
    window.print = () => {
      window.printed = {
        rows: document.querySelectorAll('body > div > table tbody tr').length,
        title: document.querySelector('body > div > h1')?.textContent,
        only: getComputedStyle(document.getElementById('root')).display,
      };
    };
  });
  await page.emulateMedia({ media: 'print' });
  await page.keyboard.press('Control+P');
  const printed = await (await page.waitForFunction(() => window.printed)).jsonValue();
  // One more for the sums.
  ensure(printed.rows >= Math.min(total, 2000), `${printed.rows} rows of ${total}`);
  ensure(printed.title === 'Orders' && printed.only === 'none', 'under its title, and nothing else');
  await page.locator('#root').waitFor({ state: 'visible' });
});

story('print: from the browser’s menu, what has been read of a list', async ({ page }) => {
  await page.goto('/customers');
  await settled(page);
  await page.locator('[data-row]').first().waitFor();
  await asMenu(page);
  ensure((await onPaper(page, '#root')) === 0, 'the shell is not printed');
  ensure((await onPaper(page, 'body > div > table tbody tr')) > 1, 'the rows are');
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await page.locator('[data-row]').first().waitFor();
});

story(
  'print: an order on paper is the order, in black on white also from the dark',
  async ({ page, api, artifacts }) => {
    const { order } = await shippedOrder(api);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(`/orders/${order.id}`);
    await settled(page);
    await page.getByRole('heading', { level: 2, name: 'Lines' }).waitFor();
    await asMenu(page);
    ensure((await onPaper(page, 'nav, [data-look]')) === 0, 'neither the way around nor what one presses');
    ensure((await onPaper(page, 'h1')) === 1, 'its number');
    const { ink, paper } = await page.evaluate(() => ({
      ink: getComputedStyle(document.querySelector('h1')).color,
      paper: getComputedStyle(document.body).backgroundColor,
    }));
    ensure(ink === 'rgb(0, 0, 0)' && ['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)'].includes(paper), `${ink} on ${paper}`);
    const pdf = await page.pdf({ path: `${artifacts}/print-order.pdf`, format: 'A4' });
    ensure(pdf.length > 1000, 'a file of pages');
  },
);

story('print: an invoice is printed as it is sent', async ({ page, api, artifacts }) => {
  const { invoice } = await postedInvoice(api);
  await page.goto(`/invoices/${invoice.id}`);
  await settled(page);
  // Its words are there once its paper is drawn.
  await page.locator('canvas[role=img] + p:not(:empty)').first().waitFor({ state: 'attached' });
  await asMenu(page);
  ensure((await onPaper(page, '#root')) === 0, 'not the page around it');
  ensure((await onPaper(page, '.paper-sheets canvas')) >= 1, 'its sheets');
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  ensure((await onPaper(page, '.paper-sheets')) === 0, 'and they are gone afterwards');
  await page.pdf({ path: `${artifacts}/print-invoice.pdf`, format: 'A4' });
});

story('print: a report is printed to its last row', async ({ page, artifacts }) => {
  await page.goto('/ledger/reports/trial-balance');
  await settled(page);
  await page.locator('main tbody tr').first().waitFor();
  await asMenu(page);
  ensure((await onPaper(page, 'nav, [data-look]')) === 0, 'neither the way around nor what one presses');
  const cut = await page.evaluate(
    () =>
      [...document.querySelectorAll('main *')].filter(
        (one) =>
          one.scrollHeight > one.clientHeight + 2 &&
          ['auto', 'scroll', 'hidden'].includes(getComputedStyle(one).overflowY) &&
          one.querySelector('table'),
      ).length,
  );
  ensure(cut === 0, 'nothing is cut off');
  await page.pdf({ path: `${artifacts}/print-report.pdf`, format: 'A4' });
});
