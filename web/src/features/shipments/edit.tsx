/** A shipment that has not left, written anew: how much of what, from where, by whom. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, type Schemas } from '@/api/client';
import { isProblem } from '@/api/problem';
import { changed, keys } from '@/api/records';
import { useMay } from '@/api/session';
import { Ask } from '@/kit/document/ask';
import { Conflict } from '@/kit/document/conflict';
import { usePlacesOfSale } from '@/kit/document/names';
import { type QuantityRow, QuantityTable } from '@/kit/document/quantities';
import { useSaveOnce } from '@/kit/document/save-once';
import * as decimal from '@/lib/decimal';
import { useFormat, useText } from '@/lib/i18n';
import { Skeleton } from '@/ui/empty';
import { Field, Input, NativeSelect, TextArea } from '@/ui/field';
import { tell, warn } from '@/ui/toast';
import { PATH, type ShipmentView } from './data';

type OrderView = Schemas['OrderView'];

const read = (text: string) => decimal.parse(text) ?? decimal.ZERO;
const some = (quantity: string | null | undefined) => (decimal.parse(quantity ?? '')?.units ?? 0n) > 0n;

/**
 * What may be in the shipment: what has not left of the order's lines. Who may not see the order changes what is in the
 * shipment already.
 */
export function choices(shipment: ShipmentView, order: OrderView | null): QuantityRow[] {
  if (!order)
    return shipment.lines.map((line) => ({
      id: line.order_line_id,
      name: line.description,
      sku: line.sku,
      unitId: line.unit_id,
      most: decimal.text(decimal.trim(decimal.add(read(line.quantity), read(line.to_follow)))),
    }));
  return order.lines
    .filter((line) => !line.charge)
    .map((line) => ({
      id: line.id,
      name: line.description,
      sku: line.sku,
      unitId: line.unit_id,
      most: decimal.text(decimal.trim(decimal.subtract(read(line.quantity), read(line.shipped)))),
    }))
    .filter((row) => some(row.most));
}

export function EditShipment({ shipment, onClose }: { shipment: ShipmentView; onClose: () => void }) {
  const t = useText();
  const format = useFormat();
  const may = useMay();
  const client = useQueryClient();
  const places = usePlacesOfSale();
  const mayOrder = may('orders.order.view');
  const order = useQuery({
    queryKey: keys.one('order', shipment.order_id),
    enabled: mayOrder,
    queryFn: ({ signal }) => call<OrderView>('GET', `/sales/orders/${shipment.order_id}`, { signal }),
  });
  const saving = useSaveOnce<ShipmentView>(PATH, shipment);
  const [quantities, setQuantities] = useState<Record<string, string | null>>(() =>
    Object.fromEntries(shipment.lines.map((line) => [line.order_line_id, line.quantity])),
  );
  const [place, setPlace] = useState(shipment.location_id);
  const [carrier, setCarrier] = useState(shipment.carrier ?? '');
  const [tracking, setTracking] = useState(shipment.tracking ?? '');
  const [note, setNote] = useState(shipment.note ?? '');
  const waiting = mayOrder && order.isPending;
  const rows = choices(shipment, order.data ?? null);
  const lines = rows
    .filter((row) => some(quantities[row.id]))
    .map((row) => ({ line_id: row.id, quantity: quantities[row.id] }));
  const unread = rows.some((row) => quantities[row.id] === null);
  const input = {
    lines,
    location_id: place,
    carrier: carrier.trim() || null,
    tracking: tracking.trim() || null,
    note: note.trim() || null,
  };
  const save = async () => {
    try {
      await saving.write(input);
    } finally {
      // Also after a failure: what is shown was perhaps not what is so.
      changed(client, 'shipment', 'order', 'parcel');
    }
  };
  const packed = (shipment.parcels ?? []).some((parcel) => parcel.status !== 'void');
  const { theirs } = saving;
  if (theirs) {
    const text = (quantity: string | null | undefined) => (some(quantity) ? format.number(quantity) : '');
    const placeName = (id: string) => places.find((one) => one.id === id)?.name ?? '';
    const held = new Map(theirs.lines.map((line) => [line.order_line_id, line.quantity]));
    return (
      <Conflict
        name={theirs.number}
        differences={[
          { label: t('shipments-from'), mine: placeName(place), theirs: placeName(theirs.location_id) },
          { label: t('shipments-carrier'), mine: input.carrier ?? '', theirs: theirs.carrier ?? '' },
          { label: t('shipments-tracking'), mine: input.tracking ?? '', theirs: theirs.tracking ?? '' },
          { label: t('shipments-note'), mine: input.note ?? '', theirs: theirs.note ?? '' },
          ...rows.map((row) => ({
            label: row.name,
            mine: text(quantities[row.id]),
            theirs: text(held.get(row.id)),
          })),
        ]}
        // The page has read it anew by now.
        onTheirs={onClose}
        onMine={
          theirs.status === 'draft'
            ? () => {
                saving.goOn();
                void save().then(
                  () => {
                    tell(t('shipments-did-edit', { number: shipment.number }));
                    onClose();
                  },
                  (error: unknown) => isProblem(error) && warn(error.message),
                );
              }
            : null
        }
        onClose={saving.letBe}
      />
    );
  }
  return (
    <Ask
      onClose={onClose}
      width="normal"
      title={t('shipments-edit-ask', { number: shipment.number })}
      {...(packed ? { description: t('shipments-edit-packed') } : {})}
      action={t('save')}
      ready={!waiting && !unread && lines.length > 0}
      run={async () => {
        await save();
        return t('shipments-did-edit', { number: shipment.number });
      }}
    >
      {waiting ? (
        <Skeleton rows={3} />
      ) : (
        <QuantityTable
          rows={rows}
          most={t('shipments-to-ship')}
          quantities={quantities}
          onChange={(next) => setQuantities(next)}
        />
      )}
      <div className="grid gap-4 sm:grid-cols-3">
        <Field label={t('shipments-from')}>
          {(ids) => (
            <NativeSelect {...ids} value={place} onChange={(event) => setPlace(event.target.value)}>
              {places.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </NativeSelect>
          )}
        </Field>
        <Field label={t('shipments-carrier')} optional>
          {(ids) => (
            <Input {...ids} maxLength={80} value={carrier} onChange={(event) => setCarrier(event.target.value)} />
          )}
        </Field>
        <Field label={t('shipments-tracking')} optional>
          {(ids) => (
            <Input {...ids} maxLength={80} value={tracking} onChange={(event) => setTracking(event.target.value)} />
          )}
        </Field>
      </div>
      <Field label={t('shipments-note')} optional>
        {(ids) => (
          <TextArea {...ids} rows={2} maxLength={4000} value={note} onChange={(event) => setNote(event.target.value)} />
        )}
      </Field>
    </Ask>
  );
}
