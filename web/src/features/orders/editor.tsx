/** The editor of a draft. */
import { useNavigate, useParams } from '@tanstack/react-router';
import { Copy, Ellipsis, X } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useHere } from '@/api/here';
import { isProblem, type Problem } from '@/api/problem';
import { act } from '@/api/records';
import { useMay, useMe } from '@/api/session';
import { Activity } from '@/kit/document/activity';
import type { Customer } from '@/kit/document/customer-field';
import { PartyCard, useAddress, useCurrencyOf } from '@/kit/document/party';
import { Beside } from '@/kit/document/side';
import { Stepper } from '@/kit/document/stepper';
import { Trouble } from '@/kit/document/trouble';
import { isTooFine } from '@/kit/editor/columns';
import { LineGrid } from '@/kit/editor/line-grid';
import { productsByIds, useUnits } from '@/kit/editor/products';
import { emptyRow, Sheet, type SheetProduct } from '@/kit/editor/sheet';
import { totalsOf } from '@/kit/editor/totals';
import { useRowsLater } from '@/kit/editor/use-rows';
import { RecordHead } from '@/kit/record/record-head';
import { useHotkeys } from '@/lib/hotkeys';
import { useFormat, useText } from '@/lib/i18n';
import { late } from '@/lib/late';
import { Page } from '@/shell/page';
import { Button, IconButton } from '@/ui/button';
import { Keys } from '@/ui/kbd';
import { Menu } from '@/ui/menu';
import { tell } from '@/ui/toast';
import { AvailabilityCard } from './availability';
import { useOrderColumns } from './columns';
import { type OrderView, PATH } from './data';
import { type Header, headerOf, missing, NEW, rowsOf } from './draft';
import { Forewarned } from './forewarned';
import { LiveTotals, termsOf } from './live-totals';
import { SavedSign } from './saved-sign';
import { lackingIn, SHORT, Short } from './short';
import { stages } from './stages';
import { useDraft, useOrderChanged } from './use-draft';
import { Warnings } from './warnings';

const Stale = late(() => import('./stale').then((part) => part.Stale));
// The fields with their picker come beside the sheet, not before it.
const HeaderFields = late(
  () => import('./fields').then((part) => part.HeaderFields),
  () => <div className="h-43 rounded-card border border-line bg-surface max-xl:h-62 max-sm:h-100" />,
);

interface Props {
  id: string;
  first: OrderView | null;
  products: ReadonlyMap<string, SheetProduct>;
  /** Whom a new order is for, where that is known. */
  customer?: Customer | null;
}

