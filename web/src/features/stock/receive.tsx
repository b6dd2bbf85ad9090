/** Goods that come in without an order of ours to compare them with. */
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { keys } from '@/api/records';
import { useMay } from '@/api/session';
import { Trouble } from '@/kit/document/trouble';
import { productsByIds } from '@/kit/editor/products';
import { isBlank, type SheetProduct } from '@/kit/editor/sheet';
import { useHotkeys } from '@/lib/hotkeys';
import { useText } from '@/lib/i18n';
import { Allowed } from '@/shell/allowed';
import { Page } from '@/shell/page';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field, Input } from '@/ui/field';
import { Keys } from '@/ui/kbd';
import { tell } from '@/ui/toast';
import { GoodsSheet, goodsOf, useSheet, useSheetRows } from './goods-sheet';
import { PlaceField } from './place-field';
import { usePosting } from './use-posting';

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

/** From a product's page, with that product, and back to it; or from what waits for the goods. */
function Form({ product, back }: { product: SheetProduct | undefined; back: string | undefined }) {
  const t = useText();
  const may = useMay();
  const sheet = useSheet(product);
  const rows = useSheetRows(sheet);
  const [place, setPlace] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const lines = goodsOf(rows);
  const { post, busy, problem } = usePosting<{ id: string; moves: number }>(
    '/inventory/receipts',
    sheet.edits > 0 && rows.some((row) => !isBlank(row)),
    (answer) => {
      tell(t('stock-did-receive', { count: answer.moves }));
      return { to: back?.startsWith('/orders/') ? back : product ? `/products/${product.id}` : '/stock/moves' };
    },
  );
  const submit = () => {
    setTried(true);
    if (busy || place === '' || !lines) return;
    post({ location_id: place, lines, reason: reason.trim() || null });
  };
  useHotkeys([{ keys: 'mod+enter', label: 'stock-receive', inFields: true, run: submit }]);
  return (
    <Page
      title={t('stock-receive')}
      width="record"
      actions={
        <Button look="primary" busy={busy} onClick={submit}>
          {t('stock-receive')} <Keys keys="mod+enter" inverse className="max-sm:hidden" />
        </Button>
      }
    >
      <div className="space-y-4">
        {problem && <Trouble problem={problem} />}
        {tried && place !== '' && !lines && <p className="text-13 text-danger">{t('stock-lines-needed')}</p>}
        <Card>
          <div className="grid gap-4 sm:grid-cols-2">
            <PlaceField
              label={t('stock-receive-at')}
              value={place}
              onValue={setPlace}
              error={tried && place === '' ? t('stock-place-needed') : null}
            />
            <Field label={t('stock-receive-why')} optional>
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
