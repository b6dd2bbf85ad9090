import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/client';
import { useText } from '@/lib/i18n';
import { Failure } from '@/shell/failure';
import { FaultSummary, useForm } from '@/shell/form';
import { SaveBar } from '@/shell/save-bar';
import { Card } from '@/ui/card';
import { Skeleton } from '@/ui/empty';
import { Checkbox } from '@/ui/field';
import { tell } from '@/ui/toast';
import { SettingsPage } from './page';

const KEY = ['notifications', 'settings'];

export default function Notifications() {
  const t = useText();
  const { data, error } = useQuery({
    queryKey: KEY,
    queryFn: async ({ signal }) => (await api.GET('/notifications/settings', { signal })).data,
  });
  return (
    <SettingsPage title={t('settings-notifications')}>
      {error ? <Failure error={error} /> : data ? <Ways byMail={data.by_mail} /> : <Skeleton rows={2} />}
    </SettingsPage>
  );
}

function Ways({ byMail }: { byMail: boolean }) {
  const t = useText();
  const client = useQueryClient();
  const form = useForm({ by_mail: byMail }, async (_, body) => {
    await api.PUT('/notifications/settings', { body });
    client.setQueryData(KEY, body);
    tell(t('saved'));
  });
  return (
    <>
      <FaultSummary faults={form.rest} request={form.request} />
      <Card title={t('notifications-ways')}>
        <p className="mb-3 text-13 text-text-2">{t('notifications-ways-body')}</p>
        <Checkbox
          label={t('notifications-by-mail')}
          checked={form.values.by_mail}
          onChange={(event) => form.set('by_mail', event.target.checked)}
        />
      </Card>
      <SaveBar dirty={form.dirty} busy={form.busy} onSave={() => void form.submit()} onDiscard={form.reset} />
    </>
  );
}
