// The screenshots of the README: `node e2e/shots.mjs` writes docs/screens/*.png from a small demo company.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { browserPath, startHouse } from './house.mjs';
import { settled } from './story.mjs';

const FOLDER = fileURLToPath(new URL('../../docs/screens/', import.meta.url));
const first = async (api, list) => (await api('GET', `${list}${list.includes('?') ? '&' : '?'}limit=1`)).items[0].id;

const house = await startHouse();
const browser = await chromium.launch({
  executablePath: browserPath(),
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
});
mkdirSync(FOLDER, { recursive: true });

async function shoot(name, path, { theme = 'light', width = 1440, height = 900, locale = 'en', ready = null } = {}) {
  const context = await browser.newContext({
    baseURL: house.base,
    viewport: { width, height },
    locale,
    timezoneId: 'Africa/Nairobi',
    reducedMotion: 'reduce',
    isMobile: width < 600,
    hasTouch: width < 600,
  });
  const api = await house.signIn('admin', context);
  await context.addInitScript((look) => localStorage.setItem('kontor.look', JSON.stringify(look)), { theme, locale });
  const page = await context.newPage();
  await page.goto(typeof path === 'function' ? await path(api) : path);
  await settled(page);
  // Pages come in parts: the one that holds something, then what it reads.
  await page.locator('main :is(h2, [role=row], li)').first().waitFor();
  await settled(page);
  if (ready) await page.locator(ready).first().waitFor({ state: 'attached' });
  await page.screenshot({ path: `${FOLDER}${name}.png` });
  await context.close();
}

try {
  await shoot('overview', '/');
  await shoot('overview-dark', '/', { theme: 'dark' });
  await shoot('orders', '/orders');
  await shoot('order', async (api) => `/orders/${await first(api, '/sales/orders?status=confirmed')}`);
  await shoot('invoice', async (api) => `/invoices/${await first(api, '/billing/invoices?status=sent')}`, {
    // Its words are there once its paper is drawn.
    ready: 'canvas[role=img] + p:not(:empty)',
  });
  await shoot('customer', async (api) => `/customers/${await first(api, '/sales/customers')}`, { theme: 'dark' });
  await shoot('stock-ar', '/stock', { locale: 'ar' });
  await shoot('orders-phone', '/orders', { width: 390, height: 844 });
} finally {
  await browser.close();
  await house.stop();
}
