/** Locks a part of the books up to a day. What is unfinished there is named, with the way to it. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, type Schemas } from '@/api/client';
import { isProblem, type Problem } from '@/api/problem';
import { Trouble } from '@/kit/document/trouble';
import { useFormat, useText } from '@/lib/i18n';
import { Button } from '@/ui/button';
import { DateField } from '@/ui/date-field';
import { Dialog } from '@/ui/dialog';
import { Checkbox, Field, Input, NativeSelect } from '@/ui/field';
import { tell } from '@/ui/toast';
import { BEHIND, BooksBehind, type Named, NamedDocuments } from './behind';
import { useToday } from './data';
import { monthOf, plusDays } from './days';
import { LOCKS, LOCKS_KEY, type LockView } from './locks';

type Level = Schemas['Level'];

type Loose = Named & { blocks: boolean };

const AREAS = ['all', 'sales', 'stock', 'purchasing'] as const;
/** Takes a soft lock off. */
const NONE = '';

export function LockDialog({
  locks,
  area: first,
  onClose,
}: {
  locks: LockView[];
  area: LockView['area'];
  onClose: () => void;
}) {
  const t = useText();
  const format = useFormat();
  const client = useQueryClient();
  const today = useToday();
  const [area, setArea] = useState(first);
  const [level, setLevel] = useState<Level>('soft');
  const [through, setThrough] = useState(() => plusDays(monthOf(today).from, -1));
  const [reason, setReason] = useState('');
  const [despite, setDespite] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const lock = locks.find((one) => one.area === area);
  const loose = (problem?.code === 'finance.drafts_inside' ? problem.details.drafts : null) as Loose[] | null;
  const blocked = loose?.some((one) => one.blocks) ?? false;
  const takesOff = level === 'soft' && through === NONE && lock?.soft_through != null;
  const ready = reason.trim() !== '' && (through !== NONE || takesOff);
  const submit = async () => {
    if (!ready || busy) return;
    setBusy(true);
    // What the books lack stays in sight while it is tried again.
    setProblem((now) => (now?.code === BEHIND ? now : null));
    try {
      const body = { area, level, through: through || null, reason: reason.trim(), despite_drafts: despite };
      client.setQueryData(LOCKS_KEY, await call<Schemas['LocksView']>('POST', LOCKS, { body }));
      void client.invalidateQueries({ queryKey: ['records', 'fiscal_year'] });
      tell(takesOff ? t('ledger-did-unlock') : t('ledger-did-lock', { day: format.date(through) }));
      onClose();
    } catch (error) {
      if (!isProblem(error)) throw error;
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={takesOff ? t('ledger-unlock-ask') : t('ledger-lock-ask', { day: through ? format.date(through) : '…' })}
      description={t(`ledger-level-${level}-what`)}
      onSubmit={() => void submit()}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look={level === 'hard' ? 'danger' : 'primary'} type="submit" busy={busy} disabled={!ready || blocked}>
            {t(takesOff ? 'ledger-unlock' : 'ledger-lock')}
          </Button>
        </>
      }
    >
      {problem?.code === BEHIND ? (
        <BooksBehind problem={problem} busy={busy} onAgain={() => void submit()} />
      ) : (
        problem && <Trouble problem={problem} />
      )}
      {loose && (
        <NamedDocuments
          label={t('ledger-unfinished')}
          documents={loose}
          nameless={t('ledger-draft')}
          after={(one) => one.blocks && <span className="ms-auto text-danger">{t('ledger-blocks')}</span>}
        />
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('ledger-area')}>
          {(ids) => (
            <NativeSelect
              {...ids}
              value={area}
              onChange={(event) => {
                setArea(event.target.value as LockView['area']);
                setProblem(null);
              }}
            >
              {AREAS.map((one) => (
                <option key={one} value={one}>
                  {t(`ledger-area-${one}`)}
                </option>
              ))}
            </NativeSelect>
          )}
        </Field>
        <Field label={t('ledger-level')}>
          {(ids) => (
            <NativeSelect {...ids} value={level} onChange={(event) => setLevel(event.target.value as Level)}>
              <option value="soft">{t('ledger-level-soft')}</option>
              <option value="hard">{t('ledger-level-hard')}</option>
            </NativeSelect>
          )}
        </Field>
        <Field
          label={t('ledger-through')}
          help={lock?.soft_through && level === 'soft' ? t('ledger-through-none') : undefined}
        >
          {(ids) => (
            <DateField
              {...ids}
              max={plusDays(today, -1)}
              value={through}
              onValue={(day) => {
                setThrough(day);
                setProblem(null);
              }}
            />
          )}
        </Field>
        <Field label={t('ledger-reason')}>
          {(ids) => (
            <Input {...ids} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
          )}
        </Field>
      </div>
      {loose && !blocked && (
        <Checkbox
          className="mt-3"
          label={t('ledger-despite-drafts')}
          checked={despite}
          onChange={(event) => setDespite(event.currentTarget.checked)}
        />
      )}
    </Dialog>
  );
}
