import { describe, expect, it } from 'vitest';
import { askedFor, mentioned, stillNamed } from '@/kit/record/mention';

const grace = { id: '1', name: 'Grace Njeri' };

describe('a mention', () => {
  it('begins with an @ at the start of a word', () => {
    expect(askedFor('@gr', 3)).toEqual({ from: 0, typed: 'gr' });
    expect(askedFor('ask @grace n', 12)).toEqual({ from: 4, typed: 'grace n' });
    expect(askedFor('a@b.example', 5)).toBeNull();
    expect(askedFor('@grace is on leave', 18)).toBeNull();
    expect(askedFor('no sign', 7)).toBeNull();
  });

  it('takes the place of what was typed', () => {
    expect(mentioned('ask @gr today', 4, 7, grace)).toEqual({ text: 'ask @Grace Njeri today', caret: 17 });
    expect(mentioned('@', 0, 1, grace)).toEqual({ text: '@Grace Njeri ', caret: 13 });
  });

  it('is told once, and only while the name stands', () => {
    expect(stillNamed('@Grace Njeri and @Grace Njeri', [grace, grace])).toEqual(['1']);
    expect(stillNamed('nobody', [grace])).toEqual([]);
  });
});
