import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Banknote, FileText, Link2, Plus } from 'lucide-react';
import { useState } from 'react';
import type { RowOf } from '@/api/records';
import { useMay } from '@/api/session';
import { ListScreen } from '@/kit/list/embedded';
import { CreateSheet, RecordScreen, type RecordTab } from '@/kit/record';
import { useHotkeys } from '@/lib/hotkeys';
import { useText } from '@/lib/i18n';
import { late } from '@/lib/late';
import { useSelectionCommands } from '@/shell/selection-commands';
import { Button } from '@/ui/button';
import { Keys } from '@/ui/kbd';
import { AccountCard } from './account-card';
import { customerActions } from './actions';
import { DuplicateBanner } from './duplicates';
import { standingQuery } from './queries';
import { TagsCard } from './tags-card';
import { Timeline } from './timeline';

// Wanted once something is done with the customer.
const Erase = late(() => import('./erase').then((part) => part.Erase));
const ReasonDialog = late(() => import('./reason-dialog').then((part) => part.ReasonDialog));
const StatementDialog = late(() => import('./statement').then((part) => part.StatementDialog));
const ShareDialog = late(() => import('@/kit/document/share').then((part) => part.ShareDialog));

type Customer = RowOf<'customer'>;
type Open = null | 'statement' | 'share' | 'erase' | 'address' | 'contact' | 'communication' | { action: string };

export default function CustomerPage() {
  const t = useText();
  const may = useMay();
  const navigate = useNavigate();
  const { id } = useParams({ strict: false }) as { id: string };
  const [open, setOpen] = useState<Open>(null);
  const standing = useQuery(standingQuery(id));
  const close = () => setOpen(null);
  const order = () => void navigate({ to: '/orders/new', search: { customer: id } as never });
  useHotkeys(may('orders.order.create') ? [{ keys: 'mod+enter', label: 'customers-new-order', run: order }] : []);
  useSelectionCommands(
    may('orders.order.create') ? [{ id: 'order', title: t('customers-new-order'), keys: 'mod+enter', run: order }] : [],
  );
  return (
    <>
      <RecordScreen<Customer>
        kind="customer"
        id={id}
        slots={{
          listHref: '/customers',
          primary: () =>
            may('orders.order.create') && (
              <Button look="primary" icon={<Plus size={16} />} onClick={order}>
                {t('customers-new-order')} <Keys keys="mod+enter" inverse className="max-sm:hidden" />
              </Button>
            ),
          actions: () => [
            ...(may('billing.payment.record')
              ? [
                  {
                    label: t('customers-record-payment'),
                    icon: <Banknote size={16} />,
                    run: () => void navigate({ to: '/payments/new', search: { customer: id } as never }),
                  },
                ]
              : []),
            ...(may('billing.statement.view')
              ? [{ label: t('customers-statement'), icon: <FileText size={16} />, run: () => setOpen('statement') }]
              : []),
            ...(may('portal.link.share')
              ? [{ label: t('document-share'), icon: <Link2 size={16} />, run: () => setOpen('share') }]
              : []),
            ...customerActions({
              t,
              id,
              allowed: standing.data?.allowed_actions ?? [],
              ask: (action) => setOpen({ action }),
              mayErase: may('parties.customer.erase'),
              erase: () => setOpen('erase'),
            }),
          ],
          top: ({ record }) => <DuplicateBanner id={id} name={record.name} />,
          sections: [
            {
              title: t('customers-section-who'),
              fields: ['name', 'code', 'kind', 'category_id', 'email', 'phone', 'owner_id', 'store_id'],
            },
            {
              title: t('customers-section-terms'),
              fields: [
                'country',
                'tax_id',
                'credit_limit',
                'payment_days',
                'credit_policy',
                'currency',
                'locale',
                'notes',
              ],
            },
          ],
          hide: ['status', 'merged_into_id', 'erased_at', 'region_id'],
          asideTop: () => (
            <>
              <AccountCard id={id} />
              <TagsCard id={id} />
            </>
          ),
          tabs: tabs({ t, id, may, open: setOpen }),
        }}
      />
      {open === 'statement' && <StatementDialog id={id} open onClose={close} />}
      {open === 'share' && <ShareDialog kind="customer" id={id} title={t('customers-share-title')} onClose={close} />}
      {open === 'erase' && <Erase id={id} open onClose={close} />}
      {typeof open === 'object' && open && <ReasonDialog id={id} action={open.action} onClose={close} />}
      <CreateSheet
        kind="address"
        open={open === 'address'}
        onClose={close}
        onCreated={close}
        preset={{ customer_id: id }}
      />
      <CreateSheet
        kind="contact"
        open={open === 'contact'}
        onClose={close}
        onCreated={close}
        preset={{ customer_id: id }}
      />
      <CreateSheet
        kind="communication"
        open={open === 'communication'}
        onClose={close}
        onCreated={close}
        preset={{ customer_id: id }}
      />
    </>
  );
}

interface TabsNeed {
  t: ReturnType<typeof useText>;
  id: string;
  may: (permission: string) => boolean;
  open: (what: Open) => void;
}

function tabs({ t, id, may, open }: TabsNeed): RecordTab<Customer>[] {
  const mine = { field: 'customer_id', op: 'eq', value: id };
  const list = (kind: string, columns: string[], add?: { label: string; run: () => void }) => () => (
    <ListScreen
      kind={kind}
      overrides={{
        base: mine,
        embedded: true,
        defaultColumns: columns,
        create: add ? { label: add.label, run: add.run } : false,
      }}
    />
  );
  const edits = may('parties.customer.edit');
  return [
    {
      id: 'timeline',
      label: t('customers-timeline'),
      content: () => <Timeline id={id} onLog={edits ? () => open('communication') : undefined} />,
    },
    ...(may('orders.order.view')
      ? [
          {
            id: 'orders',
            label: t('customers-orders'),
            content: list('order', ['number', 'business_date', 'status', 'total']),
          },
        ]
      : []),
    ...(may('billing.invoice.view')
      ? [
          {
            id: 'invoices',
            label: t('customers-invoices'),
            content: list('invoice', ['number', 'issued_on', 'due_on', 'status', 'open', 'total']),
          },
        ]
      : []),
    ...(may('billing.payment.view')
      ? [
          {
            id: 'payments',
            label: t('customers-payments'),
            content: list('payment', ['number', 'business_date', 'method', 'amount', 'unallocated']),
          },
        ]
      : []),
    {
      id: 'addresses',
      label: t('customers-addresses'),
      content: list(
        'address',
        ['purpose', 'line1', 'city', 'country', 'is_default'],
        edits ? { label: t('customers-new-address'), run: () => open('address') } : undefined,
      ),
    },
    {
      id: 'contacts',
      label: t('customers-contacts'),
      content: list(
        'contact',
        ['name', 'job_title', 'email', 'phone'],
        edits ? { label: t('customers-new-contact'), run: () => open('contact') } : undefined,
      ),
    },
  ];
}
