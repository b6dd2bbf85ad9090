/** Files of a record or document, those of its comments among them; they are dropped here or chosen. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, type Schemas } from '@/api/client';
import { keys, upload } from '@/api/records';
import { ChooseFiles, DeleteTwice, FileLink, useTrouble } from '@/kit/record/file-parts';
import type { Subject } from '@/kit/record/talk-lazy';
import { useNow } from '@/kit/record/use-now';
import { cx } from '@/lib/cx';
import { useFormat, useText } from '@/lib/i18n';
import { Failure } from '@/shell/failure';
import { Skeleton } from '@/ui/empty';

type Attached = Schemas['AttachedFile'];

export function Files({ kind, id }: Subject) {
  const t = useText();
  const format = useFormat();
  const client = useQueryClient();
  const trouble = useTrouble();
  const now = useNow();
  const [busy, setBusy] = useState(false);
  const [over, setOver] = useState(false);
  const subject = { subject_kind: kind, subject_id: id };
  const { data, error, refetch } = useQuery({
    queryKey: [...keys.one(kind, id), 'files'],
    queryFn: ({ signal }) => call<{ items: Attached[] }>('GET', '/desk/files', { signal, query: subject }),
  });
  const again = () => client.invalidateQueries({ queryKey: keys.one(kind, id) });
  const add = async (files: File[]) => {
    setBusy(true);
    try {
      for (const file of files) {
        const uploaded = await upload(file);
        await call('POST', '/desk/files', { body: { ...subject, file_id: uploaded.id } });
      }
    } catch (failed) {
      trouble(failed);
    } finally {
      setBusy(false);
      await again();
    }
  };
  if (error && !data) return <Failure error={error} reset={() => void refetch()} />;
  if (!data) return <Skeleton rows={3} />;
  return (
    <section
      aria-label={t('files-title')}
      aria-busy={busy || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const files = [...event.dataTransfer.files];
        if (files.length > 0) void add(files);
      }}
      className={cx('grid gap-3 p-4', over && 'bg-accent-tint')}
    >
      {data.items.length > 0 ? (
        <ul className="grid gap-1">
          {data.items.map((file) => (
            <li key={file.id} className="flex min-h-8 items-center gap-3 text-13">
              <FileLink file={file} />
              <time
                dateTime={file.at}
                title={format.dateTime(file.at)}
                className="ms-auto shrink-0 text-12 text-text-3"
              >
                {format.relative(file.at, now)}
              </time>
              {file.may_delete && (
                <DeleteTwice
                  label={t('files-delete', { name: file.name })}
                  run={() => call('DELETE', `/desk/files/${file.id}`).then(again)}
                />
              )}
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-13 text-text-2">{t('files-none')}</p>
      )}
      <div>
        <ChooseFiles busy={busy} onFiles={(files) => void add(files)} />
      </div>
    </section>
  );
}
