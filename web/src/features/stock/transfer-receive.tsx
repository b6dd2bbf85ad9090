/** What has come of a transfer, and what of it is broken, missing, or more than was sent. */
import { useState } from 'react';
import { Ask } from '@/kit/document/ask';
import { MovedOnField, useMovedOn } from '@/kit/document/business-date';
import { useUnits } from '@/kit/editor/products';
import * as decimal from '@/lib/decimal';
import { useFormat, useText } from '@/lib/i18n';
import { Field } from '@/ui/field';
import { NumberField } from '@/ui/number-field';
import { useProducts } from './names';
import { type TransferView, useTransferDeed } from './transfer-data';

const PARTS = ['received', 'damaged', 'short', 'surplus'] as const;
type Part = (typeof PARTS)[number];
type Came = Record<string, Record<Part, string | null>>;

export function ReceiveTransfer({ transfer, onClose }: { transfer: TransferView; onClose: () => void }) {
  const t = useText();
  const format = useFormat();
  const send = useTransferDeed(transfer.id);
  const units = useUnits();
  const on = useMovedOn(transfer.business_date);
  const lines = transfer.lines.filter((line) => (decimal.parse(line.under_way)?.units ?? 0n) > 0n);
  const products = useProducts(lines.map((line) => line.product_id));
  const [came, setCame] = useState<Came>(() =>
    Object.fromEntries(
      lines.map((line) => [line.id, { received: line.under_way, damaged: '', short: '', surplus: '' }]),
    ),
  );
  const set = (line: string, part: Part, value: string | null) =>
    setCame((now) => ({ ...now, [line]: { ...(now[line] as Came[string]), [part]: value } }));
  const said = lines
    .map((line) => ({
      line_id: line.id,
      ...Object.fromEntries(PARTS.map((part) => [part, came[line.id]?.[part] || '0'])),
    }))
    .filter((line) => PARTS.some((part) => decimal.parse(came[line.line_id]?.[part] ?? '')?.units));
  const unread = lines.some((line) => PARTS.some((part) => came[line.id]?.[part] === null));
  return (
    <Ask
      onClose={onClose}
      width="normal"
      title={t('stock-transfer-receive-ask', { number: transfer.number })}
      description={t('stock-transfer-receive-body')}
      action={t('stock-transfer-receive')}
      ready={said.length > 0 && !unread}
      run={async () => {
        await send('receive', { lines: said, business_date: on.said });
        return t('stock-did-transfer-receive', { number: transfer.number });
      }}
    >
      {lines.map((line) => (
        <fieldset key={line.id} className="rounded-card border border-line px-4 pb-4">
          <legend className="px-1 text-13 font-medium">
            {t('stock-transfer-line', {
              name: products.get(line.product_id)?.name ?? '…',
              quantity: format.number(line.under_way),
            })}
          </legend>
          <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
            {PARTS.map((part) => (
              <Field key={part} label={t(`stock-line-${part}`)}>
                {(ids) => (
                  <NumberField
                    {...ids}
                    unit={units.get(line.unit_id)}
                    but={line.under_way}
                    value={came[line.id]?.[part] ?? ''}
                    onValue={(value) => set(line.id, part, value)}
                  />
                )}
              </Field>
            ))}
          </div>
        </fieldset>
      ))}
      <MovedOnField on={on} label={t('stock-arrived-on')} className="sm:w-64" />
    </Ask>
  );
}
