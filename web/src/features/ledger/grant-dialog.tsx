/** Lets somebody pass a soft lock for some days, for a reason, until it ends by itself. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { changed, create } from '@/api/records';
import { useMay, useMe } from '@/api/session';
import { Ask } from '@/kit/document/ask';
import { RefPicker } from '@/kit/record/ref-picker';
import { useFormat, useText } from '@/lib/i18n';
import { DateField } from '@/ui/date-field';
import { Field, Input, NativeSelect } from '@/ui/field';
import { useToday } from './data';
import { monthOf, plusDays } from './days';
import { EXCEPTIONS } from './exceptions';

const AREAS = ['all', 'sales', 'stock', 'purchasing'] as const;
const USERS = { kind: 'user', path: '/identity/users' };
/** For how long, in hours; the server allows a month. */
const HOURS = [2, 8, 24, 168] as const;
const HOUR_MS = 3_600_000;

export function GrantDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const format = useFormat();
  const may = useMay();
  const me = useMe();
  const client = useQueryClient();
  const last = monthOf(plusDays(monthOf(useToday()).from, -1));
  const [area, setArea] = useState<string>('all');
  const [holder, setHolder] = useState<{ id: string; label: string } | null>({ id: me.id, label: me.name });
  const [from, setFrom] = useState(last.from);
  const [to, setTo] = useState(last.to);
  const [hours, setHours] = useState('8');
  const [reason, setReason] = useState('');
  return (
    <Ask
      onClose={onClose}
      width="normal"
      title={t('ledger-exception-ask', { name: holder?.label ?? '…' })}
      description={t('ledger-exception-body')}
      action={t('ledger-exception-new')}
      ready={holder !== null && from !== '' && to !== '' && reason.trim() !== ''}
      run={async () => {
        await create(EXCEPTIONS, {
          area,
          holder_id: holder?.id === me.id ? null : holder?.id,
          first_day: from,
          last_day: to,
          reason: reason.trim(),
          expires_at: new Date(Date.now() + Number(hours) * HOUR_MS).toISOString(),
        });
        changed(client, 'lock_exception');
        return t('ledger-exception-did', { name: holder?.label ?? '' });
      }}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('ledger-exception-holder')}>
          {(ids) =>
            may('finance.lock.grant') && may('identity.user.view') ? (
              <RefPicker
                {...ids}
                refers={USERS}
                value={holder?.id ?? null}
                known={holder?.label}
                onPick={(id, label) => setHolder(id ? { id, label: label ?? '' } : null)}
              />
            ) : (
              <Input {...ids} readOnly value={me.name} />
            )
          }
        </Field>
        <Field label={t('ledger-area')}>
          {(ids) => (
            <NativeSelect {...ids} value={area} onChange={(event) => setArea(event.target.value)}>
              {AREAS.map((one) => (
                <option key={one} value={one}>
                  {t(`ledger-area-${one}`)}
                </option>
              ))}
            </NativeSelect>
          )}
        </Field>
        <Field label={t('ledger-from')}>{(ids) => <DateField {...ids} value={from} onValue={setFrom} />}</Field>
        <Field label={t('ledger-to')}>{(ids) => <DateField {...ids} value={to} onValue={setTo} />}</Field>
        <Field label={t('ledger-exception-lasts')}>
          {(ids) => (
            <NativeSelect {...ids} value={hours} onChange={(event) => setHours(event.target.value)}>
              {HOURS.map((one) => (
                <option key={one} value={one}>
                  {t('ledger-exception-until', {
                    at: format.dateTime(new Date(Date.now() + one * HOUR_MS).toISOString()),
                  })}
                </option>
              ))}
            </NativeSelect>
          )}
        </Field>
        <Field label={t('ledger-reason')}>
          {(ids) => (
            <Input {...ids} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
          )}
        </Field>
      </div>
    </Ask>
  );
}
