import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { act, changed } from '@/api/records';
import { useText } from '@/lib/i18n';
import { Confirm } from '@/ui/dialog';
import { Checkbox } from '@/ui/field';
import { tell } from '@/ui/toast';

export function Erase({ id, open, onClose }: { id: string; open: boolean; onClose: () => void }) {
  const t = useText();
  const client = useQueryClient();
  const [force, setForce] = useState(false);
  const erase = useMutation({
    mutationFn: () => act<{ pseudonym: string; documents: number }>('/sales/customers', id, 'erase', { force }),
    onSuccess: ({ documents }) => {
      changed(client, 'customer', 'contact', 'address');
      tell(t('customers-erased', { count: documents }));
    },
  });
  return (
    <Confirm
      open={open}
      onClose={onClose}
      title={t('customers-erase-title')}
      body={
        <div className="grid gap-3 text-14 text-text-2">
          <p>{t('customers-erase-body')}</p>
          <Checkbox
            label={t('customers-erase-force')}
            checked={force}
            onChange={(event) => setForce(event.target.checked)}
          />
        </div>
      }
      action={t('customers-erase')}
      danger
      onConfirm={() => erase.mutateAsync()}
    />
  );
}
