/** A list inside a record: it comes when its tab is opened. */
import type { Row } from '@/api/records';
import type { ListScreenProps } from '@/kit/list/types';
import { late } from '@/lib/late';
import { Skeleton } from '@/ui/empty';

const Screen = late(
  () => import('@/kit/list/list-screen').then((part) => part.ListScreen),
  () => <Skeleton rows={6} />,
);

export function ListScreen<R extends Row = Row>(props: ListScreenProps<R>) {
  return <Screen {...props} />;
}
