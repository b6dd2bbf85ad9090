/** What runs by itself. What has given up waits here for somebody to try it again. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, type Schemas } from '@/api/client';
import { useMay } from '@/api/session';
import { useFormat, useText } from '@/lib/i18n';
import { useHappened } from '@/shell/happened';
import { Button } from '@/ui/button';
import { Pill, Status } from '@/ui/status';
import { Happened, LogCard, logChanged, StateFilter, useLog } from './log';
import { RowItem, SettingsPage } from './page';
import { useDeed } from './use-deed';

type Job = Schemas['Job'];
const PATH = '/platform/jobs';
const STATES = ['queued', 'running', 'done', 'dead'] as const;
const REFRESH_MS = 10_000;

export default function Jobs() {
  const t = useText();
  const [state, setState] = useState('');
  const log = useLog<Job>(PATH, { state }, REFRESH_MS);
  return (
    <SettingsPage title={t('settings-jobs')}>
      <LogCard
        log={log}
        empty={t(state === 'dead' ? 'jobs-none-dead' : 'jobs-none')}
        filters={
          <StateFilter
            label={t('jobs-state')}
            all={t('jobs-state-all')}
            states={STATES}
            word={(one) => t(`jobs-state-${one}`)}
            value={state}
            onValue={setState}
          />
        }
      >
        {(job) => <JobRow key={job.id} job={job} />}
      </LogCard>
    </SettingsPage>
  );
}

function JobRow({ job }: { job: Job }) {
  const t = useText();
  const format = useFormat();
  const said = useHappened();
  const may = useMay();
  const client = useQueryClient();
  const [busy, run] = useDeed();
  const again = () =>
    run(job.id, () => call('POST', `${PATH}/${job.id}/retry`, { body: {} }), t('jobs-retried')).then(() =>
      logChanged(client, PATH),
    );
  return (
    <RowItem
      actions={
        <>
          {job.state === 'dead' ? (
            <Pill tone="danger">{t('jobs-state-dead')}</Pill>
          ) : (
            <Status stage={job.state === 'done' ? 'done' : job.state === 'running' ? 'part' : 'none'}>
              {t(`jobs-state-${job.state}`)}
            </Status>
          )}
          {job.state === 'dead' && may('platform.job.retry') && (
            <Button
              size="small"
              busy={busy === job.id}
              aria-label={t('jobs-retry-this', { name: said.job(job.kind) })}
              onClick={() => void again()}
            >
              {t('jobs-retry')}
            </Button>
          )}
        </>
      }
    >
      <Happened
        name={said.job(job.kind)}
        raw={job.kind}
        detail={
          <>
            {format.dateTime(job.finished_at ?? job.run_at)}
            {job.attempts > 1 && ` · ${t('jobs-attempts', { count: job.attempts })}`}
          </>
        }
        error={job.last_error}
      />
    </RowItem>
  );
}
