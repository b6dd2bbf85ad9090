/** Few records have quantities: what knows how they are counted comes with the first. */
import { late } from '@/lib/late';

export const QuantityField = late(
  () => import('@/kit/record/quantity-field').then((part) => part.QuantityField),
  () => <span className="block h-9" />,
);
