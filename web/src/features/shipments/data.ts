import type { Schemas } from '@/api/client';
import type { Stage } from '@/ui/status';

export type ShipmentView = Schemas['ShipmentView'];
export type Parcel = NonNullable<ShipmentView['parcels']>[number];
export const PATH = '/shipping/shipments';
export const PARCELS = '/shipping/parcels';

export const STAGES: Record<string, Stage> = {
  draft: 'none',
  shipped: 'most',
  delivered: 'done',
  cancelled: 'struck',
};

/** What a carrier may tell of a parcel, in the order that it happens. */
export const CODES = [
  'label_created',
  'picked_up',
  'in_transit',
  'out_for_delivery',
  'exception',
  'delivered',
  'returned',
] as const;
