/** The questions before a shipment's verbs. */
import { useState } from 'react';
import { Ask } from '@/kit/document/ask';
import { LackNotice, useBelowZero } from '@/kit/document/below-zero';
import { MovedOnField, useMovedOn } from '@/kit/document/business-date';
import { useDeed } from '@/kit/document/use-document';
import { useText } from '@/lib/i18n';
import { Field, Input, NativeSelect } from '@/ui/field';
import { CODES, PATH, type ShipmentView } from './data';
import { useLacking } from './lacking';

export type Deed = 'ship' | 'deliver' | 'track' | 'cancel';

interface Props {
  shipment: ShipmentView;
  onClose: () => void;
}

export const useShipmentDeed = (id: string) =>
  useDeed<ShipmentView>('shipment', PATH, id, 'order', 'parcel', 'stock_level', 'stock_move');

export function DeedDialog({ deed, ...props }: Props & { deed: Deed }) {
  switch (deed) {
    case 'ship':
      return <ShipDialog {...props} />;
    case 'track':
      return <TrackDialog {...props} />;
    default:
      return <Plain deed={deed} {...props} />;
  }
}

function ShipDialog({ shipment, onClose }: Props) {
  const t = useText();
  const send = useShipmentDeed(shipment.id);
  const belowZero = useBelowZero();
  const lacking = useLacking(shipment);
  const on = useMovedOn();
  const [carrier, setCarrier] = useState(shipment.carrier ?? '');
  const [tracking, setTracking] = useState(shipment.tracking ?? '');
  return (
    <Ask
      onClose={onClose}
      title={t('shipments-ship-ask', { number: shipment.number })}
      description={t('shipments-ship-body', { count: shipment.lines.length })}
      action={t('shipments-ship')}
      run={async () => {
        belowZero(
          await send('ship', {
            carrier: carrier.trim() || null,
            tracking: tracking.trim() || null,
            business_date: on.said,
          }),
        );
        return t('shipments-did-ship', { number: shipment.number });
      }}
    >
      <LackNotice lacking={lacking} label={t('document-too-little')} />
      <Field label={t('shipments-carrier')} optional>
        {(ids) => (
          <Input {...ids} autoFocus maxLength={80} value={carrier} onChange={(e) => setCarrier(e.target.value)} />
        )}
      </Field>
      <Field label={t('shipments-tracking')} optional>
        {(ids) => <Input {...ids} maxLength={80} value={tracking} onChange={(e) => setTracking(e.target.value)} />}
      </Field>
      <MovedOnField on={on} label={t('document-left-on')} />
    </Ask>
  );
}

function TrackDialog({ shipment, onClose }: Props) {
  const t = useText();
  const send = useShipmentDeed(shipment.id);
  const [code, setCode] = useState<string>('in_transit');
  const [place, setPlace] = useState('');
  const [text, setText] = useState('');
  return (
    <Ask
      onClose={onClose}
      title={t('shipments-track-ask', { number: shipment.number })}
      description={t('shipments-track-body')}
      action={t('shipments-track-save')}
      run={async () => {
        await send('track', { code, place: place.trim() || null, text: text.trim() || null });
        return t('shipments-did-track', { number: shipment.number });
      }}
    >
      <Field label={t('shipments-track-what')}>
        {(ids) => (
          <NativeSelect {...ids} autoFocus value={code} onChange={(e) => setCode(e.target.value)}>
            {CODES.map((one) => (
              <option key={one} value={one}>
                {t(`shipments-code-${one.replaceAll('_', '-')}`)}
              </option>
            ))}
          </NativeSelect>
        )}
      </Field>
      <Field label={t('shipments-track-place')} optional>
        {(ids) => <Input {...ids} maxLength={120} value={place} onChange={(e) => setPlace(e.target.value)} />}
      </Field>
      <Field label={t('shipments-track-text')} optional>
        {(ids) => <Input {...ids} maxLength={500} value={text} onChange={(e) => setText(e.target.value)} />}
      </Field>
    </Ask>
  );
}

function Plain({ deed, shipment, onClose }: Props & { deed: 'deliver' | 'cancel' }) {
  const t = useText();
  const send = useShipmentDeed(shipment.id);
  const [reason, setReason] = useState('');
  const { number } = shipment;
  return (
    <Ask
      onClose={onClose}
      title={t(`shipments-${deed}-ask`, { number })}
      description={t(`shipments-${deed}-body`)}
      action={t(`shipments-${deed}`)}
      danger={deed === 'cancel'}
      run={async () => {
        await send(deed, deed === 'cancel' ? { reason: reason.trim() || null } : {});
        return t(`shipments-did-${deed}`, { number });
      }}
    >
      {deed === 'cancel' && (
        <Field label={t('shipments-reason')} optional>
          {(ids) => (
            <Input {...ids} autoFocus maxLength={500} value={reason} onChange={(e) => setReason(e.target.value)} />
          )}
        </Field>
      )}
    </Ask>
  );
}
