/**
 * Lists of records and documents. `<ListScreen kind="order" overrides={…} />` is a whole page; a list inside a record is
 * `<ListScreen kind="contact" overrides={{ base: { field: 'customer_id', op: 'eq', value: id }, embedded: true }} />`.
 */
export { Cell, StatusCell } from '@/kit/list/cells';
export { ListScreen } from '@/kit/list/list-screen';
export { addStatusMap, statusLook } from '@/kit/list/status-map';
export { type Neighbours, trailOf, useTrail } from '@/kit/list/trail';
export type {
  CellContext,
  Column,
  ColumnOverride,
  ListOverrides,
  ListScreenProps,
  PhoneRow,
  PresetView,
  StatusLook,
  StatusMap,
} from '@/kit/list/types';
export { useCells, useDescription } from '@/kit/list/use-description';
