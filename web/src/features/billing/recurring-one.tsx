import { useParams } from '@tanstack/react-router';
import type { Schemas } from '@/api/client';
import { useMe } from '@/api/session';
import { useDocument } from '@/kit/document/use-document';
import { useText } from '@/lib/i18n';
import { Failure } from '@/shell/failure';
import { Page } from '@/shell/page';
import { Skeleton } from '@/ui/empty';
import { ScheduleShown } from './schedule';

const PATH = '/billing/recurring';
const PERMISSIONS = {
  run: 'billing.recurring.edit',
  pause: 'billing.recurring.edit',
  resume: 'billing.recurring.edit',
  end: 'billing.recurring.edit',
};

export default function SchedulePage() {
  const t = useText();
  const { company } = useMe();
  const { id } = useParams({ strict: false }) as { id: string };
  const { data, error } = useDocument<Schemas['RecurringView']>('recurring_invoice', PATH, id, { labels: false });
  if (error && !data) return <Failure whole error={error} />;
  if (!data)
    return (
      <Page title={t('billing-recurring')} width="record">
        <Skeleton />
      </Page>
    );
  return (
    <ScheduleShown
      key={id}
      kind="recurring_invoice"
      path={PATH}
      list="/recurring-invoices"
      makes="invoice"
      permissions={PERMISSIONS}
      schedule={{
        ...data,
        lines: data.invoice.lines.map((line) => ({
          product_id: line.product_id ?? null,
          unit_id: line.unit_id ?? null,
          description: line.description ?? null,
          quantity: String(line.quantity),
          unit_price: line.unit_price == null ? null : String(line.unit_price),
        })),
        does: t(data.auto_post ? (data.auto_send ? 'billing-does-send' : 'billing-does-post') : 'billing-does-draft'),
        period: data.service_period ? t(`billing-service-${data.service_period}`) : null,
        made: data.periods.map((period) => ({ on: period.period_on, id: period.invoice_id })),
        currency: data.invoice.currency ?? company.currency,
      }}
    />
  );
}
