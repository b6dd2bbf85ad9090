import { expect, it } from 'vitest';
import { documentOf, Problem } from '@/api/problem';
import { lineDifferences } from '@/kit/document/differences';

const line = (key: string, text: string) => ({ key, name: key.toUpperCase(), text });

it('only lines that differ are told, each side with what it has', () => {
  expect(lineDifferences([line('a', '2'), line('b', '1')], [line('a', '3'), line('c', '4')], 'none')).toEqual([
    { label: 'A', mine: '2', theirs: '3' },
    { label: 'B', mine: '1', theirs: 'none' },
    { label: 'C', mine: 'none', theirs: '4' },
  ]);
});

it('two lines of the same thing are compared in their order', () => {
  expect(lineDifferences([line('a', '2'), line('a', '5')], [line('a', '2'), line('a', '6')], '')).toEqual([
    { label: 'A', mine: '5', theirs: '6' },
  ]);
});

const refused = (code: string, details: Record<string, unknown>) =>
  new Problem({ title: '', status: 412, code, detail: '', instance: '', details });

it('the document comes out of the refusal, where it shows one', () => {
  const document = { id: '1', version: 4 };
  expect(documentOf(refused('record.version_conflict', { yours: 3, current: 4, document }))).toBe(document);
  expect(documentOf(refused('record.version_conflict', { yours: 3, current: 4 }))).toBeNull();
  expect(documentOf(refused('orders.final', { document }))).toBeNull();
});
