import { describe, expect, it } from 'vitest';
import { blocksInView } from '@/kit/list/far';

describe('rows far from the beginning', () => {
  it('are none while reading on comes there', () => {
    expect(blocksInView(0, 20, 100, 100_000)).toEqual([]);
    expect(blocksInView(90, 120, 100, 100_000)).toEqual([]);
    expect(blocksInView(300, 330, 100, 100_000)).toEqual([]);
  });

  it('are the blocks in view and what is beside them', () => {
    expect(blocksInView(90_000, 90_020, 100, 100_000)).toEqual([449, 450]);
    expect(blocksInView(90_100, 90_120, 100, 100_000)).toEqual([449, 450, 451]);
    expect(blocksInView(99_970, 99_999, 100, 100_000)).toEqual([499]);
  });

  it('go no further than the rows do', () => {
    expect(blocksInView(1_301, 1_320, 1_100, 1_321)).toEqual([5, 6]);
  });
});
