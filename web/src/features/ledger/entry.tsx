/** A journal entry: its lines, and the document that it tells of. */
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useMay } from '@/api/session';
import { Activity } from '@/kit/document/activity';
import { DocumentNumber } from '@/kit/document/document-number';
import { Beside } from '@/kit/document/side';
import { type Labelled, useDocument } from '@/kit/document/use-document';
import { Verbs } from '@/kit/document/verbs';
import { RecordHead } from '@/kit/record/record-head';
import { useHotkeys } from '@/lib/hotkeys';
import { useFormat, useText } from '@/lib/i18n';
import { Failure } from '@/shell/failure';
import { Page } from '@/shell/page';
import { usePlaces } from '@/shell/registry';
import { Card, Facts } from '@/ui/card';
import { Skeleton } from '@/ui/empty';
import { Status } from '@/ui/status';
import { ENTRIES, type EntryView, useDocumentPlace } from './data';
import { DeleteDialog, PostEntryDialog, ReverseDialog } from './entry-dialogs';
import { EntryLines } from './entry-lines';
import { useSaid } from './said';

export default function EntryPage() {
  const t = useText();
  const { id } = useParams({ strict: false }) as { id: string };
  const { data, error } = useDocument<EntryView>('journal_entry', ENTRIES, id);
  if (error && !data) return <Failure whole error={error} />;
  if (!data)
    return (
      <Page title={t('ledger-entry')} width="record">
        <Skeleton />
      </Page>
    );
  return <Shown key={id} entry={data} />;
}

type Deed = 'post' | 'reverse' | 'delete';

const PERMISSIONS = {
  post: 'ledger.entry.post',
  reverse: 'ledger.entry.reverse',
  replace: 'ledger.entry.edit',
  delete: 'ledger.entry.edit',
};

function Shown({ entry }: { entry: Labelled<EntryView> }) {
  const t = useText();
  const may = useMay();
  const navigate = useNavigate();
  const [deed, setDeed] = useState<Deed | null>(null);
  const can = (verb: keyof typeof PERMISSIONS) => entry.allowed_actions.includes(verb) && may(PERMISSIONS[verb]);
  const edit = () => void navigate({ to: `/ledger/entries/${entry.id}/edit` as string });
  useHotkeys(can('replace') ? [{ keys: 'e', label: 'edit', run: edit }] : []);
  const verbs = [
    ...(can('post') ? [{ id: 'post', label: t('ledger-post'), run: () => setDeed('post') }] : []),
    ...(can('replace') ? [{ id: 'edit', label: t('edit'), run: edit }] : []),
    ...(can('reverse')
      ? [{ id: 'reverse', label: t('ledger-reverse'), run: () => setDeed('reverse'), danger: true }]
      : []),
    ...(can('delete') ? [{ id: 'delete', label: t('delete'), run: () => setDeed('delete'), danger: true }] : []),
  ];
  const close = () => setDeed(null);
  return (
    <Page
      title={entry.number ?? t('ledger-draft')}
      width="record"
      before={<RecordHead.Before kind="journal_entry" id={entry.id} list="/ledger/entries" />}
      beside={<Status stage={entry.status === 'posted' ? 'done' : 'none'}>{t(`ledger-is-${entry.status}`)}</Status>}
      actions={<Verbs verbs={verbs} next={['post']} />}
    >
      <Beside
        aside={
          <>
            <About entry={entry} />
            <Activity kind="journal_entry" path={ENTRIES} id={entry.id} />
          </>
        }
      >
        <EntryLines entry={entry} />
      </Beside>
      {deed === 'post' && <PostEntryDialog entry={entry} onClose={close} />}
      {deed === 'reverse' && <ReverseDialog entry={entry} onClose={close} />}
      {deed === 'delete' && <DeleteDialog entry={entry} onClose={close} />}
    </Page>
  );
}

/** Where it stands in the books, and what it belongs to. */
function About({ entry }: { entry: Labelled<EntryView> }) {
  const t = useText();
  const format = useFormat();
  const place = useDocumentPlace();
  const places = usePlaces();
  const document =
    place(entry.links.document) ??
    (entry.source_kind && entry.source_id ? places(entry.source_kind, entry.source_id) : null);
  const said = useSaid();
  const other = (id: string) => (
    <Link to={`/ledger/entries/${id}` as string} className="text-accent-text hover:underline">
      {entry.labels?.[id] ?? t('ledger-entry')}
    </Link>
  );
  const rows: [string, ReactNode][] = [
    [t('ledger-date'), format.date(entry.business_date)],
    ...(entry.document_date
      ? [[t('ledger-document-date'), format.date(entry.document_date)] as [string, ReactNode]]
      : []),
    [t('ledger-kind'), t(`ledger-entry-${entry.kind.replaceAll('_', '-')}`)],
    [t('ledger-journal'), entry.labels?.[entry.journal_id]],
    ...(entry.source_kind
      ? [
          [
            t('ledger-document'),
            document ? (
              <Link key="document" to={document} className="font-medium text-accent-text hover:underline">
                {entry.source_number ?? (
                  <DocumentNumber kind={entry.source_kind} id={entry.source_id ?? ''} word={said(entry.source_kind)} />
                )}
              </Link>
            ) : (
              entry.source_number
            ),
          ] as [string, ReactNode],
        ]
      : []),
    ...(entry.partner_id && entry.labels?.[entry.partner_id]
      ? [
          [
            t('ledger-partner'),
            <Link
              key="partner"
              to={places('customer', entry.partner_id) ?? '.'}
              className="text-accent-text hover:underline"
            >
              {entry.labels[entry.partner_id]}
            </Link>,
          ] as [string, ReactNode],
        ]
      : []),
    ...(entry.reverses_id ? [[t('ledger-reverses'), other(entry.reverses_id)] as [string, ReactNode]] : []),
    ...(entry.reversed_by ? [[t('ledger-reversed-by'), other(entry.reversed_by)] as [string, ReactNode]] : []),
    ...(entry.exchange_rate
      ? [
          [t('ledger-rate'), `${format.number(entry.exchange_rate)} · ${format.date(entry.rate_day)}`] as [
            string,
            ReactNode,
          ],
        ]
      : []),
    [t('ledger-posted-at'), entry.posted_at && format.dateTime(entry.posted_at)],
  ];
  return (
    <Card title={t('ledger-about')}>
      <Facts rows={rows} />
      {entry.exception_id && <p className="mt-3 text-12 text-warning">{t('ledger-under-exception')}</p>}
    </Card>
  );
}
