import { describe, expect, it } from 'vitest';
import { change, groupsOf } from './statement';

const row = (group: string, code: string, amount: string, section: string | null = null) => ({
  group,
  section,
  account_id: code,
  account_code: code,
  account_name: `Account ${code}`,
  amount,
});

describe('a statement', () => {
  it('sums sections and groups exactly', () => {
    const [income, costs] = groupsOf(
      ['income', 'expense'],
      [row('expense', '5000', '0.10', 'Rent'), row('income', '4000', '0.30'), row('expense', '5100', '0.20', 'Pay')],
      null,
    );
    expect(income?.amount).toBe('0.30');
    expect(costs?.sections.map((one) => one.name)).toEqual(['Rent', 'Pay']);
    expect(costs?.amount).toBe('0.30');
    expect(costs?.before).toBeNull();
  });

  it('shows what moved on either side', () => {
    const [income] = groupsOf(['income'], [row('income', '4000', '5')], [row('income', '4100', '7')]);
    expect(income?.sections[0]?.lines.map((one) => [one.code, one.amount, one.before])).toEqual([
      ['4000', '5', '0'],
      ['4100', '0', '7'],
    ]);
    expect(change('5.00', '7.5')).toBe('-2.50');
    expect(change('5', null)).toBeNull();
  });
});
