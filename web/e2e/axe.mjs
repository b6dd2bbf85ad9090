// axe in the page: WCAG 2.2 AA without a violation.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The rules of these that look at colours. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * What is wrong on the page as it is now; an empty list when nothing is. `recoloured` looks at colours alone: for a
 * document that was looked at as a whole in others.
 */
export async function violations(page, { recoloured = false } = {}) {
  const rules = recoloured ? { type: 'rule', values: OF_COLOURS } : { type: 'tag', values: TAGS };
  // Through the debugger's door, which the page's policy does not hold.
  const session = await page.context().newCDPSession(page);
  // Once for each document: it is half a megabyte to read.
  const there = await session.send('Runtime.evaluate', { expression: "typeof window.axe === 'object'" });
  if (!there.result.value) await session.send('Runtime.evaluate', { expression: `${SOURCE};0` });
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `axe.run(document, { runOnly: ${JSON.stringify(rules)}, resultTypes: ['violations'] }).then((found) =>
      JSON.stringify(found.violations.map((one) => ({ rule: one.id, help: one.help, at: one.nodes.slice(0, 5).map((node) => node.target.join(' ') + ' ' + (node.failureSummary ?? '').split('\\n').slice(1).join(';')) }))))`,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  if (exceptionDetails)
    throw new Error(`axe failed: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
  return JSON.parse(result.value);
}
