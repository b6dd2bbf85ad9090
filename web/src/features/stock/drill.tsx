/** A figure that opens what makes it. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Where } from '@/api/records';

const eq = (field: string, value: string): Where => ({ field, op: 'eq', value });
const among = (field: string, ...value: string[]): Where => ({ field, op: 'in', value });

/** Every move of a product at a place: together they are what is on hand. */
export const movesOf = (product: string, place: string | null): Where => ({
  all: [eq('product_id', product), ...(place ? [eq('location_id', place)] : [])],
});

/** Orders that leave from a place and still hold goods. */
export const holdersAt = (place: string): Where => ({
  all: [eq('location_id', place), among('status', 'confirmed', 'partly_shipped')],
});

export function Drill({
  to,
  where,
  title,
  children,
}: {
  to: string;
  where: Where;
  title: string;
  children: ReactNode;
}) {
  return (
    <Link
      to={to}
      search={{ where } as never}
      title={title}
      tabIndex={-1}
      className="-my-1 inline-flex min-h-6 items-center underline decoration-line decoration-dotted underline-offset-4 hover:decoration-text"
      onClick={(event) => event.stopPropagation()}
    >
      {children}
      <span className="sr-only"> ({title})</span>
    </Link>
  );
}
