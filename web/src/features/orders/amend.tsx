/** A new version of a confirmed order: its lines as they were agreed, changed; and what that comes to, before it is said. */
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { call } from '@/api/client';
import { isProblem, type Problem } from '@/api/problem';
import { keys } from '@/api/records';
import { useMay } from '@/api/session';
import { Trouble } from '@/kit/document/trouble';
import { isTooFine } from '@/kit/editor/columns';
import { LineGrid } from '@/kit/editor/line-grid';
import { productsByIds, useUnits } from '@/kit/editor/products';
import { Sheet, type SheetProduct, type SheetRow } from '@/kit/editor/sheet';
import { useRowsLater } from '@/kit/editor/use-rows';
import { useHotkeys } from '@/lib/hotkeys';
import { useFormat, useText } from '@/lib/i18n';
import { Page } from '@/shell/page';
import { useUnsaved } from '@/shell/save-bar';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Skeleton } from '@/ui/empty';
import { Field, TextArea } from '@/ui/field';
import { tell } from '@/ui/toast';
import { AmendHead, type Head, headChange, headOf } from './amend-head';
import { useOrderColumns } from './columns';
import { type OrderView, PATH, useVerb } from './data';
import type { DeedProps } from './deed-dialogs';
import { lineInput, rowsOf } from './draft';
import { useWarningText } from './warnings';

export function Amend({ order, onClose }: DeedProps) {
  const ids = order.lines.map((line) => line.product_id);
  const { data } = useQuery({
    queryKey: [...keys.lists('product'), 'of-amendment', order.id],
    queryFn: ({ signal }) => productsByIds(ids, signal),
  });
  if (!data)
    return (
      <Page title={order.number} width="record">
        <Skeleton />
      </Page>
    );
  return <Editor order={order} products={data} onClose={onClose} />;
}

/** What differs from what was agreed. */
export function amendment(before: readonly SheetRow[], now: readonly SheetRow[]) {
  const was = new Map(before.map((row) => [row.lineId, row]));
  const change = now.flatMap((row) => {
    const old = row.lineId ? was.get(row.lineId) : undefined;
    if (!old) return [];
    const differs = {
      ...(row.quantity !== old.quantity ? { quantity: row.quantity === '' ? '0' : row.quantity } : {}),
      ...(row.manual && row.price !== old.price ? { unit_price: row.price } : {}),
      ...((row.discount || '') !== (old.discount || '') ? { discount: row.discount || '0' } : {}),
      ...(row.description !== old.description ? { description: row.description ?? row.product?.name } : {}),
    };
    return Object.keys(differs).length > 0 ? [{ line_id: row.lineId, ...differs }] : [];
  });
  const add = now.filter((row) => !row.lineId && row.product).map(lineInput);
  return { change, add };
}

/** Lines that are changed or added, and fields of the head. */
const countOf = ({ change, add, ...head }: ReviewProps['what']): number =>
  change.length + add.length + Object.keys(head).length;

const isFixed = (row: SheetRow) => row.lineId !== undefined;

