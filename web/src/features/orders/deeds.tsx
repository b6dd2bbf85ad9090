/** What can be done with an order now: the next step as the button, the rest in the menu. Only what is allowed is there. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Ellipsis } from 'lucide-react';
import { isProblem, type Problem } from '@/api/problem';
import { changed, create, type Row, type RowOf } from '@/api/records';
import { useMay } from '@/api/session';
import { useHotkeys } from '@/lib/hotkeys';
import { useText } from '@/lib/i18n';
import { useSelectionCommands } from '@/shell/selection-commands';
import { Button, IconButton } from '@/ui/button';
import { Keys } from '@/ui/kbd';
import { Menu } from '@/ui/menu';
import { type OrderView, useVerb } from './data';
import { hasShippedOpen, openOf } from './stages';

export type Deed =
  | 'ship'
  | 'invoice'
  | 'share'
  | 'send'
  | 'return'
  | 'amend'
  | 'promise'
  | 'release'
  | 'cancel'
  | 'cancel_rest'
  | 'complete';

interface Props {
  order: OrderView;
  shipments: readonly RowOf<'shipment'>[];
  invoices: readonly RowOf<'invoice'>[];
  onDeed: (deed: Deed) => void;
  onTrouble: (problem: Problem | null) => void;
}

const some = (quantity: string) => !/^0(\.0+)?$/.test(quantity);

interface Offer {
  id: string;
  label: string;
  run: () => void;
  danger?: boolean;
}

function useInvoicing(order: OrderView, onTrouble: Props['onTrouble']) {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    meta: { quiet: true },
    mutationFn: (of: 'shipped' | 'ordered') => create<Row>('/billing/invoices', { order_id: order.id, of }),
    onSuccess: (invoice) => {
      changed(client, 'invoice', 'order');
      void navigate({ to: `/invoices/${invoice.id}` });
    },
    onError: (error) => isProblem(error) && onTrouble(error),
  });
}

export function Deeds({ order, shipments, invoices, onDeed, onTrouble }: Props) {
  const t = useText();
  const may = useMay();
  const navigate = useNavigate();
  const verb = useVerb(order);
  const invoice = useInvoicing(order, onTrouble);
  const allowed = (action: string) => order.allowed_actions.includes(action);
  const live = ['confirmed', 'partly_shipped', 'shipped', 'completed'].includes(order.status);
  const waiting = shipments.some((one) => one.status === 'draft');
  const toShip =
    ['confirmed', 'partly_shipped'].includes(order.status) &&
    !order.hold &&
    !waiting &&
    order.lines.some((line) => !line.charge && some(openOf(line, line.shipped)));
  const toInvoice = live && order.lines.some((line) => some(openOf(line, line.invoiced)));
  const back = order.lines.some((line) => some(line.shipped) && line.shipped !== line.returned);

  const offers: Offer[] = [
    ...(toShip && may('shipping.shipment.create')
      ? [{ id: 'ship', label: t('orders-ship'), run: () => onDeed('ship') }]
      : []),
    ...(toInvoice && may('billing.invoice.edit')
      ? [
          ...(hasShippedOpen(order)
            ? [{ id: 'invoice', label: t('orders-invoice-shipped'), run: () => invoice.mutate('shipped') }]
            : []),
          { id: 'invoice-all', label: t('orders-invoice-all'), run: () => invoice.mutate('ordered') },
          { id: 'invoice-when', label: t('orders-invoice-when'), run: () => onDeed('invoice') },
        ]
      : []),
    ...(allowed('amend') ? [{ id: 'amend', label: t('orders-amend'), run: () => onDeed('amend') }] : []),
    ...(allowed('promise') ? [{ id: 'promise', label: t('orders-promise'), run: () => onDeed('promise') }] : []),
    ...(allowed('release') ? [{ id: 'release', label: t('orders-release'), run: () => onDeed('release') }] : []),
    ...(back && may('returns.return.authorise')
      ? [{ id: 'return', label: t('orders-return'), run: () => onDeed('return') }]
      : []),
    ...(live && may('orders.order.send') ? [{ id: 'send', label: t('send-order'), run: () => onDeed('send') }] : []),
    ...(may('portal.link.share') ? [{ id: 'share', label: t('document-share'), run: () => onDeed('share') }] : []),
    ...(may('orders.order.create')
      ? [
          {
            id: 'copy',
            label: t('orders-copy'),
            run: () =>
              verb.mutate(
                { action: 'copy' },
                { onSuccess: (copy) => void navigate({ to: '/orders/$id', params: { id: copy.id } }) },
              ),
          },
        ]
      : []),
    ...(may('orders.template.edit')
      ? [
          {
            id: 'template',
            label: t('billing-template-from'),
            run: () => void navigate({ to: '/recurring-orders/new' as string, search: { from: order.id } as never }),
          },
        ]
      : []),
    ...(allowed('complete') ? [{ id: 'complete', label: t('orders-complete'), run: () => onDeed('complete') }] : []),
    ...(allowed('cancel_rest')
      ? [{ id: 'cancel_rest', label: t('orders-cancel-rest'), run: () => onDeed('cancel_rest'), danger: true }]
      : []),
    ...(allowed('cancel')
      ? [{ id: 'cancel', label: t('orders-cancel'), run: () => onDeed('cancel'), danger: true }]
      : []),
  ];
  // The next step is the first of these that is offered.
  // What was invoiced and credited is not asked for again by itself: it stays in the menu.
  const credited = order.status === 'completed' && invoices.some((one) => one.kind === 'credit_note');
  const steps = credited ? ['ship'] : ['ship', 'invoice', 'invoice-all'];
  const next = offers.find((offer) => steps.includes(offer.id));
  const rest = offers.filter((offer) => offer !== next);
  useHotkeys(next ? [{ keys: 'mod+enter', label: 'orders-next-step', run: next.run }] : []);
  useSelectionCommands(offers.map(({ id, label, run }) => ({ id, title: label, run })));
  return (
    <>
      {rest.length > 0 && (
        <Menu
          trigger={<IconButton label={t('more')} look="plain" icon={<Ellipsis size={16} />} />}
          actions={rest.map(({ label, run, danger }) => ({ label, run, ...(danger ? { danger } : {}) }))}
        />
      )}
      {next && (
        <Button look="primary" busy={invoice.isPending} onClick={next.run}>
          {next.label} <Keys keys="mod+enter" inverse className="max-sm:hidden" />
        </Button>
      )}
    </>
  );
}
