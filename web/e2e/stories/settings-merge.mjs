// Two people set the same thing: the second is shown what the first has saved, and nothing typed is lost.
import { ensure, settled, story } from '../story.mjs';

const merging = (page) => page.getByRole('dialog', { name: 'Somebody else has changed this' });
const field = (page, name) => merging(page).getByRole('group', { name });
const saved = (page) => page.getByText('Saved', { exact: true }).first();

story('settings: two people set up the company, and both changes stay', async ({ page, api, artifacts }) => {
  const company = async () => (await api('GET', '/identity/me')).company;
  const path = `/identity/companies/${(await company()).id}`;
  await api('PATCH', path, { payment_text: 'Bank 1', website: null, phone: null, cutover_minutes: 0 });
  await page.goto('/settings/company');
  await settled(page);
  const text = page.getByLabel('How to pay');
  await text.fill('Mine');
  await page.getByLabel('Phone').fill('+254700111222');
  await page.getByLabel('A business day begins at').selectOption('240');
  await api('PATCH', path, { payment_text: 'Theirs', website: 'https://theirs.example', cutover_minutes: 300 });
  await page.keyboard.press('Control+s');
  await field(page, 'How to pay').getByText('Bank 1').waitFor();
  await field(page, 'How to pay').getByText('Theirs', { exact: true }).last().waitFor();
  ensure((await merging(page).getByRole('group').count()) === 2, 'what only one changed is not asked');
  await page.screenshot({ path: `${artifacts}/settings-merge-company.png` });
  await merging(page).getByRole('button', { name: 'Cancel' }).click();
  await merging(page).waitFor({ state: 'detached' });
  ensure((await text.inputValue()) === 'Mine', 'nothing typed is lost');

  await page.keyboard.press('Control+s');
  await field(page, 'A business day begins at').getByRole('radio', { name: 'Theirs' }).check();
  await merging(page).getByRole('button', { name: 'Save' }).click();
  await saved(page).waitFor();
  const after = await company();
  ensure(after.payment_text === 'Mine' && after.phone === '+254700111222', 'mine was kept where it was chosen');
  ensure(after.website === 'https://theirs.example' && after.cutover_minutes === 300, 'and theirs elsewhere');

  // What somebody changed that is not on this page is nothing to choose between.
  await text.fill('Mine again');
  await api('PATCH', path, {});
  await page.keyboard.press('Control+s');
  await page.getByRole('region', { name: 'Unsaved changes' }).waitFor({ state: 'detached' });
  ensure((await company()).payment_text === 'Mine again', 'saved without a question');
  // Other stories count days from midnight.
  await api('PATCH', path, { cutover_minutes: 0 });
});

story('settings: two people decide on policies', async ({ page, api, artifacts }) => {
  const put = (path, body) => api('PUT', path, body);
  const first = { shortage: 'refuse', sources: 'one', lead_days: 5, incoming_days: 1 };
  await put('/sales/order-policy', first);
  await put('/inventory/policy', { negative_stock: 'forbid' });
  await page.goto('/settings/policies');
  await settled(page);
  const days = page.getByLabel('Days until goods that are not there can be promised');
  await days.fill('9');
  await page.getByRole('radio', { name: /^Warn It happens, and is told/ }).check();
  await put('/sales/order-policy', { ...first, lead_days: 12, sources: 'split' });
  await page.keyboard.press('Control+s');
  const asked = field(page, 'Days until goods that are not there can be promised');
  await asked.getByText('12', { exact: true }).waitFor();
  await page.screenshot({ path: `${artifacts}/settings-merge-policies.png` });
  await asked.getByRole('radio', { name: 'Theirs' }).check();
  await merging(page).getByRole('button', { name: 'Save' }).click();
  await saved(page).waitFor();
  ensure((await days.inputValue()) === '12', 'theirs stands there');
  const orders = await api('GET', '/sales/order-policy');
  ensure(orders.lead_days === 12 && orders.sources === 'split', 'nothing of theirs was written over');
  ensure((await api('GET', '/inventory/policy')).negative_stock === 'warn', 'and the rest of mine is saved');
  await put('/inventory/policy', { negative_stock: 'forbid' });
  await put('/sales/order-policy', first);
});

