// Every main screen × light/dark × left/right-to-left × 1440/390 px: axe finds nothing, nothing is wider than the window,
// and a screenshot is kept to be looked at. A screen is opened once for each language and size and then shown in both
// colours, as somebody's system changes them at dusk: axe walks it whole in the first and looks at its colours in the other.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { violations } from '../axe.mjs';
import { SCREENS } from '../screens.mjs';
import { ensure, settled, story } from '../story.mjs';
import { wordsOf } from '../words.mjs';

const VIEWS = [
  ['desktop', { width: 1440, height: 900 }],
  ['phone', { width: 390, height: 844 }],
];
const THEMES = ['light', 'dark'];
/** `KONTOR_TEST_SCREENS=receipt,import` looks at these alone. */
const ONLY = process.env.KONTOR_TEST_SCREENS?.split(',');

/** The page as it stands, packed for speed: there are eight hundred of them. */
async function picture(page, file) {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true });
  await session.detach();
  writeFileSync(file, Buffer.from(data, 'base64'));
}

/** What is wrong with the screen that is open, in one of the colours. */
async function looked(page, theme, file) {
  await page.locator(`html[data-theme="${theme}"]`).waitFor({ state: 'attached' });
  await picture(page, file);
  const found = (await violations(page, { recoloured: theme !== THEMES[0] })).map(
    (one) => `${one.rule} (${one.help}) ${one.at.join(' | ')}`,
  );
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (wide > 0) found.push(`${wide} px wider than the window`);
  return found;
}

for (const [device, viewport] of VIEWS) {
  for (const locale of ['en', 'ar']) {
    const direction = locale === 'ar' ? 'rtl' : 'ltr';
    story(
      `screens ${device}-${direction}`,
      async ({ page, api, base, artifacts }) => {
        const t = wordsOf(locale);
        await page.addInitScript(
          (locale) => localStorage.setItem('kontor.look', JSON.stringify({ theme: 'system', locale })),
          locale,
        );
        const found = [];
        // From screen to screen as by a link. What was opened on one (a dialog, a change) is left behind by a new load, and
        // so is a page that is shown again for something else.
        let opened = true;
        let before = '';
        for (const screen of SCREENS.filter(({ name }) => !ONLY || ONLY.includes(name))) {
          await page.emulateMedia({ colorScheme: THEMES[0] });
          const path = typeof screen.path === 'function' ? await screen.path(api, base) : screen.path;
          const [place] = path.split('?');
          if (opened || place === before) await page.goto(path);
          else await page.evaluate((path) => history.pushState(null, '', path), path);
          opened = screen.open !== undefined;
          before = place;
          await settled(page);
          // Parts that come by themselves, and what they read then.
          await page.locator('[data-waiting]').first().waitFor({ state: 'detached' });
          await settled(page);
          if (screen.open) {
            await screen.open(page, t);
            await settled(page);
          }
          ensure((await page.locator('html').getAttribute('dir')) === direction, 'the direction is the language’s');
          for (const theme of THEMES) {
            await page.emulateMedia({ colorScheme: theme });
            const name = `${screen.name}-${device}-${theme}-${direction}`;
            const wrong = await looked(page, theme, join(artifacts, `${name}.png`));
            found.push(...wrong.map((one) => `${name}: ${one}`));
          }
        }
        if (found.length > 0) throw new Error(found.join('\n'));
      },
      {
        seconds: 600,
        context: {
          viewport,
          hasTouch: device === 'phone',
          isMobile: device === 'phone',
          locale: locale === 'ar' ? 'ar-EG' : 'en-GB',
        },
      },
    );
  }
}

/** A handful on a tablet held upright: between a phone and a desk. */
const ON_TABLET = [
  'overview',
  'orders',
  'order',
  'order-new',
  'invoice',
  'customer',
  'product',
  'settings-roles',
  'entry',
];

