/** Who did what to a document, newest first. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '@/api/client';
import { keys } from '@/api/records';
import { useFormat, useLocale } from '@/lib/i18n';
import { useHappened } from '@/shell/happened';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';

interface Entry {
  id: string;
  at: string;
  actor?: { kind?: string; name?: string };
  action: string;
}

const SHOWN = 4;

/** `orders.order.cancel_rest` is told by `did-cancel-rest`. */
const didId = (action: string) => `did-${(action.split('.').at(-1) ?? action).replaceAll('_', '-')}`;

export function Activity({ kind, path, id }: { kind: string; path: string; id: string }) {
  const { t, has } = useLocale();
  const format = useFormat();
  const { happened } = useHappened();
  const [all, setAll] = useState(false);
  const { data } = useQuery({
    queryKey: [...keys.one(kind, id), 'history'],
    queryFn: ({ signal }) => call<{ items: Entry[]; next: string | null }>('GET', `${path}/${id}/history`, { signal }),
  });
  const entries = data?.items ?? [];
  if (entries.length === 0) return null;
  return (
    <Card title={t('document-activity')}>
      <ol className="space-y-3 text-13">
        {entries.slice(0, all ? undefined : SHOWN).map((entry) => (
          <li key={entry.id}>
            <span className="font-medium">
              {entry.actor?.kind === 'system' ? t('document-system') : (entry.actor?.name ?? t('document-system'))}
            </span>{' '}
            <span className="text-text-2" title={entry.action}>
              {has(didId(entry.action)) ? t(didId(entry.action)) : happened(entry.action)}
            </span>
            <time dateTime={entry.at} className="block text-12 text-text-3">
              {format.dateTime(entry.at)}
            </time>
          </li>
        ))}
      </ol>
      {!all && entries.length > SHOWN && (
        <Button look="quiet" size="small" className="mt-2 -ms-2" onClick={() => setAll(true)}>
          {t('document-activity-all', { count: entries.length })}
        </Button>
      )}
    </Card>
  );
}
