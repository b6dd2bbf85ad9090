/** Debits, credits and what is missing between them. */
import { useSyncExternalStore } from 'react';
import { emptyRow, type Sheet } from '@/kit/editor/sheet';
import { useFormat, useText } from '@/lib/i18n';
import { Button } from '@/ui/button';
import { Pill, Status } from '@/ui/status';
import { balanceOf, creditOf, debitOf, missingSide } from './balance';
import { isNothing } from './data';

export function BalanceFoot({ sheet, currency }: { sheet: Sheet; currency: string }) {
  const t = useText();
  const format = useFormat();
  const rows = useSyncExternalStore(sheet.subscribe, sheet.rows);
  const { debit, credit, difference, balanced } = balanceOf(rows);
  const lacks = !isNothing(difference);
  const fill = () => {
    const side = missingSide(difference);
    const open = rows.find((row) => debitOf(row) === '' && creditOf(row) === '');
    if (open) sheet.set(open.key, { extra: { ...open.extra, ...side } });
    else sheet.add(emptyRow({ extra: side }));
  };
  return (
    <div className="flex flex-wrap items-start justify-end gap-x-6 gap-y-3 border-t border-line px-4 py-4 md:px-5">
      {lacks && (
        <Button size="small" look="quiet" onClick={fill}>
          {t('ledger-put-difference')}
        </Button>
      )}
      <dl className="grid w-full max-w-80 grid-cols-[1fr_auto] gap-x-4 gap-y-1 text-13">
        <dt className="text-text-2">{t('ledger-debit')}</dt>
        <dd className="num">{format.money(debit, currency)}</dd>
        <dt className="text-text-2">{t('ledger-credit')}</dt>
        <dd className="num">{format.money(credit, currency)}</dd>
        <dt className="pt-1 font-medium">{t('ledger-difference')}</dt>
        <dd className="num pt-1" aria-live="polite">
          {balanced ? (
            <Status stage="done">{t('ledger-balanced')}</Status>
          ) : lacks ? (
            <Pill tone="warning">{format.money(difference.replace('-', ''), currency)}</Pill>
          ) : (
            <span className="text-text-3">–</span>
          )}
        </dd>
      </dl>
    </div>
  );
}
