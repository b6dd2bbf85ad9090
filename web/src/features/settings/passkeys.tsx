import { useQueryClient } from '@tanstack/react-query';
import { Fingerprint, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { api, type Schemas } from '@/api/client';
import { useFormat, useText } from '@/lib/i18n';
import { calledOff, hasPasskeys, makePasskey } from '@/lib/webauthn';
import { FaultSummary, useForm, useSay } from '@/shell/form';
import { Button, IconButton } from '@/ui/button';
import { Card } from '@/ui/card';
import { Confirm, Dialog } from '@/ui/dialog';
import { Field, Input } from '@/ui/field';
import { tell, warn } from '@/ui/toast';
import { type Factors, factorsChanged } from './factors';
import { On, RowItem, Rows } from './page';
import { RecoveryCodes } from './recovery';

type Passkey = Schemas['PasskeyView'];

/** What a person would call the device that they sit at. */
function deviceName(): string {
  const agent = navigator.userAgent;
  const known: [RegExp, string][] = [
    [/iPhone/, 'iPhone'],
    [/iPad/, 'iPad'],
    [/Android/, 'Android'],
    [/Mac OS/, 'Mac'],
    [/Windows/, 'Windows'],
    [/Linux/, 'Linux'],
  ];
  return known.find(([pattern]) => pattern.test(agent))?.[1] ?? 'Passkey';
}

export function Passkeys({ factors }: { factors: Factors }) {
  const t = useText();
  const say = useSay();
  const client = useQueryClient();
  const [renaming, setRenaming] = useState<Passkey | null>(null);
  const [removing, setRemoving] = useState<Passkey | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const [busy, setBusy] = useState(false);
  const add = async () => {
    setBusy(true);
    try {
      const { data: asked } = await api.POST('/identity/me/passkeys/challenge', { body: {} });
      if (!asked) return;
      const credential = await makePasskey(asked.options);
      const { data } = await api.POST('/identity/me/passkeys', {
        body: { challenge: asked.challenge, name: deviceName(), credential },
      });
      tell(t('passkeys-added'));
      if (data?.recovery_codes) setCodes(data.recovery_codes as string[]);
      await factorsChanged(client);
    } catch (failure) {
      if (failure instanceof DOMException && failure.name === 'InvalidStateError') warn(t('passkeys-has'));
      else if (!calledOff(failure)) warn(say(failure));
    } finally {
      setBusy(false);
    }
  };
  const remove = async () => {
    if (!removing) return;
    try {
      await api.DELETE('/identity/me/passkeys/{id}', { params: { path: { id: removing.id } } });
      await factorsChanged(client);
    } catch (failure) {
      warn(say(failure));
    }
  };
  return (
    <Card title={t('passkeys-title')} aside={<On on={factors.passkeys.length > 0} />} flush>
      <p className="px-5 pb-3 text-13 text-text-2">{t('passkeys-body')}</p>
      <Rows>
        {factors.passkeys.map((one) => (
          <PasskeyRow key={one.id} passkey={one} onRename={setRenaming} onRemove={setRemoving} />
        ))}
        {hasPasskeys() && (
          <li className="px-5 py-3">
            <Button icon={<Fingerprint size={16} aria-hidden="true" />} busy={busy} onClick={() => void add()}>
              {t('passkeys-add')}
            </Button>
          </li>
        )}
      </Rows>
      {renaming && <Rename passkey={renaming} onClose={() => setRenaming(null)} />}
      <Confirm
        open={removing !== null}
        onClose={() => setRemoving(null)}
        title={t('passkeys-remove', { name: removing?.name ?? '' })}
        body={<p className="text-14 text-text-2">{t('passkeys-remove-body')}</p>}
        action={t('remove')}
        danger
        onConfirm={remove}
      />
      {codes && <RecoveryCodes codes={codes} onClose={() => setCodes(null)} />}
    </Card>
  );
}

function PasskeyRow({
  passkey,
  onRename,
  onRemove,
}: {
  passkey: Passkey;
  onRename: (one: Passkey) => void;
  onRemove: (one: Passkey) => void;
}) {
  const t = useText();
  const format = useFormat();
  return (
    <RowItem
      actions={
        <>
          <IconButton
            label={t('passkeys-rename', { name: passkey.name })}
            icon={<Pencil size={14} />}
            onClick={() => onRename(passkey)}
          />
          <IconButton
            label={t('passkeys-remove', { name: passkey.name })}
            icon={<Trash2 size={14} />}
            onClick={() => onRemove(passkey)}
          />
        </>
      }
    >
      <span className="block font-medium">{passkey.name}</span>
      <span className="block text-12 text-text-3">
        {t('passkeys-made', { date: format.dateTime(passkey.created_at) })}
        {passkey.used_at && ` · ${t('passkeys-used', { when: format.relative(passkey.used_at, Date.now()) })}`}
      </span>
    </RowItem>
  );
}

function Rename({ passkey, onClose }: { passkey: Passkey; onClose: () => void }) {
  const t = useText();
  const client = useQueryClient();
  const form = useForm({ name: passkey.name }, async (_, { name }) => {
    await api.PATCH('/identity/me/passkeys/{id}', { params: { path: { id: passkey.id } }, body: { name } });
    await factorsChanged(client);
    onClose();
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('passkeys-rename', { name: passkey.name })}
      width="small"
      onSubmit={() => void form.submit()}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="primary" type="submit" busy={form.busy}>
            {t('save')}
          </Button>
        </>
      }
    >
      <FaultSummary faults={form.rest} />
      <Field label={t('settings-name')} error={form.fault('name')}>
        {(ids) => <Input {...ids} autoFocus maxLength={80} {...form.text('name')} />}
      </Field>
    </Dialog>
  );
}
