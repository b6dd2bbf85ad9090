/** What can be done where there is too little of something: get some in, or let the customer wait for the rest. */
import { Link } from '@tanstack/react-router';
import type { Problem } from '@/api/problem';
import { useMay } from '@/api/session';
import type { Sheet } from '@/kit/editor/sheet';
import { useText } from '@/lib/i18n';
import { Button } from '@/ui/button';

export const SHORT = 'inventory.insufficient_stock';

/** The product of the first line that is told of, or of the only line. */
export function lackingIn(problem: Problem, sheet: Sheet): string | null {
  const told = problem.errors.map((fault) => /^lines\[(\d+)\]/.exec(fault.path)?.[1]).find(Boolean);
  const rows = sheet.filled();
  const row = told === undefined ? (rows.length === 1 ? rows[0] : undefined) : rows[Number(told)];
  return row?.product?.id ?? null;
}

export function Short({
  product,
  order,
  onBackOrder,
}: {
  product: string | null;
  order: string;
  onBackOrder: () => void;
}) {
  const t = useText();
  const may = useMay();
  return (
    <div className="flex shrink-0 flex-wrap justify-end gap-2">
      {may('inventory.stock.receive') && (
        <Link
          to="/stock/receive"
          search={{ ...(product ? { product } : {}), back: `/orders/${order}` } as never}
          className="inline-flex h-7 items-center rounded-control border border-line bg-surface px-2 text-12 font-medium hover:bg-hover pointer-coarse:h-11"
        >
          {t('stock-receive')}
        </Link>
      )}
      <Button size="small" onClick={onBackOrder}>
        {t('orders-shortage-back-order')}
      </Button>
    </div>
  );
}
