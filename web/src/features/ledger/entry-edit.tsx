import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { changed } from '@/api/records';
import { useDocument } from '@/kit/document/use-document';
import { useText } from '@/lib/i18n';
import { Failure } from '@/shell/failure';
import { Page } from '@/shell/page';
import { useAnythingUnsaved } from '@/shell/save-bar';
import { Empty, Skeleton } from '@/ui/empty';
import { ENTRIES, type EntryView } from './data';
import { EntryEditor } from './entry-editor';

export default function EditEntry() {
  const t = useText();
  const { id } = useParams({ strict: false }) as { id: string };
  const { data, error } = useDocument<EntryView>('journal_entry', ENTRIES, id);
  const unsaved = useAnythingUnsaved();
  if (error && !data) return <Failure whole error={error} />;
  if (!data)
    return (
      <Page title={t('ledger-entry')} width="record">
        <Skeleton />
      </Page>
    );
  // What is typed here stays until it is compared.
  if (data.status !== 'draft' && !unsaved)
    return <Empty title={t('ledger-is-final')} body={t('ledger-is-final-body')} />;
  return <Known key={id} entry={data} />;
}

/** As it was when writing began: what somebody else saves meanwhile is told when this is saved. */
function Known({ entry }: { entry: EntryView }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [first, setFirst] = useState(entry);
  const take = (theirs: EntryView) => {
    changed(client, 'journal_entry');
    if (theirs.status === 'draft') setFirst(theirs);
    else void navigate({ to: `/ledger/entries/${theirs.id}` as string, ignoreBlocker: true, replace: true });
  };
  return <EntryEditor key={first.version} first={first} onTheirs={take} />;
}
