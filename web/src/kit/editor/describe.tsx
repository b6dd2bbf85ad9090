/** Other words for a line than its product's name. */
import { useState } from 'react';
import type { Sheet } from '@/kit/editor/sheet';
import { useText } from '@/lib/i18n';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Field, TextArea } from '@/ui/field';

export function DescribeDialog({ sheet, id, onClose }: { sheet: Sheet; id: string; onClose: () => void }) {
  const t = useText();
  const row = sheet.row(id);
  const [words, setWords] = useState(row?.description ?? row?.product?.name ?? '');
  const save = () => {
    const text = words.trim();
    sheet.set(id, { description: text === '' || text === row?.product?.name ? null : text });
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('editor-describe')}
      width="small"
      onSubmit={save}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="primary" type="submit">
            {t('done')}
          </Button>
        </>
      }
    >
      <Field label={t('editor-words')} help={row?.product?.sku}>
        {(ids) => (
          <TextArea
            {...ids}
            autoFocus
            maxLength={500}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
      </Field>
    </Dialog>
  );
}
