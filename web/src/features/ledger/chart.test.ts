import { expect, it } from 'vitest';
import { chartOf } from './chart';

const account = (code: string, kind: string, section: string | null = null, archived_at: string | null = null) => ({
  id: code,
  code,
  name: `Account ${code}`,
  kind,
  section,
  role: null,
  archived_at,
});

it('puts accounts under their sections with the balance of their side', () => {
  const chart = chartOf(
    [account('4000', 'income'), account('1000', 'asset', 'Current'), account('1100', 'asset', 'Current')],
    [
      { account_id: '1000', closing: '10.50' },
      { account_id: '4000', closing: '-10.50' },
    ],
    '',
  );
  expect(chart.map((group) => [group.kind, group.balance])).toEqual([
    ['asset', '10.50'],
    ['income', '10.50'],
  ]);
  expect(chart[0]?.sections[0]?.accounts).toHaveLength(2);
});

it('leaves out the archive unless something is on it, and finds by code or name', () => {
  const accounts = [account('1000', 'asset', null, '2026-01-01'), account('1100', 'asset', null, '2026-01-01')];
  const rows = [{ account_id: '1100', closing: '1' }];
  expect(chartOf(accounts, rows, '')[0]?.sections[0]?.accounts.map((one) => one.account.code)).toEqual(['1100']);
  expect(chartOf([account('4000', 'income')], null, '40')[0]?.balance).toBeNull();
  expect(chartOf([account('4000', 'income')], null, 'rent')).toEqual([]);
});
