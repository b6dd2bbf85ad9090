// Files of things: a product's pictures in their order, papers of a record; and how close together rows stand.
import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { newProduct } from '../goods.mjs';
import { ensure, settled, story } from '../story.mjs';

/** A picture of one colour, as a camera would write it: small, and whole. */
function png([red, green, blue]) {
  const chunk = (kind, data) => {
    const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
    const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    size.writeUInt32BE(data.length);
    let crc = 0xffffffff;
    for (const byte of body) {
      crc ^= byte;
      for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    }
    sum.writeUInt32BE((crc ^ 0xffffffff) >>> 0);
    return Buffer.concat([size, body, sum]);
  };
  const side = 8;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.from([0, ...Array.from({ length: side }, () => [red, green, blue]).flat()]);
  const rows = deflateSync(Buffer.concat(Array.from({ length: side }, () => row)));
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([start, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

const COLOURS = { red: [200, 30, 30], green: [30, 160, 60], blue: [30, 60, 200] };

story(
  'pictures: added in order, one put first, one removed and taken back, and a paper refused',
  async ({ page, api }) => {
    const product = await newProduct(api);
    await page.goto(`/products/${product.id}`);
    await settled(page);
    const card = page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: 'Pictures' }) })
      .last();
    const chosen = card.locator('input[type=file]');
    for (const [at, [name, colour]] of Object.entries(COLOURS).entries()) {
      await chosen.setInputFiles({ name: `${name}.png`, mimeType: 'image/png', buffer: png(colour) });
      if (at > 0) await card.getByText(`${at + 1} / ${at + 1}`).waitFor();
      else await card.getByRole('img').waitFor();
    }
    const kept = async () =>
      (await api('GET', `/catalog/product-images?product_id=${product.id}&sort=position`)).items.map((one) => one.id);
    const [first, second, third] = await kept();
    const shown = (id) => card.locator(`img[src*="${id}"]`).waitFor();
    await shown(third);
    ensure(
      await card.getByRole('img').evaluate((image) => image.decode().then(() => image.naturalWidth > 0)),
      'what is shown is a picture',
    );
    await card.getByRole('button', { name: 'Next' }).press('Enter');
    await shown(first);
    await card.getByRole('button', { name: 'Previous' }).click();
    await shown(third);
    await card.getByRole('button', { name: 'Show this picture first' }).press('Enter');
    await card.getByText('1 / 3').waitFor();
    await shown(third);
    ensure((await kept()).join() === [third, first, second].join(), 'it stands first, the others as they were');

    await card.getByRole('button', { name: 'Remove this picture' }).click();
    await card.getByText('1 / 2').waitFor();
    await shown(first);
    await page.getByRole('button', { name: 'Undo' }).click();
    await card.getByText('1 / 3').waitFor();
    await shown(third);

    // What is no picture is told, and nothing is added.
    await chosen.setInputFiles({ name: 'moving.gif', mimeType: 'image/gif', buffer: Buffer.from('GIF89a') });
    await page.getByText('Files of this type are not taken').first().waitFor();
    await chosen.setInputFiles({ name: 'not.png', mimeType: 'image/png', buffer: Buffer.from('%PDF-1.7 no picture') });
    await page
      .getByText(/does not|is not|not what/)
      .first()
      .waitFor();
    await card.getByRole('button', { name: 'Add a picture' }).waitFor();
    ensure((await kept()).length === 3, 'three are there');
  },
);

story('pictures: papers of a record are dropped, fetched and deleted for good', async ({ page, api }) => {
  const customer = await api('POST', '/sales/customers', { name: `Papers ${Date.now()}` });
  await page.goto(`/customers/${customer.id}`);
  await settled(page);
  await page.getByRole('tab', { name: 'Files' }).click();
  const files = page.getByRole('region', { name: 'Files' });
  await files.getByText('No files yet').waitFor();
  const text = 'Delivered to the back door\n';
  const dropped = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'door.txt', { type: 'text/plain' }));
    return data;
  }, text);
  await files.dispatchEvent('drop', { dataTransfer: dropped });
  const paper = files.getByRole('button', { name: /^door\.txt/ });
  await paper.waitFor();
  await files
    .locator('input[type=file]')
    .setInputFiles({ name: 'page.html', mimeType: 'text/html', buffer: Buffer.from('<!doctype html>') });
  await page.getByText('Files of this type are not taken').first().waitFor();
  const came = page.waitForEvent('download');
  await paper.press('Enter');
  ensure(readFileSync(await (await came).path(), 'utf8') === text, 'what comes back is what went');
  await files.getByRole('button', { name: 'Delete door.txt' }).press('Enter');
  await files.getByRole('button', { name: 'Delete for good' }).press('Escape');
  await paper.waitFor();
  await files.getByRole('button', { name: 'Delete door.txt' }).press('Enter');
  await files.getByRole('button', { name: 'Delete for good' }).press('Enter');
  await paper.waitFor({ state: 'detached' });
});

story('lists: rows stand closer together for whoever wants that, everywhere and for good', async ({ page }) => {
  await page.goto('/orders');
  await settled(page);
  const height = () =>
    page
      .locator('[data-row]')
      .first()
      .evaluate((row) => row.getBoundingClientRect().height);
  const before = await height();
  await page.getByRole('button', { name: 'Compact rows' }).press('Enter');
  await page.getByRole('button', { name: 'Comfortable rows' }).waitFor();
  await page.waitForFunction(
    (tall) => document.querySelector('[data-row]').getBoundingClientRect().height < tall,
    before,
  );
  const after = await height();
  await page.goto('/customers');
  await settled(page);
  await page.locator('[data-row]').first().waitFor();
  ensure((await height()) === after, 'another list as well, after a reload');
  await page.getByRole('button', { name: 'Comfortable rows' }).click();
  await page.waitForFunction(
    (tall) => document.querySelector('[data-row]').getBoundingClientRect().height === tall,
    before,
  );
});
