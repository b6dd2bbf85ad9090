import { describe, expect, it } from 'vitest';
import type { RowOf } from '@/api/records';
import type { OrderLine, OrderView } from './data';
import { hasShippedOpen, openOf, progress, stages } from './stages';

const line = (change: Partial<OrderLine>) =>
  ({ quantity: '10', shipped: '0', invoiced: '0', returned: '0', cancelled: '0', ...change }) as OrderLine;
const order = (status: string, ...lines: OrderLine[]) => ({ status, lines }) as OrderView;
const paper = (kind: string, status: string) =>
  ({ kind, status, total: '100', open: status === 'sent' ? '100' : '0' }) as RowOf<'invoice'>;
const t = (id: string) => id.replace('orders-stage-', '');
const told = (...args: [OrderView, RowOf<'invoice'>[]]) => stages(t, ...args).map(({ id, state }) => `${id}:${state}`);

describe('how far an order is', () => {
  it('asks for what is left of a line; what was given up is no longer in it', () => {
    expect(openOf(line({ quantity: '6', cancelled: '4', shipped: '6' }), '2')).toBe('4');
    expect(openOf(line({ quantity: '6', shipped: '6' }), '6')).toBe('0');
    expect(progress(order('partly_shipped', line({ quantity: '6', cancelled: '4', shipped: '4' })), []).shipped).toBe(
      'part',
    );
  });

  it('knows whether something was shipped that nobody was billed for', () => {
    expect(hasShippedOpen(order('shipped', line({ shipped: '4', invoiced: '4.0' })))).toBe(false);
    expect(hasShippedOpen(order('shipped', line({ shipped: '4', invoiced: '10' })))).toBe(false);
    expect(hasShippedOpen(order('shipped', line({ shipped: '10', invoiced: '9' })))).toBe(true);
  });

  it('is paid when all invoices are', () => {
    const done = order('completed', line({ shipped: '10', invoiced: '10' }));
    expect(told(done, [paper('invoice', 'paid')]).at(-1)).toBe('paid:current');
    expect(told(done, [paper('invoice', 'sent')]).slice(-2)).toEqual(['invoiced:current', 'paid:ahead']);
  });

  it('ends as credited where its invoice was taken back as a whole', () => {
    // The note takes the quantities out of what is invoiced.
    const done = order('completed', line({ shipped: '10', invoiced: '0' }));
    expect(told(done, [paper('invoice', 'credited'), paper('credit_note', 'posted')])).toEqual([
      'draft:done',
      'confirmed:done',
      'shipped:done',
      'invoiced:done',
      'credited:current',
    ]);
  });

  it('stays paid where only a part was taken back', () => {
    const done = order('completed', line({ shipped: '10', invoiced: '7' }));
    expect(told(done, [paper('invoice', 'paid'), paper('credit_note', 'posted')]).slice(-2)).toEqual([
      'invoiced:done',
      'paid:current',
    ]);
  });
});
