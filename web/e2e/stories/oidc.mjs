// Signing in by a real OpenID provider: set up by the page, linked, signed in with, lied to, and unlinked.
import { join } from 'node:path';
import { accept, beginKey, join as invite, keyMade, mine, signIn } from '../people.mjs';
import { ALLOWED, openProvider } from '../provider.mjs';
import { ensure, story } from '../story.mjs';

const CLIENT = { id: 'kontor-of-the-story', secret: 'a secret: with + and / and % in it' };
const NAME = 'House of Keys';
const FONTS = /^https:\/\/fonts\./;

/** The administrator makes the provider known here, and us there, by the address that the page shows. */
async function setUp(page, provider) {
  await page.goto('/settings/sign-in-providers');
  await page.getByRole('button', { name: 'New provider' }).click();
  const dialog = page.getByRole('dialog', { name: 'New provider' });
  provider.register({ ...CLIENT, redirect: await dialog.getByLabel('Redirect address').inputValue() });
  await dialog.getByLabel('Name').fill(NAME);
  await dialog.getByLabel('Issuer').fill(provider.issuer);
  await dialog.getByLabel('Client id').fill(CLIENT.id);
  await dialog.getByLabel('Client secret').fill(CLIENT.secret);
  await dialog.getByRole('button', { name: 'Create' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText(provider.issuer).waitFor();
}

/** At the provider: its login. */
async function logIn(page, provider, who) {
  await page.waitForURL(`${provider.issuer}/interaction/**`);
  await page.getByPlaceholder('Enter any login').fill(who);
  await page.getByPlaceholder('and password').fill('a password of theirs');
  await page.getByRole('button', { name: 'Sign-in' }).click();
}

/** Its login, then its question whether we may know. */
async function prove(page, provider, who) {
  await logIn(page, provider, who);
  await page.getByRole('button', { name: 'Continue' }).click();
}

/** Begins at our sign-in page, and holds what the provider sends the browser back with before the server has it. */
async function held(page) {
  const finish = '**/api/v1/identity/oidc/finish';
  let sent = null;
  await page.route(finish, (route) => {
    sent = route.request().postDataJSON();
    return route.abort();
  });
  await page.goto('/sign-in');
  await page.getByRole('button', { name: `Continue with ${NAME}` }).click();
  await page.getByRole('heading', { level: 1, name: 'You are not signed in' }).waitFor();
  await page.unroute(finish);
  return { code: sent.code, state: sent.state, iss: sent.iss };
}

/** The browser comes back from the provider with this. */
const comeBack = (page, sent) => page.goto(`/sign-in/oidc?${new URLSearchParams(sent)}`);

const refused = async (page, words) => {
  await page.getByRole('heading', { level: 1, name: 'You are not signed in' }).waitFor();
  await page.getByRole('alert').getByText(words).waitFor();
  ensure(!page.url().includes('code='), 'the code does not stay in the address');
  const status = await page.evaluate(() => fetch('/api/v1/identity/me').then((one) => one.status));
  ensure(status === 401, 'nobody is signed in');
};

story(
  'oidc: a provider is set up, linked, signed in with, refused when it lies, and unlinked',
  async ({ page, api, context, base, artifacts }) => {
    const people = { kamau: { email: 'kamau@elsewhere.example', email_verified: true, name: 'Kamau' }, stranger: {} };
    const provider = await openProvider({ people });
    try {
      // The provider's own pages want letters from the internet: they do without.
      await context.route(FONTS, (route) => route.abort());
      const person = await invite(api, 'oidc', ['administrator']);
      await setUp(page, provider);

      // What comes to nobody's door but this browser's.
      const fresh = async () => context.clearCookies({ domain: 'localhost' });

      // A provider that calls itself by another name than it was set up with; nothing that it said before is kept yet.
      await fresh();
      provider.says.discovery = (body) => ({ ...body, issuer: 'https://evil.example' });
      await page.goto('/sign-in');
      await page.getByRole('button', { name: `Continue with ${NAME}` }).click();
      await page.getByText('What the sign-in provider says does not hold').waitFor();
      provider.says.discovery = (body) => body;

      // Linked by somebody who is signed in.
      await accept(page, person);
      await page.goto('/settings/security');
      const asked = page.waitForRequest((request) => request.url().startsWith(`${provider.issuer}/auth?`));
      await page.getByRole('button', { name: `Link ${NAME}` }).click();
      const wanted = new URL((await asked).url()).searchParams;
      ensure(wanted.get('code_challenge_method') === 'S256' && wanted.get('code_challenge').length === 43, 'PKCE');
      ensure(
        wanted.get('state').length >= 32 && wanted.get('nonce').length >= 32,
        'state and nonce that nobody guesses',
      );
      await prove(page, provider, 'kamau');
      await page.waitForURL(`${base}/settings/security`);
      await page.getByRole('button', { name: `Unlink ${NAME}` }).waitFor();
      await page.getByText(people.kamau.email).waitFor();

      // Signed in with, and taken to where they wanted to go. The provider still knows them and asks nothing.
      await page.getByRole('button', { name: person.email }).click();
      await page.getByRole('menuitem', { name: 'Sign out' }).click();
      await page.waitForURL('**/sign-in');
      await page.goto('/settings/profile');
      await page.waitForURL('**/sign-in?return=*');
      await page.getByRole('button', { name: `Continue with ${NAME}` }).click();
      await page.waitForURL(`${base}/settings/profile`);
      ensure((await mine(page)).email === person.email, 'the linked person is signed in');

      // Asked in the middle of something, they prove it there, in a window of its own: no answer proves nothing.
      const question = await beginKey(page);
      const byDoor = question.getByRole('button', { name: `Continue with ${NAME}` });
      const [denied] = await Promise.all([page.waitForEvent('popup'), byDoor.click()]);
      await denied.waitForURL(`${provider.issuer}/interaction/**`);
      await denied.getByRole('link', { name: 'Cancel' }).click();
      await denied.getByRole('heading', { level: 1, name: 'This did not prove that it is you' }).waitFor();
      await denied.screenshot({ path: join(artifacts, 'oidc-not-proved.png') });
      await denied.close();
      const [other] = await Promise.all([page.waitForEvent('popup'), byDoor.click()]);
      await page.screenshot({ path: join(artifacts, 'oidc-step-up.png') });
      await Promise.all([other.waitForEvent('close'), logIn(other, provider, 'kamau')]);
      await keyMade(page);

      // Somebody in between calls himself by another name.
      await fresh();
      const honest = await held(page);
      ensure(honest.iss === provider.issuer, 'the provider names itself');
      await comeBack(page, { ...honest, iss: 'https://evil.example' });
      await refused(page, 'What the sign-in provider says does not hold');

      // An answer that was used already, and its code with the state of another sign-in.
      await fresh();
      const used = await held(page);
      await comeBack(page, used);
      await page.getByRole('navigation', { name: 'Navigation' }).waitFor();
      await fresh();
      await comeBack(page, used);
      await refused(page, 'This is not valid (any more)');
      const next = await held(page);
      await comeBack(page, { ...next, code: used.code });
      await refused(page, 'The sign-in provider does not know this sign-in');

      // What was begun in another browser is of no use in this one.
      await fresh();
      const theirs = await held(page);
      await fresh();
      await comeBack(page, theirs);
      await refused(page, 'This is not valid (any more)');

      // A state that nobody gave out (one that is too old is told the same).
      await fresh();
      await comeBack(page, { ...(await held(page)), state: 'a-state-that-nobody-gave-out' });
      await refused(page, 'This is not valid (any more)');

      // Somebody who says no there.
      await page.goto('/sign-in/oidc?error=access_denied&state=x');
      await refused(page, 'You did not allow the sign-in there');

      // Unlinked, it opens nothing any more.
      await page.goto('/sign-in');
      await signIn(page, person.email, person.password);
      await page.getByRole('navigation', { name: 'Navigation' }).waitFor();
      await page.goto('/settings/security');
      await page.getByRole('button', { name: `Unlink ${NAME}` }).click();
      await page.getByRole('button', { name: `Link ${NAME}` }).waitFor();
      await fresh();
      await page.goto('/sign-in');
      await page.getByRole('button', { name: `Continue with ${NAME}` }).click();
      await refused(page, 'Nobody here is known by this identity');
      await page.screenshot({ path: join(artifacts, 'oidc-refused.png') });

      // Whoever it names by the address of somebody here shows that person's password, once.
      people.kamau.email = person.email;
      for (const first of [true, false]) {
        await fresh();
        await page.goto('/sign-in');
        await page.getByRole('button', { name: `Continue with ${NAME}` }).click();
        if (first) {
          await page.getByRole('heading', { level: 1, name: 'Is this account yours?' }).waitFor();
          await page.getByLabel('Password', { exact: true }).fill('this is not the password');
          await page.getByRole('button', { name: 'Continue', exact: true }).click();
          await page.getByText('The name or the password is wrong').waitFor();
          await page.screenshot({ path: join(artifacts, 'oidc-confirm.png') });
          await page.getByLabel('Password', { exact: true }).fill(person.password);
          await page.getByRole('button', { name: 'Continue', exact: true }).click();
        }
        await page.getByRole('navigation', { name: 'Navigation' }).waitFor();
        ensure((await mine(page)).email === person.email, 'they are in');
      }
    } finally {
      await provider.stop();
    }
  },
  { seconds: 240, house: { environment: ALLOWED }, elsewhere: /^http:\/\/127\.0\.0\.1:|^https:\/\/fonts\./ },
);