story('settings: two people change the same right of a role, and its name', async ({ page, api, artifacts }) => {
  const code = `merge_${Date.now()}`;
  const made = await api('POST', '/identity/roles', {
    code,
    name: code,
    permissions: { 'notify.notification.view': 'all', 'orders.order.view': 'own' },
  });
  const role = async () => (await api('GET', '/identity/roles')).items.find((one) => one.id === made.id);
  const path = `/identity/roles/${made.id}`;
  await page.goto('/settings/roles');
  await page.getByRole('combobox', { name: 'Roles shown' }).selectOption({ label: code });
  const search = page.getByRole('searchbox', { name: 'Search permissions' });
  await search.fill('see orders');
  await page.getByRole('button', { name: new RegExp(`^${code}, See orders:`) }).focus();
  await page.keyboard.press('a');
  await search.fill('see invoices and credit');
  await page.getByRole('button', { name: new RegExp(`^${code}, See invoices`) }).focus();
  await page.keyboard.press('s');
  await api('PATCH', path, { permissions: { 'orders.order.view': 'team', 'parties.customer.view': 'store' } });
  await page.keyboard.press('Control+s');
  await field(page, `${code}: See orders`).waitFor();
  ensure((await merging(page).getByRole('group').count()) === 1, 'one right was changed by both');
  await page.screenshot({ path: `${artifacts}/settings-merge-role.png` });
  await merging(page).getByRole('radio', { name: 'Theirs' }).check();
  await merging(page).getByRole('button', { name: 'Save' }).click();
  await saved(page).waitFor();
  const { permissions } = await role();
  ensure(permissions['orders.order.view'] === 'team', 'theirs stayed');
  ensure(permissions['billing.invoice.view'] === 'store', 'mine was saved beside it');
  ensure(permissions['parties.customer.view'] === 'store', 'and what only they gave is there');

  await search.fill('');
  await page.getByRole('columnheader', { name: code }).getByRole('button').click();
  const dialog = page.getByRole('dialog', { name: code });
  await dialog.getByLabel('Name').fill(`${code} mine`);
  await api('PATCH', path, { name: `${code} theirs`, text: 'Said by them' });
  await dialog.getByRole('button', { name: 'Save' }).click();
  await field(page, 'Name').getByText(`${code} theirs`).waitFor();
  await merging(page).getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'detached' });
  const after = await role();
  ensure(after.name === `${code} mine` && after.text === 'Said by them', 'both changes stay');
});

story('settings: two people change a person, and an endpoint', async ({ page, api, artifacts }) => {
  const stores = (await api('GET', '/identity/stores?limit=10')).items;
  const roles = (await api('GET', '/identity/roles')).items;
  const seller = roles.find((one) => one.code === 'salesperson');
  const clerk = roles.find((one) => one.code === 'customer_service');
  const people = (await api('GET', '/identity/users?limit=50')).items;
  const user = people.find((one) => one.position.roles.includes(seller.id));
  const path = `/identity/users/${user.id}`;
  await api('PATCH', path, { position: { ...user.position, roles: [seller.id], stores: [] } });
  await page.goto(`/settings/users/${user.id}`);
  await settled(page);
  await page.getByLabel('Phone').fill('+254700333444');
  await page.getByRole('checkbox', { name: stores[0].name }).check();
  const position = { ...user.position, roles: [seller.id, clerk.id], stores: [stores[1].id] };
  await api('PATCH', path, { position });
  await page.keyboard.press('Control+s');
  await field(page, 'Stores').getByText(stores[1].name).waitFor();
  await page.screenshot({ path: `${artifacts}/settings-merge-user.png` });
  await merging(page).getByRole('button', { name: 'Save' }).click();
  await saved(page).waitFor();
  const after = await api('GET', path);
  ensure(after.phone === '+254700333444' && after.position.stores[0] === stores[0].id, 'mine');
  ensure(after.position.roles.includes(clerk.id), 'and the role that they gave');

  const made = await api('POST', '/webhooks/endpoints', { url: 'https://one.example/in', events: 'order.*' });
  const endpoint = `/webhooks/endpoints/${(made.endpoint ?? made).id}`;
  await page.goto(`/settings${endpoint.replace('/endpoints', '')}`);
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await page.getByLabel('What it is for').fill('Mine');
  await api('PATCH', endpoint, { description: 'Theirs', events: 'invoice.*' });
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await field(page, 'What it is for').getByText('Theirs', { exact: true }).last().waitFor();
  await merging(page).getByRole('button', { name: 'Save' }).click();
  await page.getByRole('dialog').first().waitFor({ state: 'detached' });
  const hook = await api('GET', endpoint);
  ensure(hook.description === 'Mine' && hook.events === 'invoice.*', 'both changes stay');
});

story('settings: two tabs of one person change their profile', async ({ page, api, artifacts }) => {
  const me = () => api('GET', '/identity/me');
  const { last_name } = await me();
  await api('PATCH', '/identity/me', { phone: '+254700000001', last_name });
  await page.goto('/settings/profile');
  await settled(page);
  await page.getByLabel('Phone').fill('+254700000002');
  await api('PATCH', '/identity/me', { phone: '+254700000003', last_name: 'Of the other tab' });
  await page.keyboard.press('Control+s');
  await field(page, 'Phone').getByText('+254700000003', { exact: true }).last().waitFor();
  ensure((await merging(page).getByRole('group').count()) === 1, 'what only one changed is not asked');
  await page.screenshot({ path: `${artifacts}/settings-merge-profile.png` });
  await merging(page).getByRole('button', { name: 'Save' }).click();
  await saved(page).waitFor();
  const after = await me();
  ensure(after.phone === '+254700000002' && after.last_name === 'Of the other tab', 'both changes stay');

  // What is not on this page is nothing to choose between: the language that another tab set.
  await page.getByLabel('Last name').fill(last_name);
  await api('PATCH', '/identity/me', { locale: after.locale });
  await page.keyboard.press('Control+s');
  await page.getByRole('region', { name: 'Unsaved changes' }).waitFor({ state: 'detached' });
  ensure((await me()).last_name === last_name, 'saved without a question');
  await api('PATCH', '/identity/me', { phone: null });
});
