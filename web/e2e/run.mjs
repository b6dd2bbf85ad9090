// Stories of the web app in a real browser: `node e2e/run.mjs [--only <words>] [--headed]`.
//
// One kontor with a small demo company on SQLite, in a folder of its own, on loopback, ended at the end. Each story has a
// browser context of its own. `KONTOR_TEST_BIN` names the binary (otherwise target/debug/kontor); it has to have the app in it.
// What failed leaves a screenshot and its console in artifacts/web.
import { mkdirSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { browserPath, startHouse } from './house.mjs';
import { stories } from './story.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const ARTIFACTS = process.env.KONTOR_TEST_ARTIFACTS ?? join(HERE, '../../artifacts/web');
/** Stories at once: two cores. */
const WORKERS = 2;
const STORY_SECONDS = 120;
const ACTION_MS = 30_000;
/** Stories at most that are run once more; where more fail, something is broken. */
const AGAIN_MAX = 6;

const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : '';
for (const name of (await readdir(join(HERE, 'stories'))).filter((one) => one.endsWith('.mjs')).sort()) {
  await import(pathToFileURL(join(HERE, 'stories', name)).href);
}
const wanted = stories.filter((one) => one.name.includes(only));
if (wanted.length === 0) throw new Error(`no story is called like ${only}`);
mkdirSync(ARTIFACTS, { recursive: true });

const house = await startHouse();
const headed = process.argv.includes('--headed');
const browser = await chromium.launch({
  executablePath: browserPath({ window: headed }),
  headless: !headed,
  args: ['--no-sandbox', '--disable-dev-shm-usage', '--lang=en'],
});
const failed = [];
const began = Date.now();

async function run(story) {
  const started = Date.now();
  const own = story.options.house ? await startHouse(story.options.house) : null;
  const { base } = own ?? house;
  const context = await browser.newContext({
    baseURL: base,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Africa/Nairobi',
    reducedMotion: 'reduce',
    ...story.options.context,
  });
  context.setDefaultTimeout(ACTION_MS);
  const log = [];
  const faults = [];
  const watch = (page) => {
    page.on('console', (message) => log.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => faults.push(`page error: ${error.message}`));
    page.on('request', (request) => {
      const url = new URL(request.url());
      const known = ['blob:', 'data:'].includes(url.protocol) || url.origin === base;
      if (!known && !story.options.elsewhere?.test(url.origin)) faults.push(`another origin was asked: ${url}`);
    });
  };
  context.on('page', watch);
  let timer;
  try {
    const api = await (own ?? house).signIn(story.options.as ?? 'admin', story.options.as === null ? null : context);
    const page = await context.newPage();
    const late = new Promise((_, refuse) => {
      const seconds = story.options.seconds ?? STORY_SECONDS;
      timer = setTimeout(() => refuse(new Error(`not done after ${seconds} s`)), seconds * 1000);
    });
    await Promise.race([
      story.run({ page, context, browser, api, house: own ?? house, base, artifacts: ARTIFACTS }),
      late,
    ]);
    const blocked = story.options.policyRefuses ? [] : log.filter((line) => line.includes('Content Security Policy'));
    if (faults.length + blocked.length > 0) throw new Error([...faults, ...blocked].join('\n'));
    console.log(`ok    ${story.name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  } catch (error) {
    failed.push(story.name);
    const file = join(ARTIFACTS, `failed-${story.name.replace(/[^a-z0-9]+/gi, '-')}`);
    for (const [at, page] of context.pages().entries())
      await page.screenshot({ path: `${file}-${at}.png` }).catch(() => {});
    writeFileSync(`${file}.log`, `${error.stack}\n\n${log.join('\n')}\n`);
    console.log(`FAIL  ${story.name}\n      ${String(error.message).split('\n').slice(0, 12).join('\n      ')}`);
  } finally {
    clearTimeout(timer);
    await context.close();
    await own?.stop();
  }
}

const queue = [...wanted];
const worker = async () => {
  for (let story = queue.shift(); story; story = queue.shift()) await run(story);
};
try {
  await Promise.all(Array.from({ length: WORKERS }, worker));
  // What failed is looked at once more with the machine to itself: two browsers' worth of work on two cores can make a
  // wait too short. What fails then as well has failed.
  const again = wanted.filter((story) => failed.includes(story.name));
  if (again.length > 0 && again.length <= AGAIN_MAX) {
    failed.length = 0;
    console.log(`${again.length} once more, one at a time`);
    for (const story of again) await run(story);
  }
} finally {
  await browser.close();
  await house.stop();
}
console.log(
  `${wanted.length - failed.length} of ${wanted.length} stories passed in ${Math.round((Date.now() - began) / 1000)} s`,
);
process.exit(failed.length === 0 ? 0 : 1);
