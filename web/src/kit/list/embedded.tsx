/** A list inside a record: it comes when its tab is opened. */
import { lazy, Suspense } from 'react';
import type { Row } from '@/api/records';
import type { ListScreen as ScreenPart } from '@/kit/list/list-screen';
import type { ListScreenProps } from '@/kit/list/types';
import { Skeleton } from '@/ui/empty';

const Screen = lazy(() =>
  import('@/kit/list/list-screen').then((part) => ({ default: part.ListScreen })),
) as unknown as typeof ScreenPart;

export function ListScreen<R extends Row = Row>(props: ListScreenProps<R>) {
  return (
    <Suspense fallback={<Skeleton rows={6} />}>
      <Screen {...props} />
    </Suspense>
  );
}
