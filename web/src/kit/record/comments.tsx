/** What people say to each other about a record or document, the latest first. */
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useState } from 'react';
import { call } from '@/api/client';
import { keys, type Page, upload } from '@/api/records';
import { Comment, type CommentRow } from '@/kit/record/comment';
import { useDraft } from '@/kit/record/draft';
import { ChooseFiles, useTrouble } from '@/kit/record/file-parts';
import { stillNamed } from '@/kit/record/mention';
import type { Subject } from '@/kit/record/talk-lazy';
import { useNow } from '@/kit/record/use-now';
import { Words } from '@/kit/record/words';
import { useText } from '@/lib/i18n';
import { Failure } from '@/shell/failure';
import { Button } from '@/ui/button';
import { Skeleton } from '@/ui/empty';
import { Keys } from '@/ui/kbd';

export function Comments({ kind, id }: Subject) {
  const t = useText();
  const now = useNow();
  // Below the record's own key: the events of the record read it anew.
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } = useInfiniteQuery({
    queryKey: [...keys.one(kind, id), 'comments'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      call<Page<CommentRow>>('GET', '/desk/comments', {
        signal,
        query: { subject_kind: kind, subject_id: id, cursor: pageParam },
      }),
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const said = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="grid gap-4 p-4">
      <NewComment kind={kind} id={id} />
      {error && !data && <Failure error={error} reset={() => void refetch()} />}
      {!error && !data && <Skeleton rows={3} />}
      {data && said.length === 0 && <p className="text-13 text-text-2">{t('comments-none')}</p>}
      {said.length > 0 && (
        <ol aria-label={t('comments-title')} className="grid gap-4">
          {said.map((one) => (
            <Comment key={one.id} comment={one} subject={{ kind, id }} now={now} />
          ))}
        </ol>
      )}
      {hasNextPage && (
        <Button className="justify-self-start" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('history-more')}
        </Button>
      )}
    </div>
  );
}

function NewComment({ kind, id }: Subject) {
  const t = useText();
  const client = useQueryClient();
  const trouble = useTrouble();
  const { draft, change, clear } = useDraft(kind, id);
  const [busy, setBusy] = useState(false);
  const add = async (files: File[]) => {
    setBusy(true);
    try {
      for (const file of files) {
        const uploaded = await upload(file);
        change((was) => ({ files: [...was.files, { id: uploaded.id, name: file.name }] }));
      }
    } catch (error) {
      trouble(error);
    } finally {
      setBusy(false);
    }
  };
  const send = async () => {
    if (busy || draft.text.trim() === '') return;
    setBusy(true);
    try {
      await call('POST', '/desk/comments', {
        headers: { 'Idempotency-Key': draft.key },
        body: {
          subject_kind: kind,
          subject_id: id,
          text: draft.text,
          mentions: stillNamed(draft.text, draft.people),
          files: draft.files.map((file) => file.id),
        },
      });
      clear();
      await client.invalidateQueries({ queryKey: keys.one(kind, id) });
    } catch (error) {
      trouble(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="grid gap-2">
      <Words
        subject={{ kind, id }}
        label={t('comments-write')}
        text={draft.text}
        onText={(text) => change(() => ({ text }))}
        onMention={(person) => change((was) => ({ people: [...was.people, person] }))}
        onSend={() => void send()}
      />
      {draft.files.length > 0 && (
        <ul aria-label={t('files-title')} className="flex flex-wrap gap-2">
          {draft.files.map((file) => (
            <li key={file.id} className="inline-flex items-center gap-1 rounded-control bg-sunken ps-2 text-12">
              <bdi className="max-w-60 truncate">{file.name}</bdi>
              <button
                type="button"
                aria-label={t('files-leave-out', { name: file.name })}
                onClick={() => change((was) => ({ files: was.files.filter((one) => one.id !== file.id) }))}
                className="inline-flex size-6 items-center justify-center rounded-control hover:bg-hover pointer-coarse:size-11"
              >
                <X size={13} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="flex items-center justify-end gap-2">
        <ChooseFiles busy={busy} onFiles={(files) => void add(files)} />
        <Button look="primary" busy={busy} disabled={draft.text.trim() === ''} onClick={() => void send()}>
          {t('comments-send')} <Keys keys="mod+enter" className="max-sm:hidden" />
        </Button>
      </div>
    </div>
  );
}
