import { describe, expect, it } from 'vitest';
import { placeOf, toDocument } from './place';

describe('placeOf', () => {
  it('reads what a link opens first', () => {
    expect(placeOf('#kontor_p_1_a-b_c')).toEqual({ token: 'kontor_p_1_a-b_c', page: 'first', kind: '', id: '' });
  });
  it('reads pages behind it', () => {
    expect(placeOf('#t/statement').page).toBe('statement');
    expect(placeOf(toDocument('t', 'credit_note', '7'))).toEqual({
      token: 't',
      page: 'document',
      kind: 'credit_note',
      id: '7',
    });
  });
  it('finds no token where there is none', () => {
    expect(placeOf('').token).toBe('');
  });
});
