import { useParams } from '@tanstack/react-router';
import type { Schemas } from '@/api/client';
import { useMe } from '@/api/session';
import { useDocument } from '@/kit/document/use-document';
import { useText } from '@/lib/i18n';
import { Failure } from '@/shell/failure';
import { Page } from '@/shell/page';
import { Skeleton } from '@/ui/empty';
import { ScheduleShown } from './schedule';

const PATH = '/sales/order-templates';
const PERMISSIONS = {
  run: 'orders.template.edit',
  place: 'orders.order.create',
  pause: 'orders.template.edit',
  resume: 'orders.template.edit',
  end: 'orders.template.edit',
};

export default function SchedulePage() {
  const t = useText();
  const { company } = useMe();
  const { id } = useParams({ strict: false }) as { id: string };
  const { data, error } = useDocument<Schemas['TemplateView']>('order_template', PATH, id, { labels: false });
  if (error && !data) return <Failure whole error={error} />;
  if (!data)
    return (
      <Page title={t('billing-templates')} width="record">
        <Skeleton />
      </Page>
    );
  return (
    <ScheduleShown
      key={id}
      kind="order_template"
      path={PATH}
      list="/recurring-orders"
      makes="order"
      permissions={PERMISSIONS}
      schedule={{
        ...data,
        lines: data.order.lines.map((line) => ({
          product_id: line.product_id ?? null,
          unit_id: line.unit_id ?? null,
          description: line.description ?? null,
          quantity: String(line.quantity),
          unit_price: line.unit_price == null ? null : String(line.unit_price),
        })),
        does: t(data.confirm ? 'billing-does-confirm' : 'billing-does-order'),
        made: data.periods.map((period) => ({ on: period.period_on, id: period.order_id })),
        currency: data.order.currency ?? company.currency,
      }}
    />
  );
}
