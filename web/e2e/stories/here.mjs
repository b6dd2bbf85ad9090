// The store that one works at, of a company that has several.
import { goods, line } from '../goods.mjs';
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
