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
