// Proving oneself again in the middle of something: with whatever the person has, and nothing typed is lost.
import { accept, authenticator, beginKey, join, keyMade, mine, totp } from '../people.mjs';
import { ensure, story } from '../story.mjs';

story('step-up: by the password, after a wrong one', async ({ page, api }) => {
  const person = await join(api, 'step-password', ['administrator']);
  await accept(page, person);
  const asked = await beginKey(page);
  await asked.getByLabel('Password', { exact: true }).fill('this is not the password');
  await asked.getByRole('button', { name: 'Continue' }).click();
  await asked.getByText('This does not prove who you are').waitFor();
  await asked.getByLabel('Password', { exact: true }).fill(person.password);
  await asked.getByRole('button', { name: 'Continue' }).click();
  await keyMade(page);
});

story('step-up: by the code of an app, and by a recovery code', async ({ page, api }) => {
  const person = await join(api, 'step-totp', ['administrator']);
  await accept(page, person);
  await page.goto('/settings/security');
  await page.getByRole('button', { name: 'Set up the app' }).click();
  const dialog = page.getByRole('dialog', { name: 'Set up the app' });
  const secret = (await dialog.locator('bdi').textContent()).replaceAll(/\s/g, '');
  await dialog.getByLabel('Code from the app').fill(totp(secret));
  await dialog.getByRole('button', { name: 'Turn on' }).click();
  const codes = page.getByRole('dialog', { name: 'Recovery codes' });
  await codes.getByRole('listitem').first().waitFor();
  const [first] = await codes.getByRole('listitem').allTextContents();
  await codes.getByRole('button', { name: 'I have kept them' }).click();

  const asked = await beginKey(page);
  ensure((await asked.getByLabel('Password', { exact: true }).count()) === 0, 'the password alone is not offered');
  await asked.getByLabel('Code from your app, or a recovery code').fill(totp(secret, Date.now() + 30_000));
  await asked.getByRole('button', { name: 'Continue' }).click();
  await keyMade(page);

  const again = await beginKey(page);
  await again.getByLabel('Code from your app, or a recovery code').fill(first);
  await again.getByRole('button', { name: 'Continue' }).click();
  await keyMade(page);
});

story('step-up: by a passkey, and so a session that has ended goes on', async ({ page, api }) => {
  const person = await join(api, 'step-passkey', ['administrator']);
  await accept(page, person);
  await authenticator(page);
  await page.goto('/settings/security');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByRole('dialog', { name: 'Recovery codes' }).getByRole('button', { name: 'I have kept them' }).click();
  const asked = await beginKey(page);
  await asked.getByRole('button', { name: 'Use a passkey' }).click();
  await keyMade(page);

  await page.goto('/settings/profile');
  await page.getByLabel('First name').fill('Typed before the end');
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Save' }).click();
  const ended = page.getByRole('dialog', { name: 'Sign in again' });
  await ended.getByRole('button', { name: 'Use a passkey' }).click();
  await page.getByText('Saved', { exact: true }).waitFor();
  ensure((await mine(page)).first_name === 'Typed before the end', 'what was typed is saved');
});

story('step-up: a session that has ended goes on with a password and a code', async ({ page, api }) => {
  const person = await join(api, 'again-totp');
  await accept(page, person);
  await page.goto('/settings/security');
  await page.getByRole('button', { name: 'Set up the app' }).click();
  const dialog = page.getByRole('dialog', { name: 'Set up the app' });
  const secret = (await dialog.locator('bdi').textContent()).replaceAll(/\s/g, '');
  await dialog.getByLabel('Code from the app').fill(totp(secret));
  await dialog.getByRole('button', { name: 'Turn on' }).click();
  await page.getByRole('dialog', { name: 'Recovery codes' }).getByRole('button', { name: 'I have kept them' }).click();
  await page.goto('/settings/profile');
  await page.getByLabel('First name').fill('Typed before the end');
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Save' }).click();
  const ended = page.getByRole('dialog', { name: 'Sign in again' });
  await ended.getByLabel('Password', { exact: true }).fill(person.password);
  await ended.getByRole('button', { name: 'Continue' }).click();
  await ended.getByLabel('Code from your app, or a recovery code').fill(totp(secret, Date.now() + 30_000));
  await ended.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('Saved', { exact: true }).waitFor();
  ensure((await mine(page)).first_name === 'Typed before the end', 'what was typed is saved');
});
