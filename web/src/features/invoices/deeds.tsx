/** What can be done with an invoice now: what its state allows and the person may. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Ellipsis, Mail } from 'lucide-react';
import { call, download } from '@/api/client';
import { isProblem, type Problem } from '@/api/problem';
import { changed } from '@/api/records';
import { useMay } from '@/api/session';
import { useHotkeys } from '@/lib/hotkeys';
import { useText } from '@/lib/i18n';
import { useSelectionCommands } from '@/shell/selection-commands';
import { Button, IconButton } from '@/ui/button';
import { Keys } from '@/ui/kbd';
import { type Action, Menu } from '@/ui/menu';
import { tell } from '@/ui/toast';
import { type InvoiceView, PATH } from './data';

export type Deed =
  | 'post'
  | 'pay'
  | 'send'
  | 'credit'
  | 'void'
  | 'dispute'
  | 'write_off'
  | 'allocate'
  | 'refund'
  | 'share';

interface Props {
  invoice: InvoiceView;
  onDeed: (deed: Deed) => void;
  onTrouble: (problem: Problem | null) => void;
  onGone: () => void;
}

const PERMISSIONS: Record<string, string> = {
  post: 'billing.invoice.post',
  delete: 'billing.invoice.edit',
  credit: 'billing.invoice.credit',
  void: 'billing.invoice.void',
  write_off: 'billing.invoice.write_off',
  dispute: 'billing.invoice.edit',
  resolve: 'billing.invoice.edit',
  allocate: 'billing.payment.allocate',
};

export const isPayable = (invoice: InvoiceView) =>
  invoice.kind === 'invoice' && !['draft', 'void', 'paid', 'credited'].includes(invoice.status);

export function Deeds({ invoice, onDeed, onTrouble, onGone }: Props) {
  const t = useText();
  const may = useMay();
  const client = useQueryClient();
  const navigate = useNavigate();
  const can = (action: string) => invoice.allowed_actions.includes(action) && may(PERMISSIONS[action] ?? '');
  const fail = (error: unknown) => isProblem(error) && onTrouble(error);
  const done = () => changed(client, 'invoice', 'order', 'customer');
  const resolve = useMutation({
    meta: { quiet: true },
    mutationFn: () => call('POST', `${PATH}/${invoice.id}/resolve`, { body: {} }),
    onSuccess: done,
    onError: fail,
  });
  const remove = useMutation({
    meta: { quiet: true },
    mutationFn: () => call('DELETE', `${PATH}/${invoice.id}`),
    onSuccess: () => {
      onGone();
      done();
      tell(t('invoices-deleted'));
    },
    onError: fail,
  });
  const payable = isPayable(invoice) && may('billing.payment.record');
  const posted = invoice.status !== 'draft';
  const byHand =
    invoice.status === 'draft' && invoice.kind === 'invoice' && !invoice.order_id && invoice.purpose === 'sale';
  const entries: (Action & { id: string })[] = [
    ...(byHand && may('billing.invoice.edit')
      ? [
          {
            id: 'edit',
            label: t('edit'),
            run: () => void navigate({ to: '/invoices/$id/edit', params: { id: invoice.id } }),
          },
        ]
      : []),
    ...(posted && may('portal.link.share')
      ? [{ id: 'share', label: t('document-share'), run: () => onDeed('share') }]
      : []),
    ...(can('credit') ? [{ id: 'credit', label: t('invoices-credit'), run: () => onDeed('credit') }] : []),
    ...(can('allocate') ? [{ id: 'allocate', label: t('invoices-use-credit'), run: () => onDeed('allocate') }] : []),
    ...(invoice.allowed_actions.includes('allocate') && may('billing.payment.refund')
      ? [{ id: 'refund', label: t('billing-refund-new'), run: () => onDeed('refund') }]
      : []),
    ...(invoice.kind === 'invoice' && posted && !invoice.order_id && may('billing.recurring.edit')
      ? [
          {
            id: 'recur',
            label: t('billing-recurring-from'),
            run: () =>
              void navigate({ to: '/recurring-invoices/new' as string, search: { from: invoice.id } as never }),
          },
        ]
      : []),
    ...(posted
      ? [
          {
            id: 'pdf',
            label: t('document-download'),
            run: () => void download(`${PATH}/${invoice.id}/pdf`).catch(fail),
          },
          { id: 'ubl', label: t('invoices-ubl'), run: () => void download(`${PATH}/${invoice.id}/ubl`).catch(fail) },
        ]
      : []),
    ...(can('dispute') ? [{ id: 'dispute', label: t('invoices-dispute'), run: () => onDeed('dispute') }] : []),
    ...(can('resolve') ? [{ id: 'resolve', label: t('invoices-resolve'), run: () => resolve.mutate() }] : []),
    ...(can('write_off')
      ? [{ id: 'write_off', label: t('invoices-write-off'), run: () => onDeed('write_off'), danger: true, apart: true }]
      : []),
    ...(can('void') ? [{ id: 'void', label: t('invoices-void'), run: () => onDeed('void'), danger: true }] : []),
    ...(can('delete') ? [{ id: 'delete', label: t('delete'), run: () => remove.mutate(), danger: true }] : []),
  ];
  const main = can('post')
    ? { id: 'post', label: t('invoices-post'), keys: 'mod+enter', run: () => onDeed('post') }
    : payable
      ? { id: 'pay', label: t('invoices-pay'), keys: 'mod+shift+p', run: () => onDeed('pay') }
      : null;
  useHotkeys(main ? [{ keys: main.keys, label: `invoices-${main.id}`, run: main.run }] : []);
  useSelectionCommands([
    ...(main ? [{ id: main.id, title: main.label, run: main.run }] : []),
    ...entries.map(({ id, label, run }) => ({ id, title: label, run })),
  ]);
  return (
    <>
      {posted && may('billing.invoice.send') && (
        <IconButton label={t('invoices-send')} look="plain" icon={<Mail size={16} />} onClick={() => onDeed('send')} />
      )}
      {entries.length > 0 && (
        <Menu trigger={<IconButton label={t('more')} look="plain" icon={<Ellipsis size={16} />} />} actions={entries} />
      )}
      {main && (
        <Button look="primary" onClick={main.run}>
          {main.label} <Keys keys={main.keys} inverse className="max-sm:hidden" />
        </Button>
      )}
    </>
  );
}
