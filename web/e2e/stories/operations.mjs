// What runs by itself and what other systems are told: stuck jobs, webhooks, keys of programs, and the log of it all.
import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import { ALLOWED } from '../provider.mjs';
import { ensure, settled, story } from '../story.mjs';

/** A system that is told: it keeps what came, and takes it unless it is told to refuse. */
async function openSink() {
  const came = [];
  const waiting = new Set();
  const sink = { came, refuses: false };
  const server = createServer((request, answer) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      came.push({ headers: request.headers, body });
      answer.writeHead(sink.refuses ? 503 : 200).end(sink.refuses ? 'not now' : 'taken');
      for (const look of waiting) look();
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const arrived = (count) =>
    new Promise((resolve) => {
      const look = () => came.length >= count && resolve(came[count - 1]);
      waiting.add(look);
      look();
    });
  return Object.assign(sink, {
    arrived,
    url: `http://127.0.0.1:${server.address().port}/told`,
    stop: () => server.close(),
  });
}

const SIGNED = ['webhook-id', 'webhook-timestamp'];
const isSigned = ({ headers, body }, secret) => {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const text = [...SIGNED.map((name) => headers[name]), body].join('.');
  return headers['webhook-signature']
    .split(' ')
    .includes(`v1,${createHmac('sha256', key).update(text).digest('base64')}`);
};

story(
  'operations: an endpoint is told, its secret shown once, and what was refused is sent again',
  async ({ page, api }) => {
    const sink = await openSink();
    try {
      await page.goto('/settings/webhooks');
      await page.getByRole('button', { name: 'New endpoint' }).click();
      const dialog = page.getByRole('dialog', { name: 'New endpoint' });
      await dialog.getByLabel('Address').fill('nowhere');
      await dialog.getByLabel('Address').press('Enter');
      await dialog
        .getByText(/^(This|The|Not|Give|An?) /)
        .first()
        .waitFor();
      await dialog.getByLabel('Address').fill(sink.url);
      await dialog.getByLabel('Events').fill('customer.*');
      await dialog.getByLabel('Events').press('Enter');
      const once = page.getByRole('dialog', { name: 'The secret' });
      const secret = (await once.getByText(/^whsec_/).innerText()).trim();
      await once.getByRole('button', { name: 'Done' }).click();
      await page.getByRole('link', { name: sink.url }).click();
      await page.getByRole('button', { name: 'Send a test' }).click();
      ensure(isSigned(await sink.arrived(1), secret), 'what came is signed with the secret that was shown');
      ensure(!(await page.getByText(secret).count()), 'and it is shown nowhere any more');
      const log = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: /^Details of/ }) });
      await log.first().getByText('Delivered').waitFor();

      sink.refuses = true;
      await api('POST', '/sales/customers', { name: 'Told elsewhere' });
      await sink.arrived(2);
      const refused = log.filter({ hasText: 'customer.created' }).first();
      await refused.getByText(/503/).first().waitFor();
      sink.refuses = false;
      // Somebody else's side is mended: the test before it is sent once more, by keyboard.
      await log.last().getByRole('button').focus();
      await page.keyboard.press('Enter');
      const drill = page.getByRole('dialog');
      await drill.getByRole('listitem').getByText('taken').waitFor();
      await drill.getByRole('button', { name: 'Send again' }).press('Enter');
      const again = await sink.arrived(3);
      ensure(again.headers['webhook-id'] === sink.came[0].headers['webhook-id'], 'the same, under the same id');
      await drill.getByRole('listitem').nth(1).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('combobox', { name: 'State' }).selectOption({ label: 'Delivered' });
      await refused.waitFor({ state: 'detached' });
      ensure((await log.count()) === 1, 'only what arrived is listed');
    } finally {
      sink.stop();
    }
  },
  { house: { environment: ALLOWED } },
);

