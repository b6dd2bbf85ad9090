/** How far the books are behind trade, and catching up. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { call, type Schemas } from '@/api/client';
import { useMay } from '@/api/session';
import { useFormat, useText } from '@/lib/i18n';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Pill, Status } from '@/ui/status';
import { tell } from '@/ui/toast';
import { reportKey } from './data';

/** While events wait, it is looked again after so long. */
const AGAIN_MS = 5_000;

export function BooksCard() {
  const t = useText();
  const format = useFormat();
  const may = useMay();
  const { data } = useQuery<Schemas['Status2']>({
    queryKey: reportKey('status'),
    refetchInterval: (query) => (query.state.data?.events_waiting ? AGAIN_MS : false),
    queryFn: ({ signal }) => call<Schemas['Status2']>('GET', '/ledger/status', { signal }),
  });
  const catchUp = useMutation({
    mutationFn: () => call('POST', '/ledger/catch-up', { body: {} }),
    onSuccess: () => tell(t('ledger-did-catch-up')),
  });
  if (!data) return null;
  return (
    <Card title={t('ledger-books')}>
      <p className="text-13">
        {data.events_waiting === 0 ? (
          <Status stage="done">{t('ledger-up-to-date')}</Status>
        ) : (
          <Pill tone="warning">{t('ledger-waiting', { count: data.events_waiting })}</Pill>
        )}
      </p>
      {data.last_posted_at && (
        <p className="mt-2 text-12 text-text-2">
          {t('ledger-last-posted', { at: format.dateTime(data.last_posted_at) })}
        </p>
      )}
      {may('ledger.posting.catch_up') && (
        <Button className="mt-3 w-full" busy={catchUp.isPending} onClick={() => catchUp.mutate()}>
          {t('ledger-catch-up')}
        </Button>
      )}
    </Card>
  );
}
