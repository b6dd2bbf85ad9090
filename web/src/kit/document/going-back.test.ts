import { describe, expect, it } from 'vitest';
import { backOf } from './going-back';

describe('what goes back', () => {
  const notes = [
    { id: 'a', number: 'CN-1', total: '-58.00' },
    { id: 'b', number: 'CN-2', total: '-3.32' },
  ];

  it('takes the early payment discount with it', () => {
    const paid = { open: '0.00', discount_note_id: 'b', credit_notes: notes };
    expect(backOf(paid, '162.68')).toEqual({ open: '166.00', off: '3.32', note: 'CN-2' });
  });

  it('leaves other credit notes where they are', () => {
    const paid = { open: '10.00', discount_note_id: null, credit_notes: notes };
    expect(backOf(paid, '40.00')).toEqual({ open: '50.00', off: null, note: null });
  });
});
