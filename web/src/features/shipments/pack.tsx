/** Into which parcels the goods of a shipment go. */
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Ask } from '@/kit/document/ask';
import { QuantityTable } from '@/kit/document/quantities';
import { RefPicker } from '@/kit/record/ref-picker';
import * as decimal from '@/lib/decimal';
import { useText } from '@/lib/i18n';
import { newId } from '@/lib/ids';
import { Button, IconButton } from '@/ui/button';
import { Field } from '@/ui/field';
import { NumberField } from '@/ui/number-field';
import type { ShipmentView } from './data';
import { useShipmentDeed } from './dialogs';

interface Draft {
  key: string;
  type: string | null;
  carrier: string | null;
  /** Grams, as typed. */
  weight: string | null;
  quantities: Record<string, string | null>;
}

const TYPES = { kind: 'package_type', path: '/shipping/package-types' };
const CARRIERS = { kind: 'carrier', path: '/shipping/carriers' };

/** What the parcels before it leave of each line. */
function left(shipment: ShipmentView, drafts: Draft[]): Record<string, string> {
  return Object.fromEntries(
    shipment.lines.map((line) => {
      const packed = drafts.map((draft) => draft.quantities[line.id] || '0');
      const [all, taken] = [decimal.parse(line.quantity), decimal.parse(decimal.sum(packed))];
      const rest = all && taken ? decimal.subtract(all, taken) : null;
      return [line.id, rest && rest.units > 0n ? decimal.text(decimal.trim(rest)) : '0'];
    }),
  );
}

function first(shipment: ShipmentView): Draft[] {
  const known = (shipment.parcels ?? []).filter((parcel) => parcel.status !== 'void');
  if (known.length === 0)
    return [{ key: newId(), type: null, carrier: null, weight: '', quantities: left(shipment, []) }];
  return known.map((parcel) => ({
    key: parcel.id,
    type: parcel.package_type_id,
    carrier: parcel.carrier_id,
    weight: parcel.weight_g === null ? '' : String(parcel.weight_g),
    quantities: Object.fromEntries(parcel.lines.map((line) => [line.line_id, line.quantity])),
  }));
}

export function PackDialog({ shipment, onClose }: { shipment: ShipmentView; onClose: () => void }) {
  const t = useText();
  const send = useShipmentDeed(shipment.id);
  const [drafts, setDrafts] = useState(() => first(shipment));
  const change = (key: string, next: Partial<Draft>) =>
    setDrafts((now) => now.map((draft) => (draft.key === key ? { ...draft, ...next } : draft)));
  const parcels = drafts.map((draft) => ({
    package_type_id: draft.type,
    carrier_id: draft.carrier,
    weight_g: draft.weight ? Number(draft.weight) : null,
    lines: Object.entries(draft.quantities)
      .filter(([, quantity]) => (decimal.parse(quantity ?? '')?.units ?? 0n) > 0n)
      .map(([line_id, quantity]) => ({ line_id, quantity })),
  }));
  const whole = drafts.every((draft) => !draft.weight || /^\d+$/.test(draft.weight));
  const unread = drafts.some((draft) => Object.values(draft.quantities).some((quantity) => quantity === null));
  const ready = whole && !unread && parcels.length > 0 && parcels.every((parcel) => parcel.lines.length > 0);
  return (
    <Ask
      onClose={onClose}
      width="normal"
      title={t('shipments-pack-ask', { number: shipment.number })}
      action={t('shipments-pack-save', { count: drafts.length })}
      ready={ready}
      run={async () => {
        await send('pack', { parcels });
        return t('shipments-did-pack', { count: parcels.length, number: shipment.number });
      }}
    >
      {drafts.map((draft, at) => (
        <fieldset key={draft.key} className="rounded-card border border-line p-4">
          <legend className="px-1 text-13 font-semibold">{t('shipments-parcel', { number: at + 1 })}</legend>
          <div className="mb-3 grid gap-3 sm:grid-cols-3">
            <Field label={t('shipments-package')} optional>
              {(ids) => (
                <RefPicker
                  {...ids}
                  refers={TYPES}
                  clearable
                  value={draft.type}
                  onPick={(type) => change(draft.key, { type })}
                />
              )}
            </Field>
            <Field label={t('shipments-carrier')} optional>
              {(ids) => (
                <RefPicker
                  {...ids}
                  refers={CARRIERS}
                  clearable
                  value={draft.carrier}
                  onPick={(carrier) => change(draft.key, { carrier })}
                />
              )}
            </Field>
            <Field
              label={t('shipments-weight')}
              optional
              error={!draft.weight || /^\d+$/.test(draft.weight) ? null : t('shipments-weight-whole')}
            >
              {(ids) => (
                <NumberField {...ids} value={draft.weight ?? ''} onValue={(weight) => change(draft.key, { weight })} />
              )}
            </Field>
          </div>
          <QuantityTable
            rows={shipment.lines.map((line) => ({
              id: line.id,
              name: line.description,
              sku: line.sku,
              unitId: line.unit_id,
              most: line.quantity,
            }))}
            most={t('shipments-in-all')}
            quantities={draft.quantities}
            onChange={(quantities) => change(draft.key, { quantities })}
          />
          {drafts.length > 1 && (
            <IconButton
              className="mt-2"
              label={t('shipments-parcel-remove', { number: at + 1 })}
              icon={<Trash2 size={16} />}
              onClick={() => setDrafts((now) => now.filter((one) => one.key !== draft.key))}
            />
          )}
        </fieldset>
      ))}
      <Button
        look="quiet"
        icon={<Plus size={14} aria-hidden="true" />}
        onClick={() =>
          setDrafts((now) => [
            ...now,
            { key: newId(), type: null, carrier: null, weight: '', quantities: left(shipment, now) },
          ])
        }
      >
        {t('shipments-parcel-add')}
      </Button>
    </Ask>
  );
}
