/** Everything of the company as one archive, made in the background. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, download, type Schemas } from '@/api/client';
import { useMay } from '@/api/session';
import { useFormat, useText } from '@/lib/i18n';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Dialog } from '@/ui/dialog';
import { Checkbox } from '@/ui/field';
import { Progress } from '@/ui/progress';
import { Pill } from '@/ui/status';
import { Intro, Listed, RowItem, SettingsPage } from './page';
import { useDeed } from './use-deed';

type Export = Schemas['Export'];
const PATH = '/upkeep/exports';
const KEY = ['upkeep', 'exports'];
/** While one is being made. */
const ASK_MS = 2_000;
const atWork = (one: Export) => one.state === 'making';

export default function Exports() {
  const t = useText();
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const { data, error } = useQuery({
    queryKey: KEY,
    queryFn: async ({ signal }) => (await call<{ items: Export[] }>('GET', PATH, { signal })).items,
    refetchInterval: ({ state }) => (state.data?.some(atWork) ? ASK_MS : false),
  });
  return (
    <SettingsPage
      title={t('settings-exports')}
      actions={
        may('upkeep.export.make') && (
          <Button look="primary" onClick={() => setAsking(true)}>
            {t('exports-make')}
          </Button>
        )
      }
    >
      <Card flush>
        <Intro>{t('exports-body')}</Intro>
        <Listed rows={data} error={error} empty={t('exports-none')}>
          {(one) => <ExportRow key={one.id} one={one} />}
        </Listed>
      </Card>
      {asking && <Ask onClose={() => setAsking(false)} />}
    </SettingsPage>
  );
}

function ExportRow({ one }: { one: Export }) {
  const t = useText();
  const format = useFormat();
  const [busy, run] = useDeed();
  const name = t(one.personal ? 'exports-personal' : 'exports-plain');
  return (
    <RowItem
      actions={
        one.state === 'made' ? (
          <Button
            size="small"
            busy={busy !== null}
            onClick={() => void run(one.id, () => download(`${PATH}/${one.id}/archive`))}
          >
            {t('exports-download')}
          </Button>
        ) : (
          !atWork(one) && <Pill tone={one.state === 'failed' ? 'danger' : 'neutral'}>{t(`exports-${one.state}`)}</Pill>
        )
      }
    >
      <span className="block font-medium">{name}</span>
      <span className="block text-12 text-text-3">
        {format.dateTime(one.created_at)}
        {one.bytes !== null && ` · ${t('exports-size', { size: format.number((one.bytes / 1_000_000).toFixed(1)) })}`}
      </span>
      {atWork(one) && (
        <div className="mt-2 max-w-80">
          <Progress label={name} value={one.steps_done} of={Math.max(one.steps_total, 1)} />
        </div>
      )}
      {one.error && <span className="block text-12 break-words text-danger">{one.error}</span>}
    </RowItem>
  );
}

function Ask({ onClose }: { onClose: () => void }) {
  const t = useText();
  const client = useQueryClient();
  const [personal, setPersonal] = useState(false);
  const [busy, run] = useDeed();
  const make = async () => {
    if (await run('make', () => call('POST', PATH, { body: { personal } }))) onClose();
    await client.invalidateQueries({ queryKey: KEY });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('exports-make')}
      description={t('exports-make-body')}
      width="small"
      onSubmit={() => void make()}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="primary" type="submit" busy={busy !== null}>
            {t('exports-make')}
          </Button>
        </>
      }
    >
      <Checkbox
        label={t('exports-with-people')}
        checked={personal}
        onChange={(event) => setPersonal(event.target.checked)}
      />
      <p className="mt-1 text-12 text-text-3">{t('exports-with-people-body')}</p>
    </Dialog>
  );
}
