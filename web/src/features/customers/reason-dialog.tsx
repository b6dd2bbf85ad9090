import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { act, changed } from '@/api/records';
import { useText } from '@/lib/i18n';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Field, TextArea } from '@/ui/field';
import { tell } from '@/ui/toast';

/** A step of the customer's standing, with why. */
export function ReasonDialog({ id, action, onClose }: { id: string; action: string; onClose: () => void }) {
  const t = useText();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const step = useMutation({
    mutationFn: () => act('/sales/customers', id, action, { reason: reason.trim() || null }),
    onSuccess: () => {
      changed(client, 'customer');
      tell(t(`customers-did-${action}`));
      onClose();
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(`customers-do-${action}`)}
      width="small"
      onSubmit={() => step.mutate()}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look={action === 'block' ? 'danger' : 'primary'} type="submit" busy={step.isPending}>
            {t(`customers-do-${action}`)}
          </Button>
        </>
      }
    >
      <Field label={t('customers-reason')} optional>
        {(ids) => (
          <TextArea
            {...ids}
            autoFocus
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
    </Dialog>
  );
}
