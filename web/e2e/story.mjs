/** Stories register themselves; `run.mjs` runs them. */
export const stories = [];

/**
 * `options.as`: `admin` (default), or null for nobody signed in; `options.context`: options of the browser context;
 * `options.seconds`: how long it may take when 120 are too few; `options.policyRefuses`: the story itself tries what the content security policy forbids.
 * `options.house`: a server of its own, with these options of `startHouse` (`{ empty: true }`).
 * `options.elsewhere`: origins beside the server's own that its pages may ask, as a pattern.
 * The story gets `{ page, context, browser, api, house, base, artifacts }`; `api(method, path, body?)` calls the server as the administrator.
 */
export function story(name, run, options = {}) {
  stories.push({ name, run, options });
}

/** Fails with what was wanted. */
export function ensure(condition, wanted) {
  if (!condition) throw new Error(`not so: ${wanted}`);
}

/** Waits until the page reads and sends nothing any more (the stream of live events stays open all the time). */
export async function settled(page) {
  await page.locator('h1').first().waitFor();
  await page.locator('html:not([data-busy])').waitFor({ state: 'attached' });
}
