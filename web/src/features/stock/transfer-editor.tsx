/** What goes from where to where: a new transfer, or a draft of one that is changed. */
import { useState } from 'react';
import { Trouble } from '@/kit/document/trouble';
import { emptyRow, isBlank, Sheet, type SheetProduct } from '@/kit/editor/sheet';
import { useHotkeys } from '@/lib/hotkeys';
import { useText } from '@/lib/i18n';
import { Page } from '@/shell/page';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { DateField } from '@/ui/date-field';
import { Field, Input } from '@/ui/field';
import { Keys } from '@/ui/kbd';
import { tell } from '@/ui/toast';
import { GoodsSheet, goodsOf, useSheetRows } from './goods-sheet';
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

interface Props {
  first: TransferView | null;
  products: ReadonlyMap<string, SheetProduct>;
}

export function TransferEditor({ first, products }: Props) {
  const t = useText();
  const [sheet] = useState(() => new Sheet(first ? rowsOf(first, products) : [emptyRow()]));
  const rows = useSheetRows(sheet);
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
  const lines = goodsOf(rows)?.map(({ unit_cost: _, ...line }) => line);
  const dirty = first ? sheet.edits > 0 || head !== begin : rows.some((row) => !isBlank(row));
  const { post, busy, problem } = usePosting<TransferView>(
    PATH,
    dirty,
    (answer) => {
      tell(t(first ? 'stock-did-transfer-edit' : 'stock-did-transfer', { number: answer.number }));
      return { to: `/transfers/${answer.id}` };
    },
    first,
  );
  const submit = () => {
    setTried(true);
    if (from === '' || to === '' || !lines) return;
    post({
      from_location_id: from,
      to_location_id: to,
      lines,
      note: note.trim() || null,
      expected_on: expected || null,
    });
  };
  const action = first ? 'save' : 'stock-transfer-make';
  const keys = first ? 'mod+s' : 'mod+enter';
  useHotkeys([{ keys, label: action, inFields: true, run: submit }]);
  const needed = (value: string) => (tried && value === '' ? t('stock-place-needed') : null);
  return (
    <Page
      title={first ? t('stock-transfer-edit-title', { number: first.number }) : t('stock-transfer-new')}
      width="record"
      actions={
        <Button look="primary" busy={busy} onClick={submit}>
          {t(action)} <Keys keys={keys} inverse className="max-sm:hidden" />
        </Button>
      }
    >
      <div className="space-y-4">
        {problem && <Trouble problem={problem} />}
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
        {tried && !lines && (
          <p role="alert" className="text-13 text-danger">
            {t('stock-lines-needed')}
          </p>
        )}
        <GoodsSheet sheet={sheet} label={t('stock-goods')} place={from || null} />
      </div>
    </Page>
  );
}
