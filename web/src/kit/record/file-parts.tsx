/** Choosing, showing and taking away files. */
import { Paperclip, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { download, type Schemas } from '@/api/client';
import { isProblem } from '@/api/problem';
import { useFormat, useText } from '@/lib/i18n';
import { Button, IconButton } from '@/ui/button';
import { warn } from '@/ui/toast';

export type StoredFile = Schemas['CommentFile'];

const KILO = 1_000;
/** What the server takes. */
const TAKEN = '.png,.jpg,.jpeg,.pdf,.xlsx,.csv,.txt';

/** Says what failed, with the request's id. */
export function useTrouble(): (error: unknown) => void {
  const t = useText();
  return (error) =>
    void warn(
      isProblem(error) ? (error.errors[0]?.message ?? error.message) : t('failed'),
      isProblem(error) && error.request ? t('request-id', { id: error.request }) : undefined,
    );
}

export function ChooseFiles({ busy, onFiles }: { busy: boolean; onFiles: (files: File[]) => void }) {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button look="quiet" busy={busy} icon={<Paperclip size={15} />} onClick={() => input.current?.click()}>
        {t('files-add')}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={TAKEN}
        aria-label={t('files-add')}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same file may be chosen again.
          event.target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}

/** A file by its name; a press downloads it. */
export function FileLink({ file }: { file: StoredFile }) {
  const t = useText();
  const format = useFormat();
  const trouble = useTrouble();
  const kilo = file.size / KILO;
  const size =
    kilo < KILO
      ? t('files-kilobytes', { size: format.number(Math.max(1, Math.round(kilo))) })
      : t('files-megabytes', { size: format.number(Math.round(kilo / 100) / 10) });
  return (
    <button
      type="button"
      onClick={() => void download(`/desk/files/${file.id}`, { name: file.name }).catch(trouble)}
      className="inline-flex min-h-6 max-w-full items-center gap-2 rounded-control text-13 text-accent-text hover:underline pointer-coarse:min-h-11"
    >
      <Paperclip size={14} aria-hidden="true" className="shrink-0" />
      <bdi className="truncate">{file.name}</bdi>
      <span className="shrink-0 text-12 text-text-3">{size}</span>
    </button>
  );
}

/** Deleting what cannot be brought back: a second press, where the first was. */
export function DeleteTwice({ label, run }: { label: string; run: () => Promise<unknown> }) {
  const t = useText();
  const [sure, setSure] = useState(false);
  const [busy, setBusy] = useState(false);
  const trouble = useTrouble();
  if (!sure) return <IconButton label={label} icon={<Trash2 size={15} />} onClick={() => setSure(true)} />;
  return (
    <span className="inline-flex items-center gap-1">
      <Button
        look="danger"
        size="small"
        autoFocus
        busy={busy}
        onKeyDown={(event) => event.key === 'Escape' && setSure(false)}
        onClick={() => {
          setBusy(true);
          run()
            .catch(trouble)
            .finally(() => {
              setBusy(false);
              setSure(false);
            });
        }}
      >
        {t('talk-delete-sure')}
      </Button>
      <Button look="quiet" size="small" onClick={() => setSure(false)}>
        {t('cancel')}
      </Button>
    </span>
  );
}
