/** What a shipment would take that is not there. */
import { useMay } from '@/api/session';
import { type Lack, type Leaving, lacks } from '@/kit/document/below-zero';
import { useStock } from '@/kit/editor/products';
import type { ShipmentView } from './data';

/** What leaves the shelf, in base units: of a kit, what it is put together from. */
export const leavingOf = (lines: ShipmentView['lines']): Leaving[] =>
  lines.flatMap((line): Leaving[] => {
    const parts = line.components ?? [];
    if (parts.length === 0)
      return [{ productId: line.product_id, name: line.description, quantity: line.base_quantity }];
    return parts
      .filter((part) => part.tracked)
      .map((part) => ({ productId: part.product_id, name: part.description, quantity: part.quantity }));
  });

/** Nothing once it has left. */
export function useLacking(shipment: ShipmentView): Lack[] {
  const may = useMay();
  const open = shipment.status === 'draft';
  const leaving = leavingOf(shipment.lines);
  const stock = useStock(
    leaving.map((one) => one.productId),
    shipment.location_id,
    open && may('inventory.stock.view'),
  );
  return open ? lacks(leaving, stock) : [];
}

/** What lies below zero where it left from. */
export function useBelow(shipment: ShipmentView): { name: string; quantity: string }[] {
  const may = useMay();
  const gone = shipment.status === 'shipped';
  const leaving = leavingOf(shipment.lines);
  const stock = useStock(
    leaving.map((one) => one.productId),
    shipment.location_id,
    gone && may('inventory.stock.view'),
  );
  if (!gone) return [];
  return [...new Map(leaving.map((one) => [one.productId, one.name]))].flatMap(([id, name]) => {
    const quantity = stock.get(id)?.onHand;
    return quantity?.startsWith('-') ? [{ name, quantity }] : [];
  });
}
