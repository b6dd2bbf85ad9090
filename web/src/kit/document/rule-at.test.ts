import { describe, expect, it } from 'vitest';
import { ruleOf } from '@/kit/document/rule-at';

describe('whether a place lets stock fall below zero', () => {
  it('is said by the place itself before all', () => {
    expect(ruleOf('forbid', ['allow'])).toBe('forbid');
    expect(ruleOf('warn', [])).toBe('warn');
  });

  it('is known from any balance of a place that says nothing itself', () => {
    expect(ruleOf(null, ['allow', 'allow'])).toBe('allow');
    expect(ruleOf(undefined, [undefined, 'warn'])).toBe('warn');
    expect(ruleOf(null, ['clearing'])).toBe('forbid');
  });

  it('is not known where nothing lay', () => {
    expect(ruleOf(null, [])).toBeNull();
  });
});
