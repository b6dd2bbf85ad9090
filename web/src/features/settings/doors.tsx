/** OpenID providers whose word about who somebody is this company believes. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { call } from '@/api/client';
import { useMay } from '@/api/session';
import { useText } from '@/lib/i18n';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Confirm } from '@/ui/dialog';
import { Status } from '@/ui/status';
import { DOORS, type Door, DoorDialog } from './door-dialog';
import { Intro, Listed, RowItem, SettingsPage } from './page';
import { useDeed } from './use-deed';

const KEY = ['identity', 'oidc-providers'];

export default function Doors() {
  const t = useText();
  const may = useMay();
  const client = useQueryClient();
  const [open, setOpen] = useState<Door | 'new' | null>(null);
  const [removing, setRemoving] = useState<Door | null>(null);
  const [, run] = useDeed();
  const edits = may('identity.provider.edit');
  const { data, error } = useQuery({
    queryKey: KEY,
    queryFn: async ({ signal }) => (await call<{ items: Door[] }>('GET', DOORS, { signal })).items,
  });
  const changed = () => client.invalidateQueries({ queryKey: KEY });
  const remove = async () => {
    if (!removing) return;
    await run(
      removing.id,
      () => call('DELETE', `${DOORS}/${removing.id}`),
      t('doors-removed', { name: removing.name }),
    );
    await changed();
  };
  return (
    <SettingsPage
      title={t('settings-doors')}
      actions={
        edits && (
          <Button look="primary" icon={<Plus size={16} aria-hidden="true" />} onClick={() => setOpen('new')}>
            {t('doors-new')}
          </Button>
        )
      }
    >
      <Card flush>
        <Intro>{t('doors-body')}</Intro>
        <Listed rows={data} error={error} empty={t('doors-none')}>
          {(one) => (
            <RowItem
              key={one.id}
              actions={
                <>
                  <Status stage={one.enabled ? 'done' : 'none'}>{t(one.enabled ? 'doors-on' : 'doors-off')}</Status>
                  {edits && (
                    <>
                      <Button
                        size="small"
                        aria-label={t('doors-edit-this', { name: one.name })}
                        onClick={() => setOpen(one)}
                      >
                        {t('doors-edit')}
                      </Button>
                      <Button
                        size="small"
                        look="danger"
                        aria-label={t('doors-remove', { name: one.name })}
                        onClick={() => setRemoving(one)}
                      >
                        {t('remove')}
                      </Button>
                    </>
                  )}
                </>
              }
            >
              <span className="block font-medium">{one.name}</span>
              <bdi dir="ltr" className="block truncate text-12 text-text-3 rtl:text-end">
                {one.issuer}
              </bdi>
            </RowItem>
          )}
        </Listed>
      </Card>
      {open && (
        <DoorDialog
          {...(open === 'new' ? {} : { one: open })}
          onClose={() => setOpen(null)}
          onDone={() => {
            setOpen(null);
            void changed();
          }}
        />
      )}
      <Confirm
        open={removing !== null}
        onClose={() => setRemoving(null)}
        title={t('doors-remove-title', { name: removing?.name ?? '' })}
        body={<p className="text-14 text-text-2">{t('doors-remove-body')}</p>}
        action={t('remove')}
        danger
        onConfirm={remove}
      />
    </SettingsPage>
  );
}