story(
  'screens tablet-ltr',
  async ({ page, api, base, artifacts }) => {
    await page.addInitScript(() =>
      localStorage.setItem('kontor.look', JSON.stringify({ theme: 'light', locale: 'en' })),
    );
    const found = [];
    for (const screen of SCREENS.filter(({ name }) => ON_TABLET.includes(name))) {
      await page.goto(typeof screen.path === 'function' ? await screen.path(api, base) : screen.path);
      await settled(page);
      await page.locator('[data-waiting]').first().waitFor({ state: 'detached' });
      const name = `${screen.name}-tablet-light-ltr`;
      found.push(...(await looked(page, 'light', join(artifacts, `${name}.png`))).map((one) => `${name}: ${one}`));
    }
    if (found.length > 0) throw new Error(found.join('\n'));
  },
  { context: { viewport: { width: 820, height: 1180 }, hasTouch: true, isMobile: true } },
);

/** Shows what is there in both colours, and says what is wrong. */
async function inBoth(page, name, artifacts) {
  const found = [];
  for (const theme of THEMES) {
    await page.emulateMedia({ colorScheme: theme });
    const file = `${name.screen}-${name.device}-${theme}-${name.direction}`;
    const wrong = await looked(page, theme, join(artifacts, `${file}.png`));
    found.push(...wrong.map((one) => `${file}: ${one}`));
  }
  await page.emulateMedia({ colorScheme: THEMES[0] });
  return found;
}

/** For each device and direction a page of nobody, as `looking` goes through it. */
async function byNobody({ browser, base, artifacts }, looking) {
  const found = [];
  for (const [device, viewport] of VIEWS)
    for (const locale of ['en', 'ar']) {
      const phone = device === 'phone';
      const context = await browser.newContext({
        baseURL: base,
        viewport,
        hasTouch: phone,
        isMobile: phone,
        locale: locale === 'ar' ? 'ar-EG' : 'en-GB',
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      await page.addInitScript(
        (locale) => localStorage.setItem('kontor.look', JSON.stringify({ theme: 'system', locale })),
        locale,
      );
      await page.emulateMedia({ colorScheme: THEMES[0] });
      const direction = locale === 'ar' ? 'rtl' : 'ltr';
      const look = async (screen) => found.push(...(await inBoth(page, { screen, device, direction }, artifacts)));
      await looking(page, look, direction);
      ensure((await page.locator('html').getAttribute('dir')) === direction, 'the direction is the language’s');
      await context.close();
    }
  if (found.length > 0) throw new Error(found.join('\n'));
}

const WRONG = {
  status: 401,
  contentType: 'application/problem+json',
  body: JSON.stringify({
    title: 'Unauthorized',
    status: 401,
    code: 'identity.login_failed',
    detail: 'E-mail or password is wrong',
    instance: 'story',
  }),
};

story(
  'screens of nobody: signing in',
  (house) =>
    byNobody(house, async (page, look) => {
      await page.goto('/sign-in');
      await settled(page);
      await page.locator('input[type=password]').waitFor();
      await look('sign-in');
      // Refused at its field. The server is played: nobody is to be locked out.
      await page.route('**/identity/login', (route) => route.fulfill(WRONG));
      await page.locator('form input').first().fill('nobody@stories.example');
      await page.locator('input[type=password]').fill('what it is not');
      await page.keyboard.press('Enter');
      await page.locator('[aria-invalid=true]').first().waitFor();
      await look('sign-in-refused');
    }),
  { as: null },
);

story(
  'screens of nobody: the first company',
  (house) =>
    byNobody(house, async (page, look) => {
      await page.goto('/welcome');
      await page.locator('h2').waitFor();
      await settled(page);
      const next = page.locator('form button[type=submit]');
      for (const question of ['where', 'what', 'how', 'who']) {
        // The last is looked at with what is missing.
        if (question !== 'who') await look(`welcome-${question}`);
        await next.click();
        if (question !== 'who') await page.locator('h2:focus').waitFor();
      }
      await page.locator('[aria-invalid=true]').first().waitFor();
      await look('welcome-refused');
    }),
  { as: null, house: { empty: true } },
);
