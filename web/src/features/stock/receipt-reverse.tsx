/** Takes a receipt back, with a reason: nothing is deleted, a counter-document takes the goods out again. */
import { useState } from 'react';
import { Ask } from '@/kit/document/ask';
import { LackNotice, lacks, useBelowZero } from '@/kit/document/below-zero';
import { MovedOnField, useMovedOn } from '@/kit/document/business-date';
import { useStock } from '@/kit/editor/products';
import { useText } from '@/lib/i18n';
import { Field, TextArea } from '@/ui/field';
import { useProducts } from './names';
import { type ReceiptView, useReceiptDeed } from './receipt-data';

/** Characters of a reason; the server takes no more. */
const REASON_MAX = 200;

interface Props {
  receipt: ReceiptView;
  place: string;
  onClose: () => void;
}

export function ReverseReceipt({ receipt, place, onClose }: Props) {
  const t = useText();
  const send = useReceiptDeed(receipt.id);
  const belowZero = useBelowZero();
  const on = useMovedOn(receipt.business_date);
  const [reason, setReason] = useState('');
  const ids = receipt.lines.map((line) => line.product_id);
  const products = useProducts(ids);
  const stock = useStock(ids, receipt.location_id);
  const leaving = receipt.lines.map((line) => ({
    productId: line.product_id,
    name: products.get(line.product_id)?.name ?? '…',
    quantity: line.base_quantity,
  }));
  const { number } = receipt;
  return (
    <Ask
      onClose={onClose}
      title={t('stock-receipt-reverse-ask', { number })}
      description={t('stock-receipt-reverse-body', { count: receipt.lines.length, place })}
      action={t('stock-receipt-reverse')}
      danger
      ready={reason.trim() !== ''}
      run={async () => {
        belowZero(await send('reverse', { reason: reason.trim(), business_date: on.said }));
        return t('stock-did-receipt-reverse', { number });
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
