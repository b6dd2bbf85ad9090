/** Forms come when somebody makes something: a page that only shows does not carry them. */
import { lazy, Suspense } from 'react';
import type { Row } from '@/api/records';
import type { CreateScreen as ScreenPart, CreateSheet as SheetPart } from '@/kit/record/create';
import type { CreateProps } from '@/kit/record/types';
import { Skeleton } from '@/ui/empty';

const Sheet = lazy(() =>
  import('@/kit/record/create').then((part) => ({ default: part.CreateSheet })),
) as unknown as typeof SheetPart;
const Screen = lazy(() =>
  import('@/kit/record/create').then((part) => ({ default: part.CreateScreen })),
) as unknown as typeof ScreenPart;

export function CreateSheet<R extends Row = Row>(
  props: CreateProps<R> & { open: boolean; onClose: () => void; onCreated?: (record: R) => void },
) {
  if (!props.open) return null;
  return (
    <Suspense fallback={null}>
      <Sheet {...props} />
    </Suspense>
  );
}

export function CreateScreen<R extends Row = Row>(props: CreateProps<R>) {
  return (
    <Suspense fallback={<Skeleton rows={8} className="pt-14" />}>
      <Screen {...props} />
    </Suspense>
  );
}
