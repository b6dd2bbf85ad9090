/** What was mailed, and what did not arrive. */
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { call, type Schemas } from '@/api/client';
import { useMay } from '@/api/session';
import { useFormat, useText } from '@/lib/i18n';
import { usePlaces } from '@/shell/registry';
import { Button } from '@/ui/button';
import { Pill, Status } from '@/ui/status';
import { Happened, LogCard, logChanged, StateFilter, useLog } from './log';
import { RowItem, SettingsPage } from './page';
import { useDeed } from './use-deed';

type Mail = Schemas['Mail'];
const PATH = '/platform/mails';
const STATES = ['queued', 'sending', 'sent', 'failed', 'uncertain'] as const;
const REFRESH_MS = 15_000;

export default function Mails() {
  const t = useText();
  const [status, setStatus] = useState('');
  const log = useLog<Mail>(PATH, { status }, REFRESH_MS);
  return (
    <SettingsPage title={t('settings-mails')}>
      <LogCard
        log={log}
        empty={t('mails-none')}
        filters={
          <StateFilter
            label={t('mails-state')}
            all={t('mails-state-all')}
            states={STATES}
            word={(one) => t(`mails-state-${one}`)}
            value={status}
            onValue={setStatus}
          />
        }
      >
        {(mail) => <MailRow key={mail.id} mail={mail} />}
      </LogCard>
    </SettingsPage>
  );
}

function MailRow({ mail }: { mail: Mail }) {
  const t = useText();
  const format = useFormat();
  const may = useMay();
  const place = usePlaces();
  const client = useQueryClient();
  const [busy, run] = useDeed();
  const lost = mail.status === 'failed' || mail.status === 'uncertain';
  const about = place(mail.about_kind, mail.about_id);
  const again = () =>
    run(mail.id, () => call('POST', `${PATH}/${mail.id}/retry`, { body: {} }), t('mails-retried')).then(() =>
      logChanged(client, PATH),
    );
  return (
    <RowItem
      actions={
        <>
          {lost ? (
            <Pill tone={mail.status === 'failed' ? 'danger' : 'warning'}>{t(`mails-state-${mail.status}`)}</Pill>
          ) : (
            <Status stage={mail.status === 'sent' ? 'done' : 'part'}>{t(`mails-state-${mail.status}`)}</Status>
          )}
          {lost && may('platform.mail.retry') && (
            <Button
              size="small"
              busy={busy === mail.id}
              aria-label={t('mails-retry-this', { name: mail.subject })}
              onClick={() => void again()}
            >
              {t('jobs-retry')}
            </Button>
          )}
        </>
      }
    >
      <Happened
        name={
          about ? (
            <Link to={about} className="hover:underline">
              {mail.subject}
            </Link>
          ) : (
            mail.subject
          )
        }
        detail={
          <>
            <bdi>{mail.recipient}</bdi> · {format.dateTime(mail.sent_at ?? mail.created_at)}
            {mail.attempts > 1 && ` · ${t('jobs-attempts', { count: mail.attempts })}`}
          </>
        }
        error={mail.last_error}
      />
    </RowItem>
  );
}
