import { describe, expect, it } from 'vitest';
import type { OrderView } from './data';
import { discountOf, headerOf, NEW } from './draft';

const step = (facts?: object) => ({ rule: 'document_discount', text: '', before: '10.00', after: '8.75', facts });
const order = (...traces: object[][]) =>
  ({ ...NEW, lines: traces.map((trace) => ({ trace })) }) as unknown as OrderView;

describe('the discount on the whole of a draft', () => {
  it('is edited as it was given: in percent, or as an amount', () => {
    const percent = headerOf(order([step({ rate: '0.125', amount: '1.25' })]));
    expect([percent.discount, percent.discountPercent]).toEqual(['12.5', true]);
    expect(discountOf(percent)).toEqual({ rate: '0.125' });
    const amount = headerOf(order([step({ amount: '2.50' })], [step({ amount: '2.50' })]));
    expect(discountOf(amount)).toEqual({ amount: '2.50' });
  });

  it('is the sum of its shares where an old draft says no more', () => {
    expect(discountOf(headerOf(order([step()], [], [step()])))).toEqual({ amount: '2.50' });
    expect(discountOf(headerOf(order([])))).toBeNull();
  });
});
