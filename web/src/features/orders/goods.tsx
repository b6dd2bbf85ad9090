/** Goods that leave and goods that come back: how much of each line. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { isProblem, type Problem } from '@/api/problem';
import { act, changed, create, type Row } from '@/api/records';
import { useMay } from '@/api/session';
import { LackNotice, lacks, useBelowZero } from '@/kit/document/below-zero';
import { MovedOnField, useMovedOn } from '@/kit/document/business-date';
import { type QuantityRow, QuantityTable } from '@/kit/document/quantities';
import { Trouble } from '@/kit/document/trouble';
import { useStock, useUnitNames, useUnits } from '@/kit/editor/products';
import { tooFine } from '@/lib/counted';
import * as decimal from '@/lib/decimal';
import { useFormat, useText } from '@/lib/i18n';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Skeleton } from '@/ui/empty';
import { Field, Input } from '@/ui/field';
import { tell } from '@/ui/toast';
import { type Announced, useAnnounced, useComingBack } from './coming-back';
import type { OrderLine } from './data';
import type { DeedProps } from './deed-dialogs';
import { leavingOf } from './leaving';
import { openOf } from './stages';

type Quantities = Record<string, string | null>;

const start = (lines: OrderLine[], left: (line: OrderLine) => string): Quantities =>
  Object.fromEntries(lines.map((line) => [line.id, left(line)]));

const taken = (quantities: Quantities) =>
  Object.entries(quantities)
    .filter(([, quantity]) => quantity && decimal.parse(quantity)?.units)
    .map(([line_id, quantity]) => ({ line_id, quantity: quantity as string }));

const rowOf = (line: OrderLine, most: string): QuantityRow => ({
  id: line.id,
  name: line.description,
  sku: line.sku,
  unitId: line.unit_id,
  most,
});

const hasSome = (quantity: string) => (decimal.parse(quantity)?.units ?? 0n) > 0n;

export function ShipDialog({ order, onClose }: DeedProps) {
  const t = useText();
  const may = useMay();
  const client = useQueryClient();
  const belowZero = useBelowZero();
  const left = (line: OrderLine) => openOf(line, line.shipped);
  const lines = order.lines.filter((line) => !line.charge && hasSome(left(line)));
  const [quantities, setQuantities] = useState(() => start(lines, left));
  const [carrier, setCarrier] = useState('');
  const [tracking, setTracking] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const on = useMovedOn();
  const leaving = lines.flatMap((line) => leavingOf(line, quantities[line.id]));
  const stock = useStock(
    leaving.map((one) => one.productId),
    order.location_id,
    may('inventory.stock.view') && !order.is_split,
  );
  const unread = Object.values(quantities).some((quantity) => quantity === null);
  const ship = useMutation({
    meta: { quiet: true },
    mutationFn: async (now: boolean) => {
      const parts = taken(quantities);
      const whole = parts.length === lines.length && lines.every((line) => quantities[line.id] === left(line));
      const terms = { carrier: carrier.trim() || null, tracking: tracking.trim() || null };
      const made = order.is_split
        ? await create<{ shipments: Row[] }>('/shipping/shipments/by-location', { order_id: order.id })
        : {
            shipments: [
              await create<Row>('/shipping/shipments', { order_id: order.id, lines: whole ? null : parts, ...terms }),
            ],
          };
      if (now)
        for (const one of made.shipments)
          belowZero(
            await act<Row & { warnings?: unknown[] }>('/shipping/shipments', one.id, 'ship', {
              business_date: on.said,
            }),
          );
      return made.shipments;
    },
    onSuccess: (made, now) => {
      changed(client, 'order', 'shipment', 'stock_level');
      tell(t(now ? 'orders-shipped' : 'orders-prepared', { count: made.length }));
      onClose();
    },
    onError: (error) => {
      changed(client, 'order', 'shipment');
      if (isProblem(error)) setProblem(error);
    },
  });
  const none = taken(quantities).length === 0 || unread;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('orders-ship-title', { number: order.number })}
      onSubmit={() => !none && ship.mutate(may('shipping.shipment.ship'))}
      footer={
        <>
          <Button onClick={() => ship.mutate(false)} busy={ship.isPending} disabled={none}>
            {t('orders-prepare')}
          </Button>
          {may('shipping.shipment.ship') && (
            <Button look="primary" type="submit" busy={ship.isPending} disabled={none}>
              {t('orders-ship-now')}
            </Button>
          )}
        </>
      }
    >
      {problem && <Trouble problem={problem} />}
      <LackNotice lacking={lacks(leaving, stock)} label={t('document-too-little')} />
      <QuantityTable
        rows={lines.map((line) => rowOf(line, left(line)))}
        most={t('orders-to-ship')}
        quantities={quantities}
        onChange={setQuantities}
        readOnly={order.is_split}
      />
      <div className="mt-4 grid gap-4 sm:grid-cols-2">
        <Field label={t('orders-carrier')} optional>
          {(ids) => (
            <Input {...ids} maxLength={80} value={carrier} onChange={(event) => setCarrier(event.target.value)} />
          )}
        </Field>
        <Field label={t('orders-tracking')} optional>
          {(ids) => (
            <Input {...ids} maxLength={80} value={tracking} onChange={(event) => setTracking(event.target.value)} />
          )}
        </Field>
        {may('shipping.shipment.ship') && <MovedOnField on={on} label={t('document-left-on')} />}
      </div>
    </Dialog>
  );
}

/** What can come back of each line, in the unit that was chosen for it. */
function useReturnRows(lines: OrderLine[], announced: readonly Announced[]) {
  const format = useFormat();
  const names = useUnitNames();
  const comingBack = useComingBack(lines, announced);
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const said = (quantity: string, unitId: string) => `${format.number(quantity)} ${names.get(unitId) ?? ''}`;
  const rows = lines.flatMap((line): QuantityRow[] => {
    const { ownId, back } = comingBack(line);
    const now = back.find((one) => one.unitId === chosen[line.id]) ?? back[0];
    if (!now) return [];
    const rest = ownId && hasSome(now.rest) ? ` + ${said(now.rest, ownId)}` : '';
    return [
      {
        ...rowOf(line, now.most),
        unitId: now.unitId,
        said: <bdi className="whitespace-nowrap">{`${said(now.most, now.unitId)}${rest}`}</bdi>,
        units: back.map((one) => ({ id: one.unitId, label: names.get(one.unitId) ?? '' })),
      },
    ];
  });
  const choose = (line: string, unitId: string) => setChosen((now) => ({ ...now, [line]: unitId }));
  return { rows, choose };
}

