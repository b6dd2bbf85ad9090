/** Reads what the editor of what recurs begins with: itself, a document that is to recur, or nothing. */
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { call, type Schemas } from '@/api/client';
import type { Row } from '@/api/records';
import { useToday } from '@/kit/document/today';
import { productsByIds } from '@/kit/editor/products';
import { wholeDiscountOf } from '@/kit/editor/whole-discount';
import { useText } from '@/lib/i18n';
import { late } from '@/lib/late';
import { Failure } from '@/shell/failure';
import { Page } from '@/shell/page';
import { Empty, Skeleton } from '@/ui/empty';
import { bodyOf, type Kept, type Makes } from './schedule-draft';
import type { Begin } from './schedule-editor';

const Editor = late(
  () => import('./schedule-editor').then((part) => part.ScheduleEditor),
  ({ makes }) => <Waiting makes={makes} />,
);

const PATHS = { invoice: '/billing/recurring', order: '/sales/order-templates' };
const DOCUMENTS = { invoice: '/billing/invoices', order: '/sales/orders' };

const ofLines = (lines: readonly { product_id?: string | null }[], signal: AbortSignal) =>
  productsByIds(
    lines.flatMap((line) => line.product_id ?? []),
    signal,
  );

async function beginOf(kept: Kept, signal: AbortSignal): Promise<Begin> {
  const [customer, products] = await Promise.all([
    call<Row & { name: string }>('GET', `/sales/customers/${kept.customer_id}`, { signal }),
    ofLines(bodyOf(kept).lines, signal),
  ]);
  return { kept, customerName: customer.name, products };
}

async function begin(makes: Makes, id: string | undefined, from: string | undefined, signal: AbortSignal) {
  const none: Begin = { kept: null, customerName: '', products: new Map() };
  if (id) return beginOf(await call<Kept>('GET', `${PATHS[makes]}/${id}`, { signal }), signal);
  if (!from) return none;
  const document = await call<Schemas['InvoiceView'] | Schemas['OrderView']>('GET', `${DOCUMENTS[makes]}/${from}`, {
    signal,
  });
  // Lines of advances and charges belong to that document alone.
  const lines = document.lines
    .filter((line) => !('nets_line_id' in line && line.nets_line_id) && !('charge' in line && line.charge))
    .map((line) => ({
      product_id: line.product_id,
      unit_id: line.unit_id,
      description: line.description,
      quantity: line.quantity,
      // What has a list price follows the list; words have no other.
      unit_price: line.product_id ? null : line.unit_price,
    }));
  const products = await ofLines(lines, signal);
  const named = lines.map((line) => ({
    ...line,
    description: line.product_id && products.get(line.product_id)?.name === line.description ? null : line.description,
  }));
  const customer = { id: document.customer_id, label: document.customer_name };
  return {
    ...none,
    products,
    from: {
      customer,
      lines: named,
      name: document.customer_name,
      currency: document.currency,
      discount: makes === 'order' ? wholeDiscountOf((document as Schemas['OrderView']).lines) : null,
    },
  };
}

function Waiting({ makes }: { makes: Makes }) {
  const t = useText();
  return (
    <Page title={t(makes === 'invoice' ? 'billing-recurring' : 'billing-templates')} width="record">
      <Skeleton />
    </Page>
  );
}

/** Nothing is written into what has ended: saving would be refused. */
function Over({ makes, kept }: { makes: Makes; kept: Kept }) {
  const t = useText();
  const list = makes === 'invoice' ? '/recurring-invoices' : '/recurring-orders';
  const link =
    'inline-flex h-8 items-center rounded-control border border-line px-3 text-13 font-medium hover:bg-hover';
  return (
    <Page title={kept.name} width="record">
      <Empty
        title={t('billing-schedule-did-end', { name: kept.name })}
        body={t('billing-schedule-over-body')}
        primary={
          <Link to={`${list}/${kept.id}`} className={`${link} pointer-coarse:h-11`}>
            {t('back')}
          </Link>
        }
      />
    </Page>
  );
}

export function SchedulePage({ makes }: { makes: Makes }) {
  const { id } = useParams({ strict: false }) as { id?: string };
  const { from } = useSearch({ strict: false }) as { from?: string };
  return <Beginning key={id ?? from ?? 'new'} makes={makes} id={id} from={from} />;
}

function Beginning({ makes, id, from }: { makes: Makes; id: string | undefined; from: string | undefined }) {
  const [theirs, setTheirs] = useState<Kept | null>(null);
  const { data, error } = useQuery({
    // Outside of what is read anew when others change it: what is being written stays, and saving tells.
    queryKey: ['begin', makes, id ?? '', from ?? '', theirs?.version ?? 0],
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    queryFn: ({ signal }) => (theirs ? beginOf(theirs, signal) : begin(makes, id, from, signal)) as Promise<Begin>,
  });
  const today = useToday();
  if (error && !data) return <Failure whole error={error} />;
  if (!data) return <Waiting makes={makes} />;
  if (data.kept?.status === 'ended') return <Over makes={makes} kept={data.kept} />;
  return <Editor key={theirs?.version ?? 0} makes={makes} begin={data} today={today} onTheirs={setTheirs} />;
}
