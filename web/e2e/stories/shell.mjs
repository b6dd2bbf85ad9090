// The frame: palette, keys, colours, what happens without a connection.
import { ensure, settled, story } from '../story.mjs';

story('shell: everything is reached by keyboard', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Search or jump to' });
  await field.waitFor();
  await field.fill('overview');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await field.waitFor({ state: 'detached' });
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('g');
  await page.keyboard.press('d');
  ensure(new URL(page.url()).pathname === '/', 'g d goes to the overview');
});

story('shell: colours stay, and the first paint has them', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Dark colours' }).click();
  ensure((await page.locator('html').getAttribute('data-theme')) === 'dark', 'dark at once');
  await page.reload();
  ensure((await page.locator('html').getAttribute('data-theme')) === 'dark', 'dark after a reload');
});

story('shell: without a connection it says so, and comes back by itself', async ({ page, context }) => {
  await page.goto('/');
  await settled(page);
  await context.setOffline(true);
  await page.getByText('No connection.').waitFor();
  await context.setOffline(false);
  await page.getByText('No connection.').waitFor({ state: 'detached' });
});

story(
  'shell: the page asks nothing of anybody else and runs nothing inline',
  async ({ page, base }) => {
    const answer = await page.goto('/');
    const policy = answer.headers()['content-security-policy'];
    ensure(policy.includes("script-src 'self'") && !policy.includes('unsafe'), policy);
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.slipped = true';
      document.body.append(script);
    });
    ensure((await page.evaluate(() => window.slipped)) === undefined, 'an inline script does not run');
    const html = await (await fetch(`${base}/`)).text();
    ensure(!/<script(?![^>]*src=)/.test(html) && !/ on\w+=/.test(html), 'no inline script in the page');
  },
  { policyRefuses: true },
);
