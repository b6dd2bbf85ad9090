import { expect, test } from 'vitest';
import type { Field } from '@/api/records';
import { groupWhere, midnight, periodOf, readGroup } from '@/kit/list/groups';

const field = (name: string, form: Field['form']): Field => ({
  name,
  label: name,
  form,
  required: false,
  writable: false,
  filters: [],
});

test('a grouping is a field and how finely it is cut', () => {
  expect(readGroup('status')).toEqual({ name: 'status', cut: null });
  expect(readGroup('placed_at:month')).toEqual({ name: 'placed_at', cut: 'month' });
});

test('periods end where the next begins', () => {
  expect(periodOf('2026')).toEqual(['2026-01-01', '2027-01-01']);
  expect(periodOf('2026-12')).toEqual(['2026-12-01', '2027-01-01']);
  expect(periodOf('2024-02-29')).toEqual(['2024-02-29', '2024-03-01']);
});

test('days begin when the company’s do, also when the clocks change', () => {
  expect(midnight('2026-03-01', 'Africa/Nairobi')).toBe('2026-02-28T21:00:00Z');
  expect(midnight('2026-03-29', 'Europe/Berlin')).toBe('2026-03-28T23:00:00Z');
  expect(midnight('2026-03-30', 'Europe/Berlin')).toBe('2026-03-29T22:00:00Z');
});

test('a group is a condition', () => {
  expect(groupWhere(field('status', 'one_of'), null, 'draft', 'UTC')).toEqual({
    field: 'status',
    op: 'eq',
    value: 'draft',
  });
  expect(groupWhere(field('owner_id', 'user'), null, null, 'UTC')).toEqual({
    field: 'owner_id',
    op: 'null',
    value: true,
  });
  expect(groupWhere(field('day', 'day'), 'month', '2026-03', 'UTC')).toEqual({
    all: [
      { field: 'day', op: 'gte', value: '2026-03-01' },
      { field: 'day', op: 'lt', value: '2026-04-01' },
    ],
  });
});
