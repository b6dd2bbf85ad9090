/** How an order's status looks. */
import { useText } from '@/lib/i18n';
import { Pill, type Stage, Status } from '@/ui/status';

const STAGES: Record<string, Stage> = {
  draft: 'none',
  confirmed: 'part',
  partly_shipped: 'most',
  shipped: 'most',
  completed: 'done',
  cancelled: 'struck',
};

export function OrderStatus({ status, hold }: { status: string; hold?: string | null }) {
  const t = useText();
  return (
    <span className="inline-flex items-center gap-3">
      <Status stage={STAGES[status] ?? 'none'}>{t(`orders-status-${status.replaceAll('_', '-')}`)}</Status>
      {hold && <Pill tone="warning">{t(`orders-hold-${hold}`)}</Pill>}
    </span>
  );
}
