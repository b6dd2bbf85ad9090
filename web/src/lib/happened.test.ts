/** Every name that the server may tell of is said in words: its events, what its audit log names, its jobs. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { happened, jobOf } from '@/lib/happened';
import { bundleOf, localeOf } from '@/lib/i18n';

const ROOT = join(__dirname, '../../..');
/** Rights that no entry of the log bears: to see something, and what is asked of somebody beside another right. */
const NO_DEED =
  /\.view$|^(catalog\.product\.cost|identity\.api_key\.own|orders\.order\.(charge|discount|price|viewer)|upkeep\.export\.personal|notify\.low_stock\.receive)$/;

const words = (language: string) =>
  localeOf('en', 'en', [
    bundleOf(
      'en',
      readdirSync(join(ROOT, 'locales', language)).map((file) =>
        readFileSync(join(ROOT, 'locales', language, file), 'utf8'),
      ),
    ),
  ]);
const english = words('en');

const events = readdirSync(join(ROOT, 'schemas/events'))
  .map((file) => file.replace(/\.v\d+\.json$/, ''))
  .filter((name) => name.includes('.') && !name.endsWith('.json'));

function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) yield* sources(join(folder, entry.name));
    else if (entry.name.endsWith('.rs')) yield readFileSync(join(folder, entry.name), 'utf8');
  }
}
const crates = readdirSync(join(ROOT, 'crates'), { withFileTypes: true }).flatMap((one) =>
  one.isDirectory() && !['kernel', 'testkit', 'bench', 'xtask', 'web', 'words', 'db'].includes(one.name)
    ? [one.name]
    : [],
);
const code = crates.flatMap((name) => [...sources(join(ROOT, 'crates', name, 'src'))]);

/** `"orders.order.confirm"` in the code: a right, and what the log names what was done by it. */
const actions = [
  ...new Set(
    code.flatMap((text) =>
      [...text.matchAll(/"(([a-z]+)\.[a-z_]+\.[a-z_]+)"/g)].flatMap(([, name = '', module = '']) =>
        crates.includes(module) && !NO_DEED.test(name) && !/^billing\.refunds\.|^platform\.letter\./.test(name)
          ? [name]
          : [],
      ),
    ),
  ),
];
/** Records are created, updated, archived and restored without a line of their own. */
const records = events
  .filter((name) => name.endsWith('.created'))
  .flatMap((name) => ['create', 'update', 'archive', 'restore'].map((verb) => name.replace('created', verb)));

const jobs = [
  ...new Set(
    code
      .filter((text) => text.includes('JobKind {'))
      .flatMap((text) => [...text.matchAll(/(?:name: |&str = )"([a-z]+\.[a-z_.]+)"/g)].map((one) => one[1] ?? '')),
  ),
];

describe('what happened', () => {
  it.each([
    ['order.confirmed', 'Order confirmed'],
    ['orders.order.confirm', 'Order confirmed'],
    ['sales.quote_line.cancel', null],
    ['inventory.transfer.cancel', 'Transfer cancelled'],
    ['finance.lock.set', 'Period lock set'],
    ['parties.supplier.update', 'Supplier changed'],
  ])('%s is said as %s', (name, said) => expect(happened(name, english)).toBe(said));

  it('has words for every event, action and record', () => {
    expect(events.length).toBeGreaterThan(250);
    expect(actions.length).toBeGreaterThan(120);
    const silent = [...events, ...actions, ...records].filter((name) => happened(name, english) === null);
    expect(silent).toEqual([]);
  });

  it('has words for every job', () => {
    expect(jobs.length).toBeGreaterThan(15);
    expect(jobs.filter((name) => jobOf(name, english) === null)).toEqual([]);
  });
});
