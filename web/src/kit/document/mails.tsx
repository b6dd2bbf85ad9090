/** What was mailed about a document, and what became of it for each reader. */
import { useQuery } from '@tanstack/react-query';
import { call, type Schemas } from '@/api/client';
import { keys } from '@/api/records';
import { useMay } from '@/api/session';
import { useFormat, useText } from '@/lib/i18n';
import { Card } from '@/ui/card';
import { Pill, Status } from '@/ui/status';

type Mail = Schemas['Mail'];

const SHOWN_MAX = 8;

export function Mails({ kind, id }: { kind: string; id: string }) {
  const t = useText();
  const format = useFormat();
  const may = useMay();
  const { data } = useQuery({
    queryKey: [...keys.all('mail'), 'about', kind, id],
    enabled: may('platform.mail.view'),
    queryFn: ({ signal }) =>
      call<{ items: Mail[] }>('GET', '/platform/mails', {
        query: { about_kind: kind, about_id: id, limit: SHOWN_MAX },
        signal,
      }),
  });
  const mails = data?.items ?? [];
  if (mails.length === 0) return null;
  return (
    <Card title={t('send-mails')}>
      <ul className="space-y-3 text-13">
        {mails.map((mail) => (
          <li key={mail.id} className="flex items-start justify-between gap-3">
            <span className="min-w-0">
              <bdi className="block truncate font-medium">{mail.recipient}</bdi>
              <time dateTime={mail.sent_at ?? mail.created_at} className="block text-12 text-text-3">
                {format.dateTime(mail.sent_at ?? mail.created_at)}
              </time>
              {mail.last_error && mail.status !== 'sent' && (
                <span className="block text-12 break-words text-danger">{mail.last_error}</span>
              )}
            </span>
            {mail.status === 'failed' || mail.status === 'uncertain' ? (
              <Pill tone={mail.status === 'failed' ? 'danger' : 'warning'}>{t(`mails-state-${mail.status}`)}</Pill>
            ) : (
              <Status stage={mail.status === 'sent' ? 'done' : 'part'}>{t(`mails-state-${mail.status}`)}</Status>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
