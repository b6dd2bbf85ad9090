import { describe, expect, it } from 'vitest';
import type { Role } from './people';
import { changesOf, put, type Reach, reachOf, summaryOf } from './reach';

const role = { id: 'r1', permissions: { 'a.view': 'all', 'a.edit': 'own' } } as unknown as Role;
const everything = (): Reach => 'all';

describe('the matrix', () => {
  it('keeps only what differs', () => {
    let edits = put(new Map(), role, ['a.view', 'a.edit', 'a.post'], 'store', everything);
    expect(changesOf(edits).get('r1')).toEqual({ 'a.view': 'store', 'a.edit': 'store', 'a.post': 'store' });
    edits = put(edits, role, ['a.view'], 'all', everything);
    edits = put(edits, role, ['a.post'], 'none', everything);
    expect(changesOf(edits).get('r1')).toEqual({ 'a.edit': 'store' });
    expect(reachOf(edits, role, 'a.view')).toBe('all');
  });
  it('gives nothing beyond what the giver holds', () => {
    const edits = put(new Map(), role, ['a.edit', 'a.post'], 'all', (name) => (name === 'a.post' ? 'none' : 'store'));
    expect(changesOf(edits).get('r1')).toEqual({ 'a.edit': 'store' });
  });
  it('sums a group up', () => {
    expect(summaryOf(new Map(), role, ['a.view', 'a.edit', 'a.post'])).toBe(2);
    expect(summaryOf(put(new Map(), role, ['a.edit'], 'all', everything), role, ['a.view', 'a.edit'])).toBe('all');
  });
});
