/** The parcels of a shipment: where each is, and its label. */
import { useQueryClient } from '@tanstack/react-query';
import { ExternalLink } from 'lucide-react';
import { useState } from 'react';
import { isProblem } from '@/api/problem';
import { act, changed } from '@/api/records';
import { useMay } from '@/api/session';
import { Paper } from '@/kit/document/paper';
import { useFormat, useText } from '@/lib/i18n';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { tell, warn } from '@/ui/toast';
import { PARCELS, type Parcel, type ShipmentView } from './data';

/** States of a label that a parcel still bears or is about to. */
const LIVE = new Set(['requested', 'created', 'uncertain', 'void_requested']);

export function Parcels({ shipment }: { shipment: ShipmentView }) {
  const t = useText();
  const parcels = shipment.parcels ?? [];
  if (parcels.length === 0) return null;
  return (
    <section aria-label={t('shipments-parcels')} className="rounded-card border border-line bg-surface">
      <h2 className="px-5 pt-4 pb-2 text-14 font-semibold">{t('shipments-parcels')}</h2>
      <ul className="text-13">
        {parcels.map((parcel) => (
          <Entry key={parcel.id} parcel={parcel} />
        ))}
      </ul>
    </section>
  );
}

function useLabelDeed(parcel: Parcel) {
  const t = useText();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const run = async (action: 'label' | 'void-label') => {
    setBusy(true);
    try {
      await act(PARCELS, parcel.id, action, {});
      tell(t(`shipments-did-${action}`, { number: parcel.number }));
    } catch (error) {
      if (!isProblem(error)) throw error;
      warn(error.message, error.request ? t('request-id', { id: error.request }) : undefined);
    } finally {
      setBusy(false);
      changed(client, 'shipment', 'parcel');
    }
  };
  return { busy, run };
}

function Entry({ parcel }: { parcel: Parcel }) {
  const t = useText();
  const format = useFormat();
  const mayLabel = useMay()('shipping.label.create');
  const label = useLabelDeed(parcel);
  const [shown, setShown] = useState(false);
  const last = parcel.events.at(-1);
  const labelled = parcel.label !== null && LIVE.has(parcel.label.state);
  const printed = parcel.label?.state === 'created' && parcel.label.tracking !== null;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line px-5 py-2.5">
      <span className="font-medium">{parcel.number}</span>
      <span className="text-text-2">{t(`shipments-parcel-${parcel.status.replaceAll('_', '-')}`)}</span>
      {parcel.weight_g !== null && (
        <span className="text-text-3">{t('shipments-grams', { weight: parcel.weight_g })}</span>
      )}
      {parcel.tracking && <bdi dir="ltr">{parcel.tracking}</bdi>}
      {last && (
        <span className="text-12 text-text-3">
          {[last.place, format.dateTime(last.at)].filter(Boolean).join(' · ')}
        </span>
      )}
      {parcel.label?.error_text && <span className="text-danger">{parcel.label.error_text}</span>}
      <span className="ms-auto flex flex-wrap gap-1">
        {parcel.tracking_url && (
          <a
            href={parcel.tracking_url}
            target="_blank"
            rel="noreferrer noopener"
            className="inline-flex h-7 items-center gap-1 rounded-control px-2 text-12 font-medium text-accent-text hover:bg-hover"
          >
            {t('shipments-follow')} <ExternalLink size={12} aria-hidden="true" />
          </a>
        )}
        {printed && (
          <Button size="small" onClick={() => setShown(true)}>
            {t('shipments-label-show')}
          </Button>
        )}
        {labelled
          ? printed &&
            mayLabel && (
              <Button size="small" look="quiet" busy={label.busy} onClick={() => void label.run('void-label')}>
                {t('shipments-label-void')}
              </Button>
            )
          : mayLabel &&
            parcel.carrier_id && (
              <Button size="small" busy={label.busy} onClick={() => void label.run('label')}>
                {t('shipments-label-make')}
              </Button>
            )}
      </span>
      {shown && (
        <Dialog
          open
          onClose={() => setShown(false)}
          width="wide"
          title={t('shipments-label-of', { number: parcel.number })}
        >
          <Paper path={`${PARCELS}/${parcel.id}/label.pdf`} version={parcel.version} title={t('shipments-label')} />
        </Dialog>
      )}
    </li>
  );
}
