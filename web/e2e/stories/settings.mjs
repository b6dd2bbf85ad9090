// Settings: found by words, saved by the bar, and rights that hold at once.
import { ensure, settled, story } from '../story.mjs';

const roleOf = async (api, code) => (await api('GET', '/identity/roles')).items.find((one) => one.code === code);

story('settings: one tree, found by words that are not its names', async ({ page }) => {
  await page.goto('/settings');
  await page.getByRole('searchbox', { name: 'Search settings' }).fill('logo');
  await page.getByRole('link', { name: /^Company/ }).waitFor();
  ensure((await page.getByRole('main').getByRole('link').count()) < 4, 'the tree is narrowed');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search or jump to' }).fill('vat');
  await page.getByRole('option', { name: /Tax rates/ }).waitFor();
});

story('settings: the company is changed by the bar, and discarding keeps what was', async ({ page, api }) => {
  await page.goto('/settings/company');
  const text = page.getByLabel('How to pay');
  const before = await text.inputValue();
  await text.fill('Paybill 400200, account: your number');
  await page.getByRole('button', { name: 'Discard' }).click();
  ensure((await text.inputValue()) === before, 'discarded');
  await text.fill('Paybill 400200, account: your number');
  await page.keyboard.press('Control+s');
  await page.getByText('Saved', { exact: true }).waitFor();
  ensure((await api('GET', '/identity/me')).company.payment_text.startsWith('Paybill 400200'), 'saved');
  await text.fill('Typed and left');
  await page.getByRole('link', { name: 'Back' }).click();
  const asked = page.getByRole('dialog', { name: 'Leave without saving?' });
  await asked.getByRole('button', { name: 'Stay' }).click();
  ensure((await text.inputValue()) === 'Typed and left', 'nothing typed is lost');
});

story('settings: a change of the matrix holds at once', async ({ page, api, base, browser }) => {
  const role = await api('POST', '/identity/roles', {
    code: `story_${Date.now()}`,
    name: `Story ${Date.now()}`,
    permissions: { 'notify.notification.view': 'all' },
  });
  const invited = await api('POST', '/identity/invitations', {
    email: `matrix-${Date.now()}@stories.example`,
    position: { roles: [role.id] },
  });
  const theirs = await (await browser.newContext({ baseURL: base })).newPage();
  await theirs.goto(`/invitation#${invited.token}`);
  await theirs.getByLabel('First name').fill('Story');
  await theirs.getByLabel('New password').fill('seven quiet herons wade home');
  await theirs.getByRole('button', { name: 'Join' }).click();
  await theirs.getByRole('navigation', { name: 'Navigation' }).waitFor();
  const asks = () => theirs.evaluate(() => fetch('/api/v1/sales/orders?limit=1').then((answer) => answer.status));
  ensure((await asks()) === 403, 'orders are not theirs to see yet');

  await page.goto('/settings/roles');
  await page.getByRole('combobox', { name: 'Roles shown' }).selectOption({ label: role.name });
  await page.getByRole('searchbox', { name: 'Search permissions' }).fill('see orders');
  const cell = page.getByRole('button', { name: `${role.name}, See orders: No` });
  await cell.focus();
  await page.keyboard.press('a');
  await page.getByText('One change in one role').waitFor();
  await page.getByRole('button', { name: /^Save/ }).click();
  await page.getByText('Saved', { exact: true }).waitFor();
  ensure((await asks()) === 200, 'orders are theirs to see now');

  const all = page.getByRole('button', { name: `${role.name}, See orders: All` });
  await all.click();
  await page.getByRole('menuitemradio', { name: /^No/ }).click();
  await page.getByRole('button', { name: /^Save/ }).click();
  await page.getByText('One change in one role').waitFor({ state: 'detached' });
  ensure((await asks()) === 403, 'taken away again');
  await theirs.context().close();
});

story(
  'settings: nobody gives what they do not hold, and the page does not offer it',
  async ({ page, api, context }) => {
    const manager = await roleOf(api, 'manager');
    const invited = await api('POST', '/identity/invitations', {
      email: `manager-${Date.now()}@stories.example`,
      position: { roles: [manager.id] },
    });
    await context.clearCookies();
    await page.goto(`/invitation#${invited.token}`);
    await page.getByLabel('First name').fill('Story');
    await page.getByLabel('New password').fill('seven quiet herons wade home');
    await page.getByRole('button', { name: 'Join' }).click();
    await page.getByRole('navigation', { name: 'Navigation' }).waitFor();
    await page.goto('/settings');
    await settled(page);
    ensure((await page.getByRole('link', { name: /^Roles and permissions/ }).count()) === 0, 'no roles in the tree');
    ensure((await page.getByRole('link', { name: /^Sealing keys/ }).count()) === 0, 'no keys in the tree');
  },
);

story('settings: somebody is disabled and let in again', async ({ page, api, context }) => {
  const role = await roleOf(api, 'salesperson');
  const email = `disabled-${Date.now()}@stories.example`;
  const invited = await api('POST', '/identity/invitations', { email, position: { roles: [role.id] } });
  const admin = await context.cookies();
  await context.clearCookies();
  await page.goto(`/invitation#${invited.token}`);
  await page.getByLabel('First name').fill('Shut');
  await page.getByLabel('Last name').fill('Out');
  await page.getByLabel('New password').fill('seven quiet herons wade home');
  await page.getByRole('button', { name: 'Join' }).click();
  await page.getByRole('navigation', { name: 'Navigation' }).waitFor();
  await context.clearCookies();
  await context.addCookies(admin);
  await page.goto('/settings/users');
  await page.getByRole('searchbox', { name: 'Search by name or e-mail' }).fill(email);
  await page.getByRole('link', { name: new RegExp(email) }).click();
  await page.getByRole('button', { name: 'Disable' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Disable' }).click();
  await page.getByRole('button', { name: 'Enable' }).click();
  await page.getByText('Shut Out may sign in again').waitFor();
});
