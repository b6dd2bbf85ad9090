/** What belongs to a record, below it: related lists, comments, files, history. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Row } from '@/api/records';
import { Comments, Files, History } from '@/kit/record/talk-lazy';
import type { RecordContext, RecordSlots } from '@/kit/record/types';
import { useText } from '@/lib/i18n';
import { Card } from '@/ui/card';
import { type Tab, Tabs } from '@/ui/tabs';

export function RecordTabs<R extends Row>({ context, slots }: { context: RecordContext<R>; slots: RecordSlots<R> }) {
  const t = useText();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const { description, record } = context;
  const tabs: Tab[] = [
    ...(slots.tabs ?? []).map((tab) => ({
      id: tab.id,
      label: tab.label,
      count: tab.count,
      content: () => tab.content(context),
    })),
    {
      id: 'comments',
      label: t('comments-title'),
      content: () => <Comments kind={description.kind} id={record.id} />,
    },
    { id: 'files', label: t('files-title'), content: () => <Files kind={description.kind} id={record.id} /> },
    { id: 'history', label: t('history-title'), content: () => <History kind={description.kind} id={record.id} /> },
  ];
  const wanted = typeof search.tab === 'string' ? search.tab : '';
  const open = tabs.find((tab) => tab.id === wanted) ?? tabs[0];
  if (!open) return null;
  return (
    <Card flush className="no-print overflow-hidden">
      <Tabs
        label={t('record-tabs')}
        tabs={tabs}
        value={open.id}
        onValue={(tab) =>
          void navigate({ to: '.', search: { ...search, tab } as never, replace: true, resetScroll: false })
        }
      />
    </Card>
  );
}
