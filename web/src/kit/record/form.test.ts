import { expect, test } from 'vitest';
import type { Field, Form } from '@/api/records';
import { createBody, patchBody, schemaOf, valuesOf } from '@/kit/record/form';
import { conflicts, merge } from '@/shell/merge';

const field = (name: string, form: Form, more: Partial<Field> = {}): Field => ({
  name,
  label: name,
  form,
  required: false,
  writable: true,
  filters: [],
  ...more,
});
const fields = [
  field('name', 'text', { required: true, max: 5 }),
  field('days', 'integer', { not_negative: true, default: 0 }),
  field('limit', 'amount'),
  field('active', 'bool', { default: true }),
];

test('a new record leaves out what is empty; a change says what became empty', () => {
  const values = valuesOf(fields, null);
  expect(values).toEqual({ name: '', days: '0', limit: '', active: true });
  expect(createBody(fields, { ...values, name: ' Acme ' }, { owner: 'x' })).toEqual({
    owner: 'x',
    name: 'Acme',
    days: 0,
    active: true,
  });
  const before = valuesOf(fields, { id: '1', name: 'Acme', days: 3, limit: '10.00', active: false });
  expect(patchBody(fields, { ...before, limit: '', days: '4' }, before)).toEqual({ limit: null, days: 4 });
});

test('the rules of the description', () => {
  const schema = schemaOf(fields, (id) => id);
  const faults = (values: Record<string, unknown>) => {
    const read = schema.safeParse({ name: 'a', days: '', limit: '', active: true, ...values });
    return read.success ? [] : read.error.issues.map((issue) => [issue.path[0], issue.message]);
  };
  expect(faults({})).toEqual([]);
  expect(faults({ name: '  ' })).toEqual([['name', 'form-required']]);
  expect(faults({ name: 'abcdef' })).toEqual([['name', 'form-too-long']]);
  expect(faults({ days: '-1' })).toEqual([['days', 'form-not-negative']]);
  expect(faults({ days: '1.5' })).toEqual([['days', 'form-integer']]);
});

test('two people’s changes come together field by field', () => {
  const base = { name: 'a', days: '1', limit: '5', active: true };
  const mine = { name: 'b', days: '2', limit: '5', active: true };
  const theirs = { name: 'c', days: '1', limit: '7', active: true };
  expect(conflicts(fields, base, mine, theirs).map((one) => one.name)).toEqual(['name']);
  expect(merge(fields, base, mine, theirs, new Set(['name']))).toEqual({
    name: 'b',
    days: '2',
    limit: '7',
    active: true,
  });
  expect(merge(fields, base, mine, theirs, new Set())).toEqual({ name: 'c', days: '2', limit: '7', active: true });
});
