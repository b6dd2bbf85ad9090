/** The questions before a return's verbs. */
import { useState } from 'react';
import { useMay } from '@/api/session';
import { Ask } from '@/kit/document/ask';
import { MovedOnField, useMovedOn } from '@/kit/document/business-date';
import { QuantityTable } from '@/kit/document/quantities';
import { useUnitNames } from '@/kit/editor/products';
import { useFormat, useText } from '@/lib/i18n';
import { Checkbox, Field, Input, NativeSelect } from '@/ui/field';
import { LEFT, type ReturnView, some, useReturnDeed } from './data';
import { InspectDialog } from './inspect';

export type Deed = 'receive' | 'unreceive' | 'inspect' | 'refund' | 'replace' | 'complete' | 'cancel';

export interface DeedProps {
  ret: ReturnView;
  onClose: () => void;
}

export function DeedDialog({ deed, ...props }: DeedProps & { deed: Deed }) {
  switch (deed) {
    case 'inspect':
      return <InspectDialog {...props} />;
    case 'complete':
    case 'cancel':
      return <PlainDialog deed={deed} {...props} />;
    default:
      return <QuantityDialog deed={deed} {...props} />;
  }
}

type Counted = 'receive' | 'unreceive' | 'refund' | 'replace';
const COUNTED = { receive: LEFT.receive, unreceive: LEFT.inspect, refund: LEFT.settle, replace: LEFT.settle };

/** How much of each line: received, not received after all, refunded, or replaced. */
function QuantityDialog({ deed, ret, onClose }: DeedProps & { deed: Counted }) {
  const t = useText();
  const format = useFormat();
  const units = useUnitNames();
  const may = useMay();
  const send = useReturnDeed(ret.id);
  const left = COUNTED[deed];
  const lines = ret.lines.filter((line) => some(left(line)));
  const [quantities, setQuantities] = useState<Record<string, string | null>>(() =>
    Object.fromEntries(lines.map((line) => [line.id, left(line)])),
  );
  const mayPay = may('billing.payment.refund');
  const [payOut, setPayOut] = useState(mayPay);
  const [price, setPrice] = useState('free');
  const on = useMovedOn();
  const credits = deed === 'refund' || (deed === 'replace' && price === 'same');
  const [reason, setReason] = useState('');
  const taken = lines
    .filter((line) => some(quantities[line.id]))
    .map((line) => ({ line_id: line.id, quantity: quantities[line.id] }));
  const unread = lines.some((line) => quantities[line.id] === null);
  const day = credits && on.said ? { issued_on: on.said } : {};
  const more = {
    receive: {},
    unreceive: { reason: reason.trim() },
    refund: { pay_out: payOut, ...day },
    replace: { price, ...day },
  }[deed];
  return (
    <Ask
      onClose={onClose}
      width="normal"
      title={t(`returns-${deed}-ask`, { number: ret.number })}
      description={t(`returns-${deed}-body`)}
      action={t(`returns-${deed}`)}
      ready={taken.length > 0 && !unread && (deed !== 'unreceive' || reason.trim() !== '')}
      run={async () => {
        await send(deed, { lines: taken, ...more });
        return t(`returns-did-${deed}`, { number: ret.number });
      }}
    >
      <QuantityTable
        rows={lines.map((line) => ({
          id: line.id,
          name: line.description,
          sku: line.sku,
          most: left(line),
          said: `${format.number(left(line))} ${units.get(line.unit_id) ?? ''}`,
        }))}
        most={t(`returns-${deed}-most`)}
        quantities={quantities}
        onChange={setQuantities}
      />
      {deed === 'unreceive' && (
        <Field label={t('returns-reason')}>
          {(ids) => (
            <Input {...ids} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
          )}
        </Field>
      )}
      {deed === 'refund' && mayPay && (
        <Checkbox
          label={t('returns-pay-out')}
          checked={payOut}
          onChange={(event) => setPayOut(event.currentTarget.checked)}
        />
      )}
      {deed === 'replace' && (
        <Field label={t('returns-price')}>
          {(ids) => (
            <NativeSelect {...ids} value={price} onChange={(event) => setPrice(event.target.value)}>
              <option value="free">{t('returns-price-free')}</option>
              <option value="same">{t('returns-price-same')}</option>
            </NativeSelect>
          )}
        </Field>
      )}
      {credits && <MovedOnField on={on} label={t('returns-credited-on')} className="mt-3" />}
    </Ask>
  );
}

function PlainDialog({ deed, ret, onClose }: DeedProps & { deed: 'complete' | 'cancel' }) {
  const t = useText();
  const send = useReturnDeed(ret.id);
  const [reason, setReason] = useState('');
  return (
    <Ask
      onClose={onClose}
      title={t(`returns-${deed}-ask`, { number: ret.number })}
      description={t(`returns-${deed}-body`)}
      action={t(`returns-${deed}`)}
      danger={deed === 'cancel'}
      run={async () => {
        await send(deed, deed === 'cancel' ? { reason: reason.trim() || null } : {});
        return t(`returns-did-${deed}`, { number: ret.number });
      }}
    >
      {deed === 'cancel' && (
        <Field label={t('returns-reason')} optional>
          {(ids) => (
            <Input
              {...ids}
              autoFocus
              maxLength={200}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
      )}
    </Ask>
  );
}
