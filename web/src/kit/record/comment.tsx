/** One comment: who said it, when, and with it one's own rewording and deleting. */
import { useQueryClient } from '@tanstack/react-query';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { call, type Schemas } from '@/api/client';
import { keys } from '@/api/records';
import { DeleteTwice, FileLink, useTrouble } from '@/kit/record/file-parts';
import { type Person, stillNamed } from '@/kit/record/mention';
import type { Subject } from '@/kit/record/talk-lazy';
import { Words } from '@/kit/record/words';
import { useFormat, useText } from '@/lib/i18n';
import { Button, IconButton } from '@/ui/button';
import { tell } from '@/ui/toast';

export type CommentRow = Schemas['CommentView'];

const at = (version: number) => ({ 'If-Match': `"${version}"` });

export function Comment({ comment, subject, now }: { comment: CommentRow; subject: Subject; now: number }) {
  const t = useText();
  const format = useFormat();
  const client = useQueryClient();
  const [editing, setEditing] = useState(false);
  const path = `/desk/comments/${comment.id}`;
  const again = () => client.invalidateQueries({ queryKey: keys.one(subject.kind, subject.id) });
  return (
    <li className="group/comment grid gap-1 text-13">
      <div className="flex min-h-7 items-center gap-2">
        <span className="font-medium">
          <bdi>{comment.author_name}</bdi>
        </span>
        <time dateTime={comment.at} title={format.dateTime(comment.at)} className="text-12 text-text-3">
          {format.relative(comment.at, now)}
        </time>
        {comment.edited_at && (
          <span title={format.dateTime(comment.edited_at)} className="text-12 text-text-3">
            {t('comments-edited')}
          </span>
        )}
        <span className="ms-auto inline-flex items-center gap-1">
          {comment.may_edit && !editing && (
            <IconButton label={t('comments-edit')} icon={<Pencil size={14} />} onClick={() => setEditing(true)} />
          )}
          {comment.may_delete && (
            <DeleteTwice
              label={t('comments-delete')}
              run={() => call('DELETE', path, { headers: at(comment.version) }).then(again)}
            />
          )}
        </span>
      </div>
      {editing ? (
        <Reword comment={comment} subject={subject} onDone={() => setEditing(false)} />
      ) : (
        <p className="max-w-prose break-words whitespace-pre-wrap" dir="auto">
          {comment.text}
        </p>
      )}
      {comment.files.length > 0 && (
        <ul aria-label={t('files-title')} className="grid justify-items-start gap-1">
          {comment.files.map((file) => (
            <li key={file.id} className="max-w-full">
              <FileLink file={file} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Reword({ comment, subject, onDone }: { comment: CommentRow; subject: Subject; onDone: () => void }) {
  const t = useText();
  const client = useQueryClient();
  const trouble = useTrouble();
  const [text, setText] = useState(comment.text);
  const [people, setPeople] = useState<Person[]>([]);
  const [busy, setBusy] = useState(false);
  const put = async (body: object, version: number) => {
    const answer = await call<CommentRow>('PATCH', `/desk/comments/${comment.id}`, { body, headers: at(version) });
    await client.invalidateQueries({ queryKey: keys.one(subject.kind, subject.id) });
    return answer;
  };
  const save = async () => {
    if (busy || text.trim() === '') return;
    if (text.trim() === comment.text) return onDone();
    setBusy(true);
    try {
      const mentions = [...new Set([...comment.mentions, ...stillNamed(text, people)])];
      const saved = await put({ text, mentions }, comment.version);
      onDone();
      tell(t('saved'), {
        label: t('undo'),
        undoes: true,
        run: () => put({ text: comment.text, mentions: comment.mentions }, saved.version).catch(trouble),
      });
    } catch (error) {
      trouble(error);
      setBusy(false);
    }
  };
  return (
    <div className="grid gap-2">
      <Words
        subject={subject}
        label={t('comments-edit')}
        text={text}
        autoFocus
        onText={setText}
        onMention={(person) => setPeople((was) => [...was, person])}
        onSend={() => void save()}
        onEscape={onDone}
      />
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onDone}>
          {t('cancel')}
        </Button>
        <Button look="primary" busy={busy} disabled={text.trim() === ''} onClick={() => void save()}>
          {t('save')}
        </Button>
      </div>
    </div>
  );
}
