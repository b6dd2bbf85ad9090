import { describe, expect, it } from 'vitest';
import { emptyRow } from '@/kit/editor/sheet';
import { wholeDiscountOf } from '@/kit/editor/whole-discount';
import {
  type Draft,
  draftOf,
  firstPeriod,
  recurringInput,
  scheduleOf,
  templateInput,
  upcoming,
} from './schedule-draft';

const draft = (change: Partial<Draft>): Draft => ({
  ...draftOf(null, '', 'invoice', '2026-01-31', 'KES'),
  name: 'Rent',
  customer: { id: 'c', label: 'Acme' },
  ...change,
});

describe('what recurs', () => {
  it('is shown on the days on which it runs', () => {
    expect(upcoming(draft({ dayOfMonth: '31' }), 3)).toEqual(['2026-01-31', '2026-02-28', '2026-03-31']);
    expect(upcoming(draft({ every: 'week', step: '2' }), 3)).toEqual(['2026-01-31', '2026-02-14', '2026-02-28']);
    expect(upcoming(draft({ every: 'quarter', end: '2026-05-01' }), 3)).toEqual(['2026-01-31', '2026-04-30']);
    expect(upcoming(draft({ dayOfMonth: '5' }), 2)).toEqual(['2026-02-05', '2026-03-05']);
    expect(upcoming(draft({ every: '' }), 3)).toEqual([]);
  });

  it('has a day of the month only where months count', () => {
    expect(scheduleOf(draft({ every: 'week', dayOfMonth: '5' }))?.day_of_month).toBeNull();
    expect(scheduleOf(draft({ every: '' }))).toBeNull();
  });

  it('sends nothing that is not posted', () => {
    const rows = [emptyRow({ description: 'Rent {period}', quantity: '1', price: '450', manual: true })];
    const input = recurringInput(draft({ autoSend: true }), rows, null);
    expect(input.auto_send).toBe(false);
    expect(input.invoice.lines?.[0]).toMatchObject({ description: 'Rent {period}', unit_price: '450' });
    expect(templateInput(draft({ every: '' }), [], null).schedule).toBeNull();
  });

  it('keeps the discount on the whole of the order that it is made of', () => {
    const line = (facts: object) => ({
      trace: [
        { rule: 'list_price', text: '', before: null, after: '10' },
        { rule: 'document_discount', text: '', before: '10.00', after: '9.00', facts },
      ],
    });
    expect(wholeDiscountOf([line({ rate: '0.1', amount: '1.00' })])).toEqual({ rate: '0.1' });
    const amount = wholeDiscountOf([{ trace: [] }, line({ amount: '5.00' }), line({ amount: '5.00' })]);
    expect(amount).toEqual({ amount: '5.00' });
    expect(wholeDiscountOf([{ trace: [] }])).toBeNull();
    expect(templateInput(draft({}), [], null, amount).order).toMatchObject({ discount: { amount: '5.00' } });
  });

  it('says which period its first invoice is for', () => {
    const rent = draft({ start: '2026-03-01', servicePeriod: 'ahead' });
    expect(firstPeriod(rent)).toEqual({ from: '2026-03-01', to: '2026-03-31' });
    expect(firstPeriod({ ...rent, servicePeriod: 'behind' })).toEqual({ from: '2026-02-01', to: '2026-02-28' });
    expect(firstPeriod({ ...rent, servicePeriod: '' })).toBeNull();
    expect(firstPeriod({ ...rent, every: 'week', step: '2' })).toEqual({ from: '2026-03-01', to: '2026-03-14' });
    // The first fifth on or after the tenth is the next month's.
    const late = draft({ start: '2026-03-10', dayOfMonth: '5', servicePeriod: 'ahead' });
    expect(firstPeriod(late)).toEqual({ from: '2026-04-05', to: '2026-05-04' });
    expect(firstPeriod({ ...late, servicePeriod: 'behind' })).toEqual({ from: '2026-03-05', to: '2026-04-04' });
    const input = recurringInput(rent, [], null);
    expect(input.service_period).toBe('ahead');
    expect(recurringInput({ ...rent, servicePeriod: '' }, [], null).service_period).toBeNull();
  });
});
