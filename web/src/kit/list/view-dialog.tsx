/** Names a view, says who sees it, and whether it opens first. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call, type Schemas } from '@/api/client';
import { isProblem } from '@/api/problem';
import type { Row } from '@/api/records';
import { useMay } from '@/api/session';
import { type Model, shownDefinition } from '@/kit/list/use-model';
import type { SavedView } from '@/kit/list/views';
import { useText } from '@/lib/i18n';
import { Button } from '@/ui/button';
import { Confirm, Dialog } from '@/ui/dialog';
import { Checkbox, Field, Input, NativeSelect } from '@/ui/field';
import { tell } from '@/ui/toast';

export type ViewAsk = { what: 'new' } | { what: 'change' | 'delete'; view: SavedView };

export function ViewDialog<R extends Row>({
  model,
  asked,
  onClose,
}: {
  model: Model<R>;
  asked: ViewAsk;
  onClose: () => void;
}) {
  const t = useText();
  const view = asked.what === 'new' ? null : asked.view;
  const [name, setName] = useState(view?.name ?? '');
  const may = useMay();
  const sharing = may('desk.view.share');
  const { data: roles = [] } = useQuery({
    queryKey: ['roles', 'names'],
    enabled: sharing && may('identity.role.view'),
    staleTime: 300_000,
    queryFn: async ({ signal }) => (await call<Schemas['Roles']>('GET', '/identity/roles', { signal })).items,
  });
  const [seenBy, setSeenBy] = useState(view?.roleId ?? view?.visibility ?? 'private');
  const [usual, setUsual] = useState(view?.isDefault ?? false);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  if (asked.what === 'delete') {
    return (
      <Confirm
        open
        danger
        onClose={onClose}
        title={t('list-view-delete-title', { name: asked.view.name })}
        body={<p className="text-14 text-text-2">{t('list-view-delete-body')}</p>}
        action={t('delete')}
        onConfirm={async () => {
          await model.views.remove(asked.view.id);
          model.set({ view: null });
        }}
      />
    );
  }
  const submit = async () => {
    if (name.trim() === '') return setFault(t('list-view-needs-name'));
    setBusy(true);
    try {
      const shared = seenBy === 'private' || seenBy === 'company';
      const who = shared ? { visibility: seenBy } : { visibility: 'role', role_id: seenBy };
      const said = { name: name.trim(), ...who, is_default: usual };
      if (view) await model.views.change(view.id, said);
      else {
        const id = await model.views.create({ ...said, definition: shownDefinition(model) });
        model.set({ view: id });
      }
      tell(t('list-view-saved', { name: name.trim() }));
      onClose();
    } catch (error) {
      setFault(isProblem(error) ? (error.errors[0]?.message ?? error.message) : t('failed'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      onClose={onClose}
      width="small"
      title={view ? t('list-view-change') : t('list-view-save-as')}
      onSubmit={() => void submit()}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="primary" type="submit" busy={busy}>
            {t('save')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <Field label={t('list-view-name')} error={fault}>
          {(ids) => (
            <Input {...ids} autoFocus maxLength={80} value={name} onChange={(event) => setName(event.target.value)} />
          )}
        </Field>
        {sharing && (
          <Field label={t('list-view-seen-by')}>
            {(ids) => (
              <NativeSelect {...ids} value={seenBy} onChange={(event) => setSeenBy(event.target.value)}>
                <option value="private">{t('list-view-private')}</option>
                <option value="company">{t('list-view-company')}</option>
                {roles
                  .filter((role) => !role.archived)
                  .map((role) => (
                    <option key={role.id} value={role.id}>
                      {t('list-view-role', { role: role.name })}
                    </option>
                  ))}
              </NativeSelect>
            )}
          </Field>
        )}
        <Checkbox label={t('list-view-default')} checked={usual} onChange={(event) => setUsual(event.target.checked)} />
      </div>
    </Dialog>
  );
}
