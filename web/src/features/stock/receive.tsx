/** Goods that come in without an order of ours to compare them with: makes a receipt, and leads to it. */
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { keys } from '@/api/records';
import { useMay } from '@/api/session';
import { MovedOnField, useMovedOn } from '@/kit/document/business-date';
import { Trouble } from '@/kit/document/trouble';
import { toWrong } from '@/kit/editor/grid-keys';
import { productsByIds } from '@/kit/editor/products';
import type { SheetProduct } from '@/kit/editor/sheet';
import { RefPicker } from '@/kit/record/ref-picker';
import { useHotkeys } from '@/lib/hotkeys';
import { useText } from '@/lib/i18n';
import { Allowed } from '@/shell/allowed';
import { Page } from '@/shell/page';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field, Input } from '@/ui/field';
import { Keys } from '@/ui/kbd';
import { tell } from '@/ui/toast';
import { GoodsSheet, useGoods, useSheet } from './goods-sheet';
import { PlaceField } from './place-field';
import { RECEIPTS, type ReceiptView } from './receipt-data';
import { usePosting } from './use-posting';

const SUPPLIER = { kind: 'supplier', path: '/purchasing/suppliers' };
/** Characters of a reference; the server takes no more. */
const REFERENCE_MAX = 80;

export default function Receive() {
  const t = useText();
  return (
    <Allowed permission="inventory.stock.receive" title={t('stock-receive')}>
      <Asked />
    </Allowed>
  );
}

function Asked() {
  const { product, back } = useSearch({ strict: false }) as { product?: string; back?: string };
  const [id] = useState(product ?? '');
  const { data, isPending } = useQuery({
    queryKey: [...keys.one('product', id), 'to-receive'],
    enabled: id !== '',
    queryFn: ({ signal }) => productsByIds([id], signal),
  });
  if (id !== '' && isPending) return null;
  return <Form product={data?.get(id)} back={back} />;
}

/** From a product's page, with that product, or from an order that waits for the goods; and back there. */
function Form({ product, back }: { product: SheetProduct | undefined; back: string | undefined }) {
  const t = useText();
  const may = useMay();
  const sheet = useSheet(product);
  const goods = useGoods(sheet);
  const [place, setPlace] = useState('');
  const [supplier, setSupplier] = useState<string | null>(null);
  const [reference, setReference] = useState('');
  const [reason, setReason] = useState('');
  const on = useMovedOn();
  const [tried, setTried] = useState(false);
  const { post, busy, problem } = usePosting<ReceiptView>(RECEIPTS, sheet.edits > 0 && goods.any, (answer) => {
    tell(t('stock-did-receive', { number: answer.number, count: answer.moves }));
    if (back?.startsWith('/orders/')) return { to: back };
    return { to: product ? `/products/${product.id}` : `/receipts/${answer.id}` };
  });
  const submit = async () => {
    setTried(true);
    if (!(await sheet.settled())) return;
    const { lines, wrong } = goods.now();
    if (wrong) toWrong();
    if (busy || place === '' || !lines || wrong) return;
    post({
      location_id: place,
      supplier_id: supplier,
      reference: reference.trim() || null,
      reason: reason.trim() || null,
      business_date: on.said,
      lines,
    });
  };
  useHotkeys([{ keys: 'mod+enter', label: 'stock-receive', inFields: true, run: () => void submit() }]);
  return (
    <Page
      title={t('stock-receive')}
      width="record"
      actions={
        <Button look="primary" busy={busy} onClick={() => void submit()}>
          {t('stock-receive')} <Keys keys="mod+enter" inverse className="max-sm:hidden" />
        </Button>
      }
    >
      <div className="space-y-4">
        {problem && <Trouble problem={problem} />}
        {tried && place !== '' && !goods.lines && <p className="text-13 text-danger">{t('stock-lines-needed')}</p>}
        <Card>
          <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
            <PlaceField
              label={t('stock-receive-at')}
              value={place}
              onValue={setPlace}
              error={tried && place === '' ? t('stock-place-needed') : null}
            />
            <MovedOnField on={on} label={t('stock-came-on')} />
            {may('parties.supplier.view') && (
              <Field label={t('stock-supplier')} optional>
                {(ids) => <RefPicker {...ids} refers={SUPPLIER} clearable value={supplier} onPick={setSupplier} />}
              </Field>
            )}
            <Field label={t('stock-reference')} optional help={t('stock-reference-help')}>
              {(ids) => (
                <Input
                  {...ids}
                  maxLength={REFERENCE_MAX}
                  value={reference}
                  onChange={(event) => setReference(event.target.value)}
                />
              )}
            </Field>
            <Field label={t('stock-note')} optional>
              {(ids) => (
                <Input {...ids} maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />
              )}
            </Field>
          </div>
        </Card>
        <GoodsSheet
          sheet={sheet}
          label={t('stock-goods')}
          place={place || null}
          cost={may('catalog.product.cost')}
          autoFocus
        />
      </div>
    </Page>
  );
}
