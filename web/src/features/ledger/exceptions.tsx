/** Who may still pass a soft lock, for which days, until when and why. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { act, changed, keys, list, type RowOf } from '@/api/records';
import { useMay } from '@/api/session';
import { Ask } from '@/kit/document/ask';
import { useFormat, useText } from '@/lib/i18n';
import { late } from '@/lib/late';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Status } from '@/ui/status';

const GrantDialog = late(() => import('./grant-dialog').then((part) => part.GrantDialog));

export const EXCEPTIONS = '/finance/lock-exceptions';
type Exception = RowOf<'lock_exception'>;
const SHOWN = 20;

export function ExceptionsCard() {
  const t = useText();
  const may = useMay();
  const [open, setOpen] = useState<'grant' | Exception | null>(null);
  const { data } = useQuery({
    queryKey: [...keys.lists('lock_exception'), 'latest'],
    queryFn: async ({ signal }) =>
      (await list<Exception>(EXCEPTIONS, { sort: '-granted_at' }, { limit: SHOWN }, { signal })).items,
  });
  const grants = may('finance.lock.pass') || may('finance.lock.grant');
  return (
    <Card
      title={t('ledger-exceptions')}
      flush
      aside={
        grants && (
          <Button size="small" onClick={() => setOpen('grant')}>
            {t('ledger-exception-new')}
          </Button>
        )
      }
    >
      {data?.length === 0 && <p className="px-5 pb-5 text-13 text-text-2">{t('ledger-exceptions-none')}</p>}
      <ul className="text-13">
        {data?.map((one) => (
          <ExceptionRow key={one.id} exception={one} {...(may('finance.lock.grant') ? { onRevoke: setOpen } : {})} />
        ))}
      </ul>
      {open === 'grant' && <GrantDialog onClose={() => setOpen(null)} />}
      {open !== null && open !== 'grant' && <RevokeDialog exception={open} onClose={() => setOpen(null)} />}
    </Card>
  );
}

function ExceptionRow({ exception, onRevoke }: { exception: Exception; onRevoke?: (one: Exception) => void }) {
  const t = useText();
  const format = useFormat();
  const over = exception.revoked_at !== null || new Date(exception.expires_at).getTime() < Date.now();
  return (
    <li className="flex min-h-12 flex-wrap items-center gap-x-4 gap-y-1 border-t border-line px-5 py-2">
      <span className="w-36 font-medium">{exception.holder_name}</span>
      <span className="min-w-0 flex-1">
        <span className="block">
          {t(`ledger-area-${exception.area}`)} ·{' '}
          {t('ledger-from-to', { from: format.date(exception.first_day), to: format.date(exception.last_day) })}
        </span>
        <span className="block text-12 text-text-2">{exception.reason}</span>
      </span>
      <Status stage={over ? 'struck' : 'done'}>
        {exception.revoked_at
          ? t('ledger-exception-revoked')
          : over
            ? t('ledger-exception-over')
            : t('ledger-exception-until', { at: format.dateTime(exception.expires_at) })}
      </Status>
      {!over && onRevoke && (
        <Button look="quiet" size="small" onClick={() => onRevoke(exception)}>
          {t('ledger-exception-revoke')}
        </Button>
      )}
    </li>
  );
}

function RevokeDialog({ exception, onClose }: { exception: Exception; onClose: () => void }) {
  const t = useText();
  const client = useQueryClient();
  return (
    <Ask
      onClose={onClose}
      title={t('ledger-exception-revoke-ask', { name: exception.holder_name })}
      action={t('ledger-exception-revoke')}
      danger
      run={async () => {
        await act(EXCEPTIONS, exception.id, 'revoke');
        changed(client, 'lock_exception');
        return t('ledger-exception-did-revoke', { name: exception.holder_name });
      }}
    />
  );
}