function Editor({ order, products, onClose }: DeedProps & { products: ReadonlyMap<string, SheetProduct> }) {
  const t = useText();
  const may = useMay();
  const [before] = useState(() => rowsOf(order, products));
  const [sheet] = useState(() => new Sheet(before));
  // A moment behind the keys: what is asked about is looked at as it stands.
  const rows = useRowsLater(sheet);
  const units = useUnits();
  const { columns } = useOrderColumns(sheet, order.currency, order.location_id);
  const [head, setHead] = useState<Head>(() => headOf(order));
  const said = (rows: readonly SheetRow[]) => ({ ...amendment(before, rows), ...headChange(order, head) });
  // biome-ignore lint/correctness/useExhaustiveDependencies: of what it is made from
  const changes = useMemo(() => countOf(said(rows)), [before, rows, order, head]);
  const unread = (row: SheetRow) => row.quantity === null || row.price === null || row.discount === null;
  const readable = (rows: readonly SheetRow[]) => !rows.some((row) => unread(row) || isTooFine(row, units));
  const [asking, setAsking] = useState<ReviewProps['what'] | null>(null);
  useUnsaved(changes > 0 && asking === null);
  const ready = changes > 0 && readable(rows);
  const review = async () => {
    if (!(await sheet.settled())) return;
    const what = said(sheet.rows());
    if (countOf(what) > 0 && readable(sheet.rows())) setAsking(what);
  };
  useHotkeys([{ keys: 'mod+enter', label: 'orders-amend-review', inFields: true, run: () => void review() }]);
  return (
    <Page
      title={t('orders-amend-title', { number: order.number })}
      width="record"
      beside={t('orders-amend-changes', { count: changes })}
      actions={
        <>
          <Button onClick={onClose}>{t('discard')}</Button>
          <Button look="primary" disabled={!ready} onClick={() => void review()}>
            {t('orders-amend-review')}
          </Button>
        </>
      }
    >
      <p className="mb-4 text-13 text-text-2">{t('orders-amend-help')}</p>
      <div className="space-y-4">
        <AmendHead order={order} head={head} onHead={(change) => setHead((now) => ({ ...now, ...change }))} />
        <LineGrid
          sheet={sheet}
          currency={order.currency}
          columns={columns}
          label={t('orders-lines')}
          fixed={isFixed}
          describes
          takesPrices={may('orders.order.price')}
        />
      </div>
      {asking && <Review order={order} what={asking} onClose={() => setAsking(null)} onDone={onClose} />}
    </Page>
  );
}

interface ReviewProps {
  order: OrderView;
  what: ReturnType<typeof amendment> & ReturnType<typeof headChange>;
  onClose: () => void;
  onDone: () => void;
}

function Review({ order, what, onClose, onDone }: ReviewProps) {
  const t = useText();
  const format = useFormat();
  const verb = useVerb(order);
  const warning = useWarningText(order);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const preview = useQuery({
    // Not among the order's keys: once it is amended, asking the same again is refused, for it changes nothing.
    queryKey: ['amendment', order.id, order.version, what],
    enabled: verb.isIdle || verb.isError,
    retry: false,
    gcTime: 0,
    queryFn: ({ signal }) =>
      call<OrderView>('POST', `${PATH}/${order.id}/amend`, {
        query: { dry_run: true },
        body: { reason: '–', ...what },
        signal,
      }),
  });
  const submit = async () => {
    try {
      const answer = await verb.mutateAsync({ action: 'amend', body: { reason: reason.trim(), ...what } });
      tell(t('orders-did-amend', { number: answer.number }));
      onDone();
    } catch (failure) {
      if (isProblem(failure)) setProblem(failure);
      else throw failure;
    }
  };
  const told = problem ?? (isProblem(preview.error) ? preview.error : null);
  return (
    <Dialog
      open
      onClose={onClose}
      width="small"
      title={t('orders-amend-title', { number: order.number })}
      onSubmit={() => reason.trim() !== '' && preview.data && void submit()}
      footer={
        <>
          <Button onClick={onClose}>{t('back')}</Button>
          <Button look="primary" type="submit" busy={verb.isPending} disabled={reason.trim() === '' || !preview.data}>
            {t('orders-amend')}
          </Button>
        </>
      }
    >
      {told && <Trouble problem={told} />}
      {preview.data && (
        <p className="mb-4 flex items-baseline gap-3 text-14">
          <s className="text-text-3">{format.money(order.total, order.currency)}</s>
          <span className="font-semibold">{format.money(preview.data.total, order.currency)}</span>
        </p>
      )}
      {preview.data?.warnings?.map((one) => (
        <p key={warning(one)} className="mb-4 rounded-control bg-warning-tint px-3 py-2 text-13 text-warning">
          {warning(one)}
        </p>
      ))}
      <Field label={t('orders-reason')}>
        {(ids) => (
          <TextArea
            {...ids}
            autoFocus
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
    </Dialog>
  );
}
