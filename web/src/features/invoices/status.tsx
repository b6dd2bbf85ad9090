/** How far an invoice is; what is late is a pill. */
import { useText } from '@/lib/i18n';
import { Pill, type Stage, Status } from '@/ui/status';

const STAGES: Record<string, Stage> = {
  draft: 'none',
  posted: 'none',
  sent: 'none',
  part_paid: 'part',
  paid: 'done',
  credited: 'done',
  void: 'struck',
};

export function InvoiceStatus({ status, disputed }: { status: string; disputed?: boolean }) {
  const t = useText();
  const word = t(`invoices-status-${status.replaceAll('_', '-')}`);
  return (
    <span className="inline-flex items-center gap-3">
      {status === 'overdue' ? (
        <Pill tone="danger">{word}</Pill>
      ) : (
        <Status stage={STAGES[status] ?? 'none'}>{word}</Status>
      )}
      {disputed && <Pill tone="warning">{t('invoices-disputed')}</Pill>}
    </span>
  );
}
