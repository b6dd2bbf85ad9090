/** Forms come when somebody makes something: a page that only shows does not carry them. */
import type { Row } from '@/api/records';
import type { CreateProps } from '@/kit/record/types';
import { late } from '@/lib/late';
import { Skeleton } from '@/ui/empty';

const Sheet = late(() => import('@/kit/record/create').then((part) => part.CreateSheet));
const Screen = late(
  () => import('@/kit/record/create').then((part) => part.CreateScreen),
  () => <Skeleton rows={8} className="pt-14" />,
);

export function CreateSheet<R extends Row = Row>(
  props: CreateProps<R> & { open: boolean; onClose: () => void; onCreated?: (record: R) => void },
) {
  if (!props.open) return null;
  return <Sheet {...props} />;
}

export function CreateScreen<R extends Row = Row>(props: CreateProps<R>) {
  return <Screen {...props} />;
}
