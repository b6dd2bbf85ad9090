/** What was agreed before: each version of the order and what it changed. */
import { useQuery } from '@tanstack/react-query';
import { call, type Schemas } from '@/api/client';
import { keys } from '@/api/records';
import { useFormat, useText } from '@/lib/i18n';
import { type OrderView, PATH } from './data';

type Version = Schemas['Versions']['versions'][number];

export function Versions({ order }: { order: OrderView }) {
  const t = useText();
  const { data } = useQuery({
    queryKey: [...keys.one('order', order.id), 'versions', order.version],
    queryFn: ({ signal }) => call<Schemas['Versions']>('GET', `${PATH}/${order.id}/versions`, { signal }),
  });
  if (!data) return null;
  return (
    <section aria-label={t('orders-versions')} className="rounded-card border border-line bg-surface px-5 py-4">
      <h2 className="mb-2 text-14 font-semibold">{t('orders-versions')}</h2>
      <ol>
        {data.versions.toReversed().map((version) => (
          <Shown key={version.no} version={version} order={order} />
        ))}
      </ol>
    </section>
  );
}

function Shown({ version, order }: { version: Version; order: OrderView }) {
  const t = useText();
  const format = useFormat();
  const change = version.total_change;
  return (
    <li className="border-t border-line py-2.5 text-13 first-of-type:border-0">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-medium">{t('orders-version', { number: version.no })}</span>
        <span className="text-12 text-text-3">{format.dateTime(version.at)}</span>
        <span className="min-w-0 flex-1 text-text-2">{version.reason}</span>
        <span className="num font-medium">{format.money(version.total, order.currency)}</span>
        {!/^-?0(\.0+)?$/.test(change) && (
          <span className="num text-text-2">
            {change.startsWith('-') ? '▼' : '▲'} {format.money(change, order.currency)}
          </span>
        )}
      </p>
      {version.head.length > 0 && (
        <p className="mt-1 text-text-2">
          {format.list(version.head.map((one) => t(`orders-head-${one.field.replaceAll('_', '-')}`)))}
        </p>
      )}
      {version.changes.length > 0 && (
        <ul className="mt-1 space-y-0.5 text-text-2">
          {version.changes.map((line) => (
            <li key={line.line_id} className="flex flex-wrap gap-x-2">
              <bdi dir="ltr">{line.sku}</bdi>
              {line.before && (
                <s className="text-text-3">
                  {format.number(line.before.quantity)} × {format.amount(line.before.unit_price, order.currency)}
                </s>
              )}
              <span>
                {format.number(line.after.quantity)} × {format.amount(line.after.unit_price, order.currency)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
