/** What goes from where to where: a new transfer, or a draft of one that is changed. */
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '@/api/session';
import { lineDifferences } from '@/kit/document/differences';
import { usePlacesOfGoods } from '@/kit/document/names';
import { Notice, Trouble } from '@/kit/document/trouble';
import { toWrong } from '@/kit/editor/grid-keys';
import { useUnitNames } from '@/kit/editor/products';
import { emptyRow, isBlank, Sheet, type SheetProduct, type SheetRow } from '@/kit/editor/sheet';
import { useHotkeys } from '@/lib/hotkeys';
import { useFormat, useText } from '@/lib/i18n';
import { late } from '@/lib/late';
import { Page } from '@/shell/page';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { DateField } from '@/ui/date-field';
import { Field, Input } from '@/ui/field';
import { Keys } from '@/ui/kbd';
import { tell } from '@/ui/toast';
import { GoodsSheet, useGoods } from './goods-sheet';
import { usePlaceNames, useProducts } from './names';
import { PlaceField } from './place-field';
import { PATH, type TransferView } from './transfer-data';
import { usePosting } from './use-posting';

/** Characters of a note; the server takes no more. */
const NOTE_MAX = 500;

export const rowsOf = (transfer: TransferView, products: ReadonlyMap<string, SheetProduct>) =>
  transfer.lines.map((line) =>
    emptyRow({
      lineId: line.id,
      product: products.get(line.product_id) ?? null,
      unitId: line.unit_id,
      quantity: line.quantity,
      baseQuantity: line.base_quantity,
    }),
  );

const Conflict = late(() => import('@/kit/document/conflict').then((part) => part.Conflict));

interface Props {
  first: TransferView | null;
  products: ReadonlyMap<string, SheetProduct>;
  /** Somebody else has saved meanwhile, and theirs is what is gone on from. */
  onTheirs?: (theirs: TransferView) => void;
}

export function TransferEditor({ first, products, onTheirs }: Props) {
  const t = useText();
  const [sheet] = useState(() => new Sheet(first ? rowsOf(first, products) : [emptyRow()]));
  const goods = useGoods(sheet);
  const [begin] = useState({
    from: first?.from_location_id ?? '',
    to: first?.to_location_id ?? '',
    expected: first?.expected_on ?? '',
    note: first?.note ?? '',
  });
  const [head, setHead] = useState(begin);
  const [tried, setTried] = useState(false);
  const set = (change: Partial<typeof head>) => setHead((now) => ({ ...now, ...change }));
  const { from, to, expected, note } = head;
  const dirty = first ? sheet.edits > 0 || head !== begin : goods.any;
  const { post, busy, problem, theirs, goOn, letBe } = usePosting<TransferView>(
    PATH,
    dirty,
    (answer) => {
      tell(t(first ? 'stock-did-transfer-edit' : 'stock-did-transfer', { number: answer.number }));
      return { to: `/transfers/${answer.id}` };
    },
    first,
  );
  const submit = async () => {
    setTried(true);
    if (!(await sheet.settled())) return;
    const { lines, wrong } = goods.now();
    if (wrong) toWrong();
    if (from === '' || to === '' || !lines || wrong) return;
    post({
      from_location_id: from,
      to_location_id: to,
      lines: lines.map(({ unit_cost: _, ...line }) => line),
      note: note.trim() || null,
      expected_on: expected || null,
    });
  };
  const action = first ? 'save' : 'stock-transfer-make';
  const keys = first ? 'mod+s' : 'mod+enter';
  useHotkeys([{ keys, label: action, inFields: true, run: () => void submit() }]);
  const needed = (value: string) => (tried && value === '' ? t('stock-place-needed') : null);
  return (
    <Page
      title={first ? t('stock-transfer-edit-title', { number: first.number }) : t('stock-transfer-new')}
      width="record"
      actions={
        <Button look="primary" busy={busy} onClick={() => void submit()}>
          {t(action)} <Keys keys={keys} inverse className="max-sm:hidden" />
        </Button>
      }
    >
      <div className="space-y-4">
        {problem && !theirs && <Trouble problem={problem} />}
        <OnePlace />
        <Card>
          <div className="grid gap-4 sm:grid-cols-2">
            <PlaceField
              label={t('stock-from')}
              value={from}
              onValue={(place) => set({ from: place })}
              error={needed(from)}
            />
            <PlaceField
              label={t('stock-to')}
              value={to}
              onValue={(place) => set({ to: place })}
              error={needed(to)}
              but={from}
            />
            <Field label={t('stock-expected')} optional>
              {(ids) => <DateField {...ids} value={expected} onValue={(day) => set({ expected: day })} />}
            </Field>
            <Field label={t('stock-note')} optional>
              {(ids) => (
                <Input
                  {...ids}
                  maxLength={NOTE_MAX}
                  value={note}
                  onChange={(event) => set({ note: event.target.value })}
                />
              )}
            </Field>
          </div>
        </Card>
        {tried && !goods.lines && (
          <p role="alert" className="text-13 text-danger">
            {t('stock-lines-needed')}
          </p>
        )}
        <GoodsSheet sheet={sheet} label={t('stock-goods')} place={from || null} />
      </div>
      {theirs && (
        <Between
          head={head}
          rows={goods.rows}
          theirs={theirs}
          onTheirs={() => onTheirs?.(theirs)}
          onMine={() => {
            goOn();
            void submit();
          }}
          onClose={letBe}
        />
      )}
    </Page>
  );
}

