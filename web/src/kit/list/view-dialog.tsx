/** Names a view, says who sees it, and whether it opens first. */
import { useState } from 'react';
import { isProblem } from '@/api/problem';
import type { Row } from '@/api/records';
import { definitionOf } from '@/kit/list/state';
import type { Model } from '@/kit/list/use-model';
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
  const [visibility, setVisibility] = useState(view?.visibility === 'company' ? 'company' : 'private');
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
      const said = { name: name.trim(), visibility, is_default: usual };
      if (view) await model.views.change(view.id, said);
      else {
        const definition = { ...definitionOf(model.state), widths: model.layout.widths, pinned: model.layout.pinned };
        const id = await model.views.create({ ...said, definition });
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
        <Field label={t('list-view-seen-by')}>
          {(ids) => (
            <NativeSelect {...ids} value={visibility} onChange={(event) => setVisibility(event.target.value)}>
              <option value="private">{t('list-view-private')}</option>
              <option value="company">{t('list-view-company')}</option>
            </NativeSelect>
          )}
        </Field>
        <Checkbox label={t('list-view-default')} checked={usual} onChange={(event) => setUsual(event.target.checked)} />
      </div>
    </Dialog>
  );
}
