/** Comments and files of a document, one beside the other. */
import { useState } from 'react';
import { Comments, Files, type Subject } from '@/kit/record/talk-lazy';
import { useText } from '@/lib/i18n';
import { Card } from '@/ui/card';
import { Tabs } from '@/ui/tabs';

export function Talk({ kind, id }: Subject) {
  const t = useText();
  const [open, setOpen] = useState('comments');
  return (
    <Card flush className="no-print overflow-hidden">
      <Tabs
        label={t('talk-title')}
        value={open}
        onValue={setOpen}
        tabs={[
          { id: 'comments', label: t('comments-title'), content: () => <Comments kind={kind} id={id} /> },
          { id: 'files', label: t('files-title'), content: () => <Files kind={kind} id={id} /> },
        ]}
      />
    </Card>
  );
}
