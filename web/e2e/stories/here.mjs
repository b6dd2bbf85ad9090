// The store that one works at, of a company that has several.
import { goods, line, newProduct } from '../goods.mjs';
import { ensure, settled, story } from '../story.mjs';

story(
  'here: who works at one store sees its documents and makes them there',
  async ({ page, api, base, artifacts }) => {
    const stores = (await api('GET', '/identity/stores?limit=10')).items;
    const { customer, products } = await goods(api, 1);
    const count = async (store) => {
      const where = store ? { field: 'store_id', op: 'eq', value: store.id } : { all: [] };
      const query = `where=${encodeURIComponent(JSON.stringify(where))}`;
      return (await api('GET', `/sales/orders?limit=1&count=true&${query}`)).total;
    };
    const counts = await Promise.all(stores.map(count));
    const all = await count(null);
    const at = counts.findIndex((one) => one > 0 && one < all);
    ensure(at >= 0, 'there is a store with orders, and another');
    const store = stores[at];

    await page.goto(`${base}/orders`);
    await settled(page);
    await page.getByRole('button', { name: /All stores/ }).click();
    const item = page.getByRole('menuitemcheckbox', { name: store.name });
    const asks = (answer) =>
      new URL(answer.url()).pathname.endsWith('/sales/orders') && decodeURIComponent(answer.url()).includes(store.id);
    const [answer] = await Promise.all([page.waitForResponse(asks), item.click()]);
    const { items } = await answer.json();
    ensure(items.length > 0 && items.every((one) => one.store_id === store.id), 'its orders alone are listed');
    await page.getByText(`At ${store.name}`).waitFor();
    await page.getByRole('row').filter({ hasText: items[0].number }).waitFor();
    await page.screenshot({ path: `${artifacts}/here.png` });

    await page.goto(`${base}/orders/new?customer=${customer.id}`);
    await settled(page);
    await line(page, 1, products[0], '2');
    await page.getByText(/Draft saved/).waitFor();
    await page.waitForURL(/\/orders\/[0-9a-f-]{36}$/);
    const id = page.url().split('/').at(-1);
    ensure((await api('GET', `/sales/orders/${id}`)).store_id === store.id, 'the order is made there');

    await page.goto(`${base}/orders`);
    await settled(page);
    await page.getByRole('button', { name: 'Show all stores' }).click();
    await page.getByRole('button', { name: /All stores/ }).waitFor();
    ensure((await page.getByText(`At ${store.name}`).count()) === 0, 'all are shown');
  },
);

story('here: stock is shown of the store that one works at', async ({ page, api, base, artifacts }) => {
  const stores = (await api('GET', '/identity/stores?limit=10')).items;
  const places = (await api('GET', '/inventory/locations?limit=100')).items.filter((one) => one.store_id);
  const [here, there] = [...new Map(places.map((one) => [one.store_id, one])).values()];
  const store = stores.find((one) => one.id === here.store_id);
  // Short of everything at both.
  for (const place of [here, there]) {
    const { id } = await newProduct(api);
    const lines = [{ product_id: id, quantity: '1' }];
    await api('POST', '/inventory/receipts', { location_id: place.id, lines });
    await api('POST', '/inventory/reorder-points', { product_id: id, location_id: place.id, quantity: '5' });
  }
  const low = async (query) => (await api('GET', `/inventory/low-stock?limit=200${query}`)).items.length;
  const mine = await low(`&store_id=${store.id}`);
  ensure(mine > 0 && mine < (await low('')), 'something is low here, and something elsewhere');

  await page.goto(`${base}/stock`);
  await settled(page);
  await page.getByRole('button', { name: /All stores/ }).click();
  const lists = async (path, act) => {
    const asks = (answer) =>
      new URL(answer.url()).pathname.endsWith(path) && decodeURIComponent(answer.url()).includes(store.id);
    const [answer] = await Promise.all([page.waitForResponse(asks), act()]);
    ensure(answer.ok(), `${path}: ${answer.status()}`);
    await page.getByText(`At ${store.name}`).first().waitFor();
    return (await answer.json()).items;
  };
  const choose = () => page.getByRole('menuitemcheckbox', { name: store.name }).click();
  const isHere = (row) => row.store_id === store.id;
  const levels = await lists('/inventory/levels', choose);
  ensure(levels.length > 0 && levels.every(isHere), 'what lies here');
  await page.screenshot({ path: `${artifacts}/here-stock.png` });
  const goTo = (path) => () => page.goto(`${base}${path}`);
  ensure((await lists('/inventory/moves', goTo('/stock/moves'))).every(isHere), 'what moved here');
  ensure((await lists('/inventory/receipts', goTo('/receipts'))).every(isHere), 'what came here');
  ensure((await lists('/inventory/adjustments', goTo('/adjustments'))).every(isHere), 'what was counted here');
  const between = await lists('/inventory/transfers', goTo('/transfers'));
  ensure(
    between.every((one) => isHere(one) || one.to_store_id === store.id),
    'what left here or comes here',
  );
  ensure((await lists('/inventory/low-stock', goTo('/stock/low'))).length === Math.min(mine, 50), 'what is low here');
  await page.screenshot({ path: `${artifacts}/here-low.png` });
  const ids = new Set(places.filter(isHere).map((one) => one.id));
  const past = await lists('/inventory/stock-at', goTo('/stock/at'));
  ensure(
    past.every((one) => ids.has(one.location_id)),
    'what lay here',
  );
  await page.goto(base);
  await page.getByRole('link', { name: new RegExp(`^${mine} products? below`) }).waitFor();
});

story('here: all that is listed are the store’s, also for what is done to all of them', async ({ page, api, base }) => {
  const stores = (await api('GET', '/identity/stores?limit=10')).items;
  const count = async (store) => {
    const where = encodeURIComponent(JSON.stringify({ field: 'store_id', op: 'eq', value: store.id }));
    return (await api('GET', `/sales/orders?limit=1&count=true&where=${where}`)).total;
  };
  const counts = await Promise.all(stores.map(count));
  const at = counts.indexOf(Math.max(...counts));
  // A first page of a few, and no more of them, so that all are a step of their own.
  await page.route('**/api/v1/sales/orders?**', (route) => {
    const url = new URL(route.request().url());
    if (url.searchParams.has('cursor')) return;
    if (url.searchParams.has('limit')) url.searchParams.set('limit', '5');
    return route.continue({ url: url.href });
  });
  await page.goto(`${base}/orders`);
  await page.getByRole('grid').locator('[data-row]').first().waitFor();
  await page.getByRole('button', { name: /All stores/ }).click();
  await page.getByRole('menuitemcheckbox', { name: stores[at].name }).click();
  await page.getByText(`At ${stores[at].name}`).first().waitFor();
  await page.getByRole('checkbox', { name: 'Select what is loaded' }).check();
  await page.getByRole('button', { name: `Select all ${counts[at]} that match` }).click();
  const asks = (request) => request.method() === 'POST' && request.url().includes('/sales/orders/');
  const bar = page.getByRole('region', { name: /selected$/ });
  const [request] = await Promise.all([
    page.waitForRequest(asks),
    bar.getByRole('button', { name: 'Confirm', exact: true }).click(),
  ]);
  ensure(request.postData().includes(stores[at].id), `what is tried is tried on the store’s: ${request.postData()}`);
  await page
    .getByRole('dialog', { name: /^Confirm: / })
    .getByText(/would be refused|can be done/)
    .first()
    .waitFor();
});
