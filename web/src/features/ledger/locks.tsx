/** Up to which day each part of the books is locked. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call, type Schemas } from '@/api/client';
import { keys } from '@/api/records';
import { useMay } from '@/api/session';
import { useFormat, useText } from '@/lib/i18n';
import { late } from '@/lib/late';
import { Failure } from '@/shell/failure';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Skeleton } from '@/ui/empty';

const LockDialog = late(() => import('./lock-dialog').then((part) => part.LockDialog));

export type LockView = Schemas['LockView'];
export const LOCKS = '/finance/locks';
export const LOCKS_KEY = [...keys.all('period_lock'), 'all'] as const;

export const useLocks = () =>
  useQuery({
    queryKey: LOCKS_KEY,
    queryFn: ({ signal }) => call<Schemas['LocksView']>('GET', LOCKS, { signal }),
  });

export function LocksCard() {
  const t = useText();
  const may = useMay();
  const { data, error } = useLocks();
  const [open, setOpen] = useState<LockView['area'] | null>(null);
  return (
    <Card
      title={t('ledger-locks')}
      flush
      aside={
        may('finance.lock.set') && (
          <Button look="primary" size="small" onClick={() => setOpen('all')}>
            {t('ledger-lock')}
          </Button>
        )
      }
    >
      <p className="px-5 pb-3 text-12 text-text-2">{t('ledger-locks-what')}</p>
      {error && !data && <Failure error={error} />}
      {!data && !error && <Skeleton rows={4} />}
      <ul className="text-13">
        {data?.items.map((lock) => (
          <LockRow key={lock.area} lock={lock} {...(may('finance.lock.set') ? { onMove: setOpen } : {})} />
        ))}
      </ul>
      {open && data && <LockDialog locks={data.items} area={open} onClose={() => setOpen(null)} />}
    </Card>
  );
}

function LockRow({ lock, onMove }: { lock: LockView; onMove?: (area: LockView['area']) => void }) {
  const t = useText();
  const format = useFormat();
  const through = (level: 'soft' | 'hard', day: string | null) =>
    day && <span>{t(`ledger-${level}-through`, { day: format.date(day) })}</span>;
  return (
    <li className="flex min-h-12 flex-wrap items-center gap-x-4 gap-y-1 border-t border-line px-5 py-2">
      <span className="w-36 font-medium">{t(`ledger-area-${lock.area}`)}</span>
      <span className="flex min-w-0 flex-1 flex-wrap gap-x-4">
        {through('hard', lock.hard_through)}
        {through('soft', lock.soft_through)}
        {!lock.hard_through && !lock.soft_through && <span className="text-text-3">{t('ledger-open')}</span>}
        {lock.reason && (
          <span className="basis-full text-12 text-text-2">
            {lock.reason}
            {lock.set_at && ` · ${format.dateTime(lock.set_at)}`}
          </span>
        )}
      </span>
      {onMove && (
        <Button look="quiet" size="small" onClick={() => onMove(lock.area)}>
          {t(lock.soft_through || lock.hard_through ? 'ledger-lock-move' : 'ledger-lock')}
          <span className="sr-only"> {t(`ledger-area-${lock.area}`)}</span>
        </Button>
      )}
    </li>
  );
}
