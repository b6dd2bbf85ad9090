// The store that one works at, of a company that has several.
import { goods, line } from '../goods.mjs';
import { ensure, settled, story } from '../story.mjs';

story(
  'here: who works at one store sees its documents and makes them there',
  async ({ page, api, base, artifacts }) => {
    const stores = (await api('GET', '/identity/stores?limit=10')).items;
    const { customer, products } = await goods(api, 1);
    const store = stores[1];
    const where = JSON.stringify({ field: 'store_id', op: 'eq', value: store.id });
    const count = async (query = '') => (await api('GET', `/sales/orders?limit=1&count=true${query}`)).total;
    const [all, its] = [await count(), await count(`&where=${encodeURIComponent(where)}`)];
    ensure(its < all, 'there are orders of other stores');

    await page.goto(`${base}/orders`);
    await settled(page);
    await page.getByRole('button', { name: /All stores/ }).click();
    await page.getByRole('menuitemcheckbox', { name: store.name }).click();
    await page.getByText(`At ${store.name}`).waitFor();
    await page.getByText(`${its} rows`, { exact: true }).waitFor({ state: 'attached' });
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