story('operations: a key is made, used, and revoked', async ({ page, base }) => {
  await page.goto('/settings/api-keys');
  await page.getByRole('button', { name: 'New key' }).click();
  const dialog = page.getByRole('dialog', { name: 'New key' });
  await dialog.getByRole('button', { name: 'Make the key' }).click();
  await dialog.getByText('Say what it is for.').first().waitFor();
  const name = `Till ${Date.now()}`;
  await dialog.getByLabel('Name', { exact: true }).fill(name);
  await dialog.getByRole('searchbox', { name: 'Search permissions' }).fill('see orders');
  await dialog.getByRole('checkbox').first().press('Space');
  await dialog.getByRole('button', { name: 'Make the key' }).press('Enter');
  const once = page.getByRole('dialog', { name: `The key “${name}” is ready` });
  const key = (await once.getByText(/^kontor_k_/).innerText()).trim();
  await once.getByRole('button', { name: 'Done' }).click();
  const ask = async (path) =>
    (await fetch(`${base}/api/v1${path}`, { headers: { Authorization: `Bearer ${key}` } })).status;
  ensure((await ask('/sales/orders?limit=1')) === 200, 'it may what it was given');
  ensure((await ask('/sales/customers?limit=1')) === 403, 'and nothing else');
  await page.reload();
  const row = page.getByRole('listitem').filter({ hasText: name });
  await row.waitFor();
  ensure(!(await page.content()).includes(key), 'it is shown once');
  ensure(!(await row.getByText('never used').count()), 'that it is used is seen');
  await row.getByRole('button', { name: `Revoke ${name}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await row.getByText('Revoked').waitFor();
  ensure((await ask('/sales/orders?limit=1')) === 401, 'it opens nothing any more');
});

/** A job as the server tells it. */
const JOB = {
  id: '0190a000-0000-7000-8000-000000000001',
  kind: 'platform.mail.send',
  attempts: 10,
  run_at: '2026-01-05T08:00:00Z',
  created_at: '2026-01-05T07:00:00Z',
};

story('operations: what got stuck is found, tried again, and done', async ({ page }) => {
  // The server is played: ten attempts with their waits take hours.
  let state = 'dead';
  const tried = [];
  await page.route(/\/platform\/jobs(\?|$)/, (route) => {
    const wanted = new URL(route.request().url()).searchParams.get('state');
    const job = {
      ...JOB,
      state,
      last_error: state === 'dead' ? 'The mail server refuses us' : null,
      finished_at: null,
    };
    // Once it was tried again it is done at the next look.
    if (state === 'queued') state = 'done';
    return route.fulfill({ json: { items: !wanted || wanted === job.state ? [job] : [], next: null } });
  });
  await page.route(/\/platform\/jobs\/[^/]+\/retry/, (route) => {
    tried.push(route.request().url());
    state = 'queued';
    return route.fulfill({ json: { ...JOB, state, last_error: null, finished_at: null } });
  });
  await page.goto('/settings/jobs');
  await settled(page);
  await page.getByRole('combobox', { name: 'State' }).selectOption({ label: 'Stuck' });
  const row = page.getByRole('listitem').filter({ hasText: JOB.kind });
  await row.getByText('The mail server refuses us').waitFor();
  await row.getByText(/10/).first().waitFor();
  await row.getByRole('button', { name: /^Try .* again$/ }).press('Enter');
  await page.getByText('It is tried again').waitFor();
  await page.getByText('Nothing got stuck.').waitFor();
  ensure(tried.length === 1 && tried[0].includes(JOB.id), 'once');
  await page.getByRole('combobox', { name: 'State' }).selectOption({ label: 'All states' });
  await row.getByText('Done').waitFor();
});

story('operations: the log says who changed what from what, and is whole', async ({ page, api }) => {
  const customer = await api('POST', '/sales/customers', { name: 'Logged & Sons', phone: '+254700000001' });
  const path = `/settings/audit?subject_kind=customer&subject_id=${customer.id}`;
  await api('PATCH', `/sales/customers/${customer.id}`, {
    payment_days: 45,
    phone: '+254700000002',
    name: 'Logged & Daughters',
  });
  await page.goto(path);
  await settled(page);
  const rows = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: /^Details of/ }) });
  await rows.nth(1).waitFor();
  ensure((await rows.count()) === 2, 'what was done to this customer');
  // By the action: typed, Enter, and the keys stay where they are.
  const action = page.getByRole('searchbox', { name: 'Action' });
  await action.fill('parties.customer.update');
  await action.press('Enter');
  await page.waitForURL('**action=parties.customer.update**');
  await rows.nth(1).waitFor({ state: 'detached' });
  ensure(await action.evaluate((field) => field === document.activeElement), 'the field keeps the focus');
  await rows
    .first()
    .getByRole('button', { name: /^Details of/ })
    .press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('payment_days').waitFor();
  const changes = (await dialog.innerText()).replace(/\s+/g, ' ');
  ensure(/payment_days 0 → to 45/.test(changes), `from what to what: ${changes}`);
  ensure(changes.includes('name Logged & Sons → to Logged & Daughters'), `of what is personal as well: ${changes}`);
  ensure(/phone changed \(kept secret\)/.test(changes), 'of what is sealed, that it was');
  await dialog.getByRole('link', { name: 'Open the record' }).waitFor();
  await page.keyboard.press('Escape');
  // The day that is over says nothing of today.
  await page.getByLabel('Until').fill('-1');
  await page.getByLabel('Until').press('Tab');
  await page.getByText('Nothing was found.').waitFor();
  await page.reload();
  await page.getByText('Nothing was found.').waitFor();
  await page.getByRole('button', { name: 'Verify' }).click();
  await page.getByRole('dialog', { name: 'The log is whole' }).getByText('Nothing was changed or taken out').waitFor();
});
