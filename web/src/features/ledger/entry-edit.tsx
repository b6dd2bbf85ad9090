import { useParams } from '@tanstack/react-router';
import { useDocument } from '@/kit/document/use-document';
import { useText } from '@/lib/i18n';
import { Failure } from '@/shell/failure';
import { Page } from '@/shell/page';
import { Empty, Skeleton } from '@/ui/empty';
import { ENTRIES, type EntryView } from './data';
import { EntryEditor } from './entry-editor';

export default function EditEntry() {
  const t = useText();
  const { id } = useParams({ strict: false }) as { id: string };
  const { data, error } = useDocument<EntryView>('journal_entry', ENTRIES, id);
  if (error && !data) return <Failure error={error} />;
  if (!data)
    return (
      <Page title={t('ledger-entry')} width="record">
        <Skeleton />
      </Page>
    );
  if (data.status !== 'draft') return <Empty title={t('ledger-is-final')} body={t('ledger-is-final-body')} />;
  return <EntryEditor key={id} first={data} />;
}
