/** A document beside its list: how it stands, whose it is, what is on it and what it comes to. */
import type { ReactNode } from 'react';
import { signed } from '@/kit/document/signed';
import { useFormat, useText } from '@/lib/i18n';
import { Facts } from '@/ui/card';
import { Skeleton } from '@/ui/empty';

/** Lines that are shown; the rest are counted, and stand on the page. */
const LINES = 8;

export interface PeekLine {
  id: string;
  sku?: string | null;
  description: string;
  quantity: string;
  /** What came or left, with its sign. */
  moved?: boolean;
  amount?: string;
}

export function DocumentPeek({
  status,
  figure,
  facts,
  lines,
  currency,
  sums,
  children,
}: {
  status: ReactNode;
  /** What matters most of it: an amount. */
  figure?: ReactNode;
  /** What has no value is left out. */
  facts: [label: string, value: ReactNode][];
  /** Not there yet while the list knows the document by its row alone. */
  lines?: readonly PeekLine[] | undefined;
  currency?: string;
  sums?: [label: string, value: ReactNode][];
  children?: ReactNode;
}) {
  return (
    <div className="grid gap-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <span className="text-14">{status}</span>
        {figure && <span className="num text-20 font-semibold">{figure}</span>}
      </div>
      <Facts rows={said(facts)} />
      {lines ? <Lines lines={lines} currency={currency ?? ''} /> : <Skeleton rows={3} />}
      {sums && <Facts rows={said(sums)} />}
      {children}
    </div>
  );
}

const said = (rows: [string, ReactNode][]) =>
  rows.filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false);

function Lines({ lines, currency }: { lines: readonly PeekLine[]; currency: string }) {
  const t = useText();
  const format = useFormat();
  if (lines.length === 0) return null;
  const left = lines.length - LINES;
  return (
    <ul aria-label={t('document-lines')} className="border-y border-line text-13">
      {lines.slice(0, LINES).map((line) => (
        <li key={line.id} className="flex items-baseline gap-3 border-b border-line py-2 last:border-0">
          <span className="min-w-0 flex-1">
            <span className="block truncate">{line.description}</span>
            {line.sku && (
              <bdi dir="ltr" className="text-12 text-text-3">
                {line.sku}
              </bdi>
            )}
          </span>
          <span className="num shrink-0 text-text-2">
            {line.moved ? <bdi>{signed(line.quantity, format)}</bdi> : `× ${format.number(line.quantity)}`}
          </span>
          {line.amount !== undefined && (
            <span className="num min-w-28 shrink-0 font-medium">{format.money(line.amount, currency)}</span>
          )}
        </li>
      ))}
      {left > 0 && <li className="py-2 text-text-2">{t('document-lines-more', { count: left })}</li>}
    </ul>
  );
}
