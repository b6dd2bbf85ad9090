import { Link } from '@tanstack/react-router';
import { ArrowDownRight, ArrowUpRight } from 'lucide-react';
import { cx } from '@/lib/cx';
import { useFormat, useText } from '@/lib/i18n';

export interface Kpi {
  label: string;
  value: string | null;
  /** A rate; null where there is nothing to compare with. */
  change: string | null;
  /** Whether more is better. */
  good: 'up' | 'down';
  points: string[];
  to: string;
  search?: Record<string, unknown>;
}

/** One card split by hairlines; each figure opens the list that it sums. */
export function KpiStrip({ kpis }: { kpis: Kpi[] }) {
  return (
    <section className="grid grid-cols-2 overflow-hidden rounded-card border border-line bg-surface lg:grid-flow-col lg:grid-cols-none lg:auto-cols-fr">
      {kpis.map((kpi) => (
        <Figure key={kpi.label} kpi={kpi} />
      ))}
    </section>
  );
}

function Figure({ kpi }: { kpi: Kpi }) {
  const t = useText();
  const format = useFormat();
  const up = kpi.change !== null && !kpi.change.startsWith('-');
  const better = up === (kpi.good === 'up');
  return (
    <Link
      to={kpi.to}
      {...(kpi.search ? { search: kpi.search as never } : {})}
      className="-ms-px -mt-px flex min-w-0 flex-col border-s border-t border-line px-5 py-3 hover:bg-hover"
    >
      <span className="text-13 text-text-2">{t(kpi.label)}</span>
      <span className="min-h-8 text-20 font-semibold tabular-nums sm:truncate sm:text-26 max-sm:leading-8">
        {kpi.value ?? ''}
      </span>
      <span className="mt-2 flex min-h-6 items-center justify-between gap-3">
        {kpi.change === null ? (
          <span />
        ) : (
          <span className={cx('inline-flex items-center gap-1 text-12', better ? 'text-success' : 'text-danger')}>
            {up ? <ArrowUpRight size={14} aria-hidden="true" /> : <ArrowDownRight size={14} aria-hidden="true" />}
            <bdi dir="ltr">{`${up ? '+' : ''}${format.percent(kpi.change)}`}</bdi>
          </span>
        )}
        <Sparkline points={kpi.points} />
      </span>
    </Link>
  );
}

const WIDTH = 72;
const HEIGHT = 20;

/** The course of a figure; the numbers are in the chart and the list, so it is not read out. */
function Sparkline({ points }: { points: string[] }) {
  // Pixels, not amounts: here a float is right.
  const values = points.map(Number);
  if (values.length < 2) return <span />;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const path = values
    .map((value, at) => {
      const x = (at / (values.length - 1)) * WIDTH;
      const y = high === low ? HEIGHT / 2 : HEIGHT - ((value - low) / (high - low)) * HEIGHT;
      return `${at === 0 ? 'M' : 'L'}${x.toFixed(1)} ${(y + 1).toFixed(1)}`;
    })
    .join('');
  return (
    <svg
      width={WIDTH}
      height={HEIGHT + 2}
      aria-hidden="true"
      className="shrink-0 text-control rtl:-scale-x-100 max-sm:hidden"
    >
      <path d={path} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />
    </svg>
  );
}
