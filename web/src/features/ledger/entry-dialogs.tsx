/** What is done with an entry by hand: a draft is posted or thrown away, what is posted is taken back by its negation. */
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '@/api/client';
import { changed, keys } from '@/api/records';
import { useMe } from '@/api/session';
import { Ask } from '@/kit/document/ask';
import { useDeed } from '@/kit/document/use-document';
import { useFormat, useText } from '@/lib/i18n';
import { DateField } from '@/ui/date-field';
import { Field, Input } from '@/ui/field';
import { ENTRIES, type EntryView } from './data';

interface Props {
  entry: EntryView;
  onClose: () => void;
}

const useEntryDeed = (id: string) => useDeed<EntryView>('journal_entry', ENTRIES, id, 'account');

export function PostEntryDialog({ entry, onClose }: Props) {
  const t = useText();
  const format = useFormat();
  const { currency } = useMe().company;
  const send = useEntryDeed(entry.id);
  return (
    <Ask
      onClose={onClose}
      title={t('ledger-post-ask', { amount: format.money(entry.total, currency) })}
      description={t('ledger-post-body', { day: format.date(entry.business_date) })}
      action={t('ledger-post')}
      run={async () => {
        const posted = await send('post');
        return t('ledger-did-post', { number: posted.number ?? '' });
      }}
    />
  );
}

export function ReverseDialog({ entry, onClose }: Props) {
  const t = useText();
  const format = useFormat();
  const navigate = useNavigate();
  const { currency } = useMe().company;
  const send = useEntryDeed(entry.id);
  const [reason, setReason] = useState('');
  const [day, setDay] = useState('');
  return (
    <Ask
      onClose={onClose}
      title={t('ledger-reverse-ask', {
        number: entry.number ?? '',
        amount: format.money(entry.total, currency),
      })}
      description={t('ledger-reverse-body')}
      action={t('ledger-reverse')}
      danger
      ready={reason.trim() !== ''}
      run={async () => {
        const made = await send('reverse', { reason: reason.trim(), business_date: day || null });
        void navigate({ to: `/ledger/entries/${made.id}` as string });
        return t('ledger-did-reverse', { number: made.number ?? '' });
      }}
    >
      <Field label={t('ledger-reason')}>
        {(ids) => (
          <Input
            {...ids}
            autoFocus
            maxLength={160}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('ledger-date')} optional help={t('ledger-date-help')}>
        {(ids) => <DateField {...ids} value={day} onValue={setDay} />}
      </Field>
    </Ask>
  );
}

export function DeleteDialog({ entry, onClose }: Props) {
  const t = useText();
  const client = useQueryClient();
  const navigate = useNavigate();
  return (
    <Ask
      onClose={onClose}
      title={t('ledger-delete-ask', { name: entry.description })}
      action={t('delete')}
      danger
      run={async () => {
        await call('DELETE', `${ENTRIES}/${entry.id}`);
        await navigate({ to: '/ledger/entries' as string, replace: true });
        client.removeQueries({ queryKey: keys.one('journal_entry', entry.id) });
        changed(client, 'journal_entry');
        return t('ledger-did-delete');
      }}
    />
  );
}