/** Nothing can be chosen to go to: where another place comes from. */
function OnePlace() {
  const t = useText();
  const may = useMay();
  if (usePlacesOfGoods().length !== 1) return null;
  return (
    <Notice
      tone="info"
      actions={
        may('inventory.location.edit') && (
          <Link to={'/records/location/new' as string} className="font-medium underline">
            {t('stock-place-new')}
          </Link>
        )
      }
    >
      {t('stock-one-place')}
    </Notice>
  );
}

interface BetweenProps {
  head: { from: string; to: string; expected: string; note: string };
  rows: readonly SheetRow[];
  theirs: TransferView;
  onTheirs: () => void;
  onMine: () => void;
  onClose: () => void;
}

/** What they have saved beside what is written here. */
function Between({ head, rows, theirs, onTheirs, onMine, onClose }: BetweenProps) {
  const t = useText();
  const format = useFormat();
  const places = usePlaceNames();
  const units = useUnitNames();
  const products = useProducts(theirs.lines.map((line) => line.product_id));
  const said = (quantity: string | null, unit: string | null) =>
    `${format.number(quantity)} ${units.get(unit ?? '') ?? ''}`;
  return (
    <Conflict
      name={theirs.number}
      differences={[
        {
          label: t('stock-from'),
          mine: places.get(head.from) ?? '',
          theirs: places.get(theirs.from_location_id) ?? '',
        },
        { label: t('stock-to'), mine: places.get(head.to) ?? '', theirs: places.get(theirs.to_location_id) ?? '' },
        {
          label: t('stock-expected'),
          mine: head.expected && format.date(head.expected),
          theirs: theirs.expected_on ? format.date(theirs.expected_on) : '',
        },
        { label: t('stock-note'), mine: head.note.trim(), theirs: theirs.note ?? '' },
        ...lineDifferences(
          rows
            .filter((row) => !isBlank(row))
            .map((row) => ({
              key: row.product?.id ?? '',
              name: row.product?.name ?? '',
              text: said(row.quantity, row.unitId),
            })),
          theirs.lines.map((line) => ({
            key: line.product_id,
            name: products.get(line.product_id)?.name ?? '…',
            text: said(line.quantity, line.unit_id),
          })),
          t('document-conflict-none'),
        ),
      ]}
      onTheirs={onTheirs}
      onMine={theirs.status === 'draft' ? onMine : null}
      onClose={onClose}
    />
  );
}
