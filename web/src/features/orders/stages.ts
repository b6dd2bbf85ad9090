/** How far an order is: goods, invoices and money, each by what the server counts. */
import type { RowOf } from '@/api/records';
import type { Stage } from '@/kit/document/stepper';
import * as decimal from '@/lib/decimal';
import type { Text } from '@/lib/i18n';
import type { OrderLine, OrderView } from './data';

const read = (text: string) => decimal.parse(text) ?? decimal.ZERO;

/** What was given up is no longer in a line's quantity. */
export const openOf = (line: OrderLine, done: string): string => {
  const left = decimal.subtract(read(line.quantity), read(done));
  return left.units > 0n ? decimal.text(decimal.trim(left)) : '0';
};

/** Whether something was shipped that nobody was billed for. */
export const hasShippedOpen = (order: OrderView): boolean =>
  order.lines.some((line) => decimal.compare(read(line.shipped), read(line.invoiced)) > 0);

type Done = 'none' | 'part' | 'all';

function done(lines: readonly OrderLine[], of: (line: OrderLine) => string): Done {
  const some = lines.some((line) => read(of(line)).units > 0n);
  const all = lines.length > 0 && lines.every((line) => decimal.compare(read(of(line)), read(line.quantity)) >= 0);
  return all ? 'all' : some ? 'part' : 'none';
}

export function progress(order: OrderView | null, invoices: readonly RowOf<'invoice'>[]) {
  const lines = order?.lines ?? [];
  const posted = invoices.filter((one) => one.kind === 'invoice' && !['draft', 'void'].includes(one.status));
  const credited = posted.length > 0 && posted.every((one) => one.status === 'credited');
  const noted = invoices.some((one) => one.kind === 'credit_note' && !['draft', 'void'].includes(one.status));
  // What a credit note takes back was invoiced all the same: an order that was done stays done.
  const invoiced = order?.status === 'completed' && noted ? 'all' : done(lines, (line) => line.invoiced);
  const paid: Done =
    posted.length === 0
      ? 'none'
      : posted.every((one) => ['paid', 'credited'].includes(one.status))
        ? invoiced === 'all'
          ? 'all'
          : 'part'
        : posted.some((one) => decimal.compare(read(one.open), read(one.total)) < 0)
          ? 'part'
          : 'none';
  // Services and charges never travel: an order of which the server says that it has shipped has.
  const shipped: Done =
    order?.status === 'shipped'
      ? 'all'
      : done(
          lines.filter((line) => !line.charge),
          (line) => line.shipped,
        );
  return { shipped, invoiced, paid, credited };
}

export function stages(t: Text, order: OrderView | null, invoices: readonly RowOf<'invoice'>[]): Stage[] {
  const { shipped, invoiced, paid, credited } = progress(order, invoices);
  const draft = !order || order.status === 'draft';
  const states: [string, Done][] = [
    ['draft', 'all'],
    ['confirmed', draft || order.status === 'cancelled' ? 'none' : 'all'],
    ['shipped', shipped],
    ['invoiced', invoiced],
    // Nobody pays what was taken back as a whole.
    credited ? ['credited', 'all'] : ['paid', paid],
  ];
  const last = states.findLastIndex(([, state]) => state === 'all');
  return states.map(([id, state], at) => ({
    id,
    label: t(`orders-stage-${id}`),
    state: at === last ? 'current' : state === 'all' ? 'done' : state === 'part' ? 'part' : 'ahead',
  }));
}
