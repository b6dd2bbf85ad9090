import { describe, expect, it } from 'vitest';
import type { Field } from '@/api/records';
import { says } from '@/kit/list/peek';

const field = (name: string, form: Field['form'], importance = 3): Field => ({
  name,
  label: name,
  form,
  importance,
  required: false,
  writable: false,
  filters: [],
});

describe('what a record says of itself in passing', () => {
  const row = {
    id: '1',
    number: 'A-1',
    customer_id: 'c',
    customer_name: 'Ann',
    rounding: '0.00',
    total: '0.00',
    currency: 'KES',
    tax_rounding: 'line',
    split: false,
  };
  const shown = (one: Field) => says(one, row, ['number'], 'KES');
  it('leaves out what is said already, what is empty, and what only the program needs', () => {
    expect(shown(field('customer_id', 'id'))).toBe(true);
    expect(shown(field('customer_name', 'text'))).toBe(false);
    expect(shown(field('number', 'text', 1))).toBe(false);
    expect(shown(field('rounding', 'amount'))).toBe(false);
    expect(shown(field('total', 'amount', 2))).toBe(true);
    expect(shown(field('currency', 'currency'))).toBe(false);
    expect(shown(field('tax_rounding', 'one_of'))).toBe(false);
    expect(shown(field('split', 'bool'))).toBe(false);
    expect(shown(field('reference', 'text'))).toBe(false);
  });
});