export function OrderEditor({ id, first, products, customer = null }: Props) {
  const t = useText();
  const format = useFormat();
  const may = useMay();
  const { company } = useMe();
  const navigate = useNavigate();
  const here = useHere();
  const at = useParams({ strict: false }) as { id: string };
  const [sheet] = useState(() => new Sheet(first ? rowsOf(first, products) : [emptyRow()]));
  const [header, setHeader] = useState<Header>(() =>
    first ? headerOf(first) : { ...NEW, customer, storeId: here?.id ?? '' },
  );
  const draft = useDraft(id, first, sheet, header);
  const { order } = draft;
  const [trouble, setTrouble] = useState<Problem | null>(null);
  const [confirming, setConfirming] = useState(false);
  const [again, setAgain] = useState(false);
  const [comparing, setComparing] = useState(false);
  const units = useUnits();
  const orderChanged = useOrderChanged();
  const rows = useRowsLater(sheet);

  const theirs = useCurrencyOf(header.customer?.id ?? null);
  const currency = order?.currency ?? theirs;
  const live = { sheet, header, currency };
  // The address follows once the server has the draft and nothing more is typed.
  useEffect(() => {
    if (at.id === 'new' && order && !draft.dirty)
      void navigate({ to: '/orders/$id', params: { id }, replace: true, ignoreBlocker: true, resetScroll: false });
  }, [at.id, order, draft.dirty, id, navigate]);

  const confirm = async () => {
    if (confirming) return;
    setTrouble(null);
    setConfirming(true);
    try {
      if (!(await sheet.settled())) return;
      // What was typed a moment ago counts: the rows of the draft come a little later.
      if (missing(header, sheet.rows()) || sheet.rows().some((row) => isTooFine(row, units))) {
        document.querySelector<HTMLElement>('[data-missing] input, [aria-invalid="true"]')?.focus();
        return;
      }
      const saved = await draft.settled();
      if (!saved) return;
      const answer = (await act(PATH, id, 'confirm')) as unknown as OrderView;
      if (at.id === 'new') await navigate({ to: '/orders/$id', params: { id }, replace: true, ignoreBlocker: true });
      orderChanged(answer);
      tell(t('orders-confirmed', { number: answer.number }));
    } catch (error) {
      if (!isProblem(error)) throw error;
      setTrouble(error);
    } finally {
      setConfirming(false);
    }
  };
  // Once the draft knows that what is missing may come later, it is confirmed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for once, by a press
  useEffect(() => {
    if (!again) return;
    setAgain(false);
    void confirm();
  }, [again]);
  const takeTheirs = async (theirs: OrderView) => {
    const known = await productsByIds(theirs.lines.map((line) => line.product_id));
    const next = headerOf(theirs);
    sheet.replace(rowsOf(theirs, known));
    setHeader(next);
    draft.take(theirs, next);
    setComparing(false);
  };
  const cancel = async () => {
    const answer = (await act(PATH, id, 'cancel')) as unknown as OrderView;
    orderChanged(answer);
  };
  const copy = async () => {
    const answer = (await act(PATH, id, 'copy')) as unknown as OrderView;
    void navigate({ to: '/orders/$id', params: { id: answer.id } });
  };
  const mayConfirm = may('orders.order.confirm') && (!order || order.allowed_actions.includes('confirm'));
  useHotkeys([
    {
      keys: 'mod+s',
      label: 'orders-save-draft',
      inFields: true,
      run: () => void (draft.missing === null && draft.save()),
    },
    ...(mayConfirm ? [{ keys: 'mod+enter', label: 'orders-confirm', inFields: true, run: () => void confirm() }] : []),
  ]);
  const { columns, stock } = useOrderColumns(sheet, currency, header.locationId || order?.location_id || null);
  const address = useAddress(header.customer?.id ?? null, 'shipping', true);
  const problem = trouble ?? (draft.stale ? null : draft.problem);
  const digits = format.digits(currency);
  const total = useMemo(
    () => totalsOf(rows, termsOf(company, digits, header, rows)).total,
    [rows, company, digits, header],
  );

  return (
    <Page
      title={order?.number ?? t('orders-new')}
      width="record"
      before={<RecordHead.Along kind="order" id={id} list="/orders" />}
      beside={<SavedSign draft={draft} onCompare={() => setComparing(true)} />}
      actions={
        <>
          {order && (
            <Menu
              trigger={<IconButton label={t('more')} look="plain" icon={<Ellipsis size={16} />} />}
              actions={[
                ...(may('orders.order.create')
                  ? [{ label: t('orders-copy'), icon: <Copy size={14} />, run: () => void copy() }]
                  : []),
                ...(order.allowed_actions.includes('cancel')
                  ? [{ label: t('orders-cancel'), icon: <X size={14} />, danger: true, run: () => void cancel() }]
                  : []),
              ]}
            />
          )}
          {mayConfirm && (
            <Button look="primary" busy={confirming} onClick={() => void confirm()}>
              {t('orders-confirm')} <Keys keys="mod+enter" inverse className="max-sm:hidden" />
            </Button>
          )}
        </>
      }
    >
      <Beside
        aside={
          <>
            {header.customer && (
              <PartyCard
                customerId={header.customer.id}
                name={header.customer.label}
                address={order?.customer_id === header.customer.id ? (order.shipping_address as object) : address}
                // Credit is counted in the company's currency; what another comes to is known on confirming.
                {...(currency === company.currency ? { adding: total } : {})}
              />
            )}
            <AvailabilityCard rows={rows} stock={stock} />
            {order && <Activity kind="order" path={PATH} id={id} />}
          </>
        }
      >
        <Stepper label={t('orders-progress')} stages={stages(t, order, [])} />
        {problem && (
          <Trouble
            problem={problem}
            actions={
              problem.code === SHORT && (
                <Short
                  product={lackingIn(problem, sheet)}
                  order={id}
                  onBackOrder={() => {
                    setHeader({ ...header, shortage: 'back_order' });
                    setAgain(true);
                  }}
                />
              )
            }
          />
        )}
        {order && <Warnings order={order} />}
        {!problem && (
          <Forewarned order={order} header={header} rows={rows} stock={stock} total={total} currency={currency} />
        )}
        <HeaderFields header={header} onChange={setHeader} missing={draft.missing} order={order} />
        <LineGrid
          sheet={sheet}
          currency={currency}
          columns={columns}
          label={t('orders-lines')}
          describes
          takesPrices={may('orders.order.price')}
          autoFocus={customer !== null}
        >
          <LiveTotals {...live} onHeader={setHeader} />
        </LineGrid>
      </Beside>
      {comparing && draft.theirs && order && (
        <Stale
          header={header}
          rows={rows}
          total={total}
          order={order}
          theirs={draft.theirs}
          onTheirs={() => draft.theirs && void takeTheirs(draft.theirs)}
          onMine={() => {
            setComparing(false);
            void draft.overwrite();
          }}
          onClose={() => setComparing(false)}
        />
      )}
    </Page>
  );
}
