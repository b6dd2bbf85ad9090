import type { Row } from '@/api/records';
import type { Model } from '@/kit/list/use-model';

export function BulkActions<R extends Row>(_: { model: Model<R>; count: number }) {
  return null;
}
