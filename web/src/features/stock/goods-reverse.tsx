/** Takes a receipt or an adjustment back, with a reason: nothing is deleted, a counter-document moves the goods back. */
import { useState } from 'react';
import { Ask } from '@/kit/document/ask';
import { LackNotice, lacks, useBelowZero } from '@/kit/document/below-zero';
import { MovedOnField, useMovedOn } from '@/kit/document/business-date';
import { useDeed } from '@/kit/document/use-document';
import { useStock } from '@/kit/editor/products';
import { useText } from '@/lib/i18n';
import { Field, TextArea } from '@/ui/field';
import type { GoodsKind } from './goods-document';
import { useProducts } from './names';

/** Characters of a reason; the server takes no more. */
const REASON_MAX = 200;

interface Document {
  id: string;
  number: string;
  location_id: string;
  business_date: string;
  lines: readonly { product_id: string; base_quantity: string }[];
}

interface Props {
  kind: GoodsKind;
  path: string;
  document: Document;
  place: string;
  onClose: () => void;
}

export function ReverseGoods({ kind, path, document, place, onClose }: Props) {
  const t = useText();
  const send = useDeed<{ warnings?: unknown[] }>(
    kind,
    path,
    document.id,
    'stock_level',
    'stock_move',
    'stock_cost',
    'product',
  );
  const belowZero = useBelowZero();
  const on = useMovedOn(document.business_date);
  const [reason, setReason] = useState('');
  const ids = document.lines.map((line) => line.product_id);
  const products = useProducts(ids);
  const stock = useStock(ids, document.location_id);
  // What came leaves again; what had left comes back.
  const leaving = document.lines.map((line) => ({
    productId: line.product_id,
    name: products.get(line.product_id)?.name ?? '…',
    quantity: line.base_quantity,
  }));
  const { number } = document;
  return (
    <Ask
      onClose={onClose}
      title={t(`stock-${kind}-reverse-ask`, { number })}
      description={t(`stock-${kind}-reverse-body`, { count: document.lines.length, place })}
      action={t(`stock-${kind}-reverse`)}
      danger
      ready={reason.trim() !== ''}
      run={async () => {
        belowZero(await send('reverse', { reason: reason.trim(), business_date: on.said }));
        return t(`stock-did-${kind}-reverse`, { number });
      }}
    >
      <LackNotice lacking={lacks(leaving, stock, (one) => one.available)} label={t('document-too-little')} />
      <Field label={t('stock-reason')}>
        {(ids) => (
          <TextArea
            {...ids}
            autoFocus
            rows={2}
            maxLength={REASON_MAX}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <MovedOnField on={on} label={t('stock-back-on')} />
    </Ask>
  );
}