/** What is on its way back already, and with which return. */
function OnItsWay({ lines, announced }: { lines: OrderLine[]; announced: readonly Announced[] }) {
  const t = useText();
  const format = useFormat();
  const names = useUnitNames();
  return (
    <ul className="mb-3 text-12 text-text-2">
      {lines.flatMap((line) =>
        announced
          .filter((one) => one.orderLineId === line.id)
          .map((one) => (
            <li key={`${line.id} ${one.number}`}>
              {t('orders-return-announced', {
                quantity: `${format.number(one.quantity)} ${names.get(one.unitId) ?? ''}`.trim(),
                product: line.description,
              })}
              {' · '}
              <bdi className="whitespace-nowrap">{one.number}</bdi>
            </li>
          )),
      )}
    </ul>
  );
}

export function ReturnDialog({ order, onClose }: DeedProps) {
  const t = useText();
  const may = useMay();
  const client = useQueryClient();
  const navigate = useNavigate();
  const lines = order.lines.filter((line) => line.shipped !== line.returned);
  const units = useUnits();
  const announced = useAnnounced(order.id, may('returns.return.view'));
  const { rows, choose } = useReturnRows(lines, announced ?? []);
  const [quantities, setQuantities] = useState<Quantities>(() =>
    Object.fromEntries(lines.map((line) => [line.id, ''])),
  );
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const authorise = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      create<Row & { number: string }>('/sales/returns', {
        order_id: order.id,
        reason: reason.trim(),
        lines: taken(quantities).map((one) => ({
          ...one,
          unit_id: rows.find((row) => row.id === one.line_id)?.unitId,
        })),
      }),
    onSuccess: (made) => {
      changed(client, 'order', 'return');
      tell(t('orders-return-made', { number: made.number }));
      onClose();
      void navigate({ to: `/returns/${made.id}` });
    },
    onError: (error) => isProblem(error) && setProblem(error),
  });
  const unread = Object.values(quantities).some((quantity) => quantity === null);
  const ready = taken(quantities).length > 0 && !unread && reason.trim() !== '';
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('orders-return-title', { number: order.number })}
      onSubmit={() => ready && authorise.mutate()}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="primary" type="submit" busy={authorise.isPending} disabled={!ready}>
            {t('orders-return-authorise')}
          </Button>
        </>
      }
    >
      {problem && <Trouble problem={problem} />}
      <Field label={t('orders-reason')} className="mb-4">
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
      {announced && announced.length > 0 && <OnItsWay lines={lines} announced={announced} />}
      {!announced ? (
        <Skeleton rows={lines.length} />
      ) : rows.length === 0 ? (
        <p className="text-13 text-text-2">{t('orders-return-none-left')}</p>
      ) : (
        <QuantityTable
          rows={rows}
          most={t('orders-to-return')}
          quantities={quantities}
          onChange={setQuantities}
          onUnit={(row, unitId) => {
            choose(row.id, unitId);
            // What the other unit cannot say is typed anew.
            const typed = quantities[row.id] ?? '';
            setQuantities({ ...quantities, [row.id]: tooFine(typed, units.get(unitId)) ? '' : typed });
          }}
        />
      )}
    </Dialog>
  );
}
