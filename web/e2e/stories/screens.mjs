// Every main screen × light/dark × left/right-to-left × 1440/390 px: axe finds nothing, nothing is wider than the window,
// and a screenshot is kept to be looked at.
import { join } from 'node:path';
import { violations } from '../axe.mjs';
import { SCREENS } from '../screens.mjs';
import { ensure, settled, story } from '../story.mjs';

const VIEWS = [
  ['desktop', { width: 1440, height: 900 }],
  ['phone', { width: 390, height: 844 }],
];

for (const [device, viewport] of VIEWS) {
  for (const theme of ['light', 'dark']) {
    for (const locale of ['en', 'ar']) {
      const view = `${device}-${theme}-${locale === 'ar' ? 'rtl' : 'ltr'}`;
      story(
        `screens ${view}`,
        async ({ page, api, artifacts }) => {
          await page.addInitScript(
            ([theme, locale]) => localStorage.setItem('kontor.look', JSON.stringify({ theme, locale })),
            [theme, locale],
          );
          const found = [];
          for (const screen of SCREENS) {
            await page.goto(typeof screen.path === 'function' ? await screen.path(api) : screen.path);
            await settled(page);
            // Parts that come by themselves, and what they read then.
            await page.locator('[data-waiting]').first().waitFor({ state: 'detached' });
            await settled(page);
            await page.screenshot({ path: join(artifacts, `${screen.name}-${view}.png`) });
            for (const one of await violations(page))
              found.push(`${screen.name}: ${one.rule} (${one.help}) ${one.at.join(' | ')}`);
            const wide = await page.evaluate(
              () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
            );
            if (wide > 0) found.push(`${screen.name}: ${wide} px wider than the window`);
            ensure(
              (await page.locator('html').getAttribute('dir')) === (locale === 'ar' ? 'rtl' : 'ltr'),
              'the direction is the language’s',
            );
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
}
