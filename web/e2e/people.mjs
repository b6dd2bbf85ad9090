// People of stories: somebody new each time, so that no story locks another's account.
import { createHmac } from 'node:crypto';

/** A code of an authenticator app, from its secret. */
export function totp(secret, at = Date.now()) {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  let bits = '';
  for (const letter of secret) bits += letters.indexOf(letter).toString(2).padStart(5, '0');
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const mac = createHmac('sha1', key).update(counter).digest();
  const offset = mac.at(-1) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** Somebody new, so that no story locks another's account. */
export async function join(api, name, roles = ['salesperson']) {
  const all = (await api('GET', '/identity/roles')).items;
  const email = `${name}-${Date.now()}@stories.example`;
  const invited = await api('POST', '/identity/invitations', {
    email,
    position: { roles: all.filter((one) => roles.includes(one.code)).map((one) => one.id) },
  });
  return { email, token: invited.token, password: 'seven quiet herons wade home' };
}

export async function signIn(page, login, password) {
  await page.getByLabel('E-mail').fill(login);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
}

/** Joins by the page, as whoever was invited does, and is signed in then. */
export async function accept(page, person) {
  await page.context().clearCookies();
  await page.goto(`/invitation#${person.token}`);
  await page.getByLabel('First name').fill('Story');
  await page.getByLabel('New password').fill(person.password);
  await page.getByRole('button', { name: 'Join' }).click();
  await page.getByRole('navigation', { name: 'Navigation' }).waitFor();
}

export async function authenticator(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { session, authenticatorId };
}

/** Who the page's session belongs to. */
export const mine = (page) => page.evaluate(() => fetch('/api/v1/identity/me').then((answer) => answer.json()));

/** The next call to a path is told to prove first; what follows goes to the server. */
async function askOnce(page, path) {
  let asked = false;
  await page.route(`**/api/v1${path}`, (route) => {
    if (asked || route.request().method() === 'GET') return route.continue();
    asked = true;
    return route.fulfill({
      status: 403,
      contentType: 'application/problem+json',
      body: JSON.stringify({
        type: 'urn:kontor:problem:identity.step_up_required',
        title: 'Prove who you are',
        status: 403,
        code: 'identity.step_up_required',
        detail: 'Prove who you are',
        instance: 'story',
      }),
    });
  });
}

/** Begins an API key, up to the question who one is. */
export async function beginKey(page) {
  await page.goto('/settings/api-keys');
  await askOnce(page, '/identity/api-keys');
  await page.getByRole('button', { name: 'New key' }).click();
  const dialog = page.getByRole('dialog', { name: 'New key' });
  await dialog.getByLabel('Name', { exact: true }).fill('Typed before the question');
  await dialog.getByRole('searchbox', { name: 'Search permissions' }).fill('see orders');
  await dialog.getByRole('checkbox').first().check();
  await dialog.getByRole('button', { name: 'Make the key' }).click();
  return page.getByRole('dialog', { name: 'Prove that it is you' });
}

/** What was typed before the question is done after it. */
export const keyMade = (page) =>
  page
    .getByRole('dialog', { name: 'The key “Typed before the question” is ready' })
    .getByText(/^kontor_k_/)
    .waitFor();
