/** Records of a kind from a file: upload, and what was imported before. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { ArrowLeft, FileUp } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { call } from '@/api/client';
import { isProblem } from '@/api/problem';
import { keys } from '@/api/records';
import { type Batch, type Target, targetsQuery, upload } from '@/kit/import/batch';
import { guessed } from '@/kit/import/mapping';
import { OneImport } from '@/kit/import/one-import';
import { PastImports } from '@/kit/import/past';
import { usePlural } from '@/kit/list/use-model';
import { cx } from '@/lib/cx';
import { useLabel, useText } from '@/lib/i18n';
import { Failure } from '@/shell/failure';
import { Page } from '@/shell/page';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Empty, Skeleton } from '@/ui/empty';

const ACCEPTED = '.csv,.txt,.tsv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function ImportScreen({ kind }: { kind: string }) {
  const t = useText();
  const label = useLabel();
  const plural = usePlural();
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const { data, error, refetch } = useQuery(targetsQuery);
  const target = data?.items.find((one) => one.target === kind);
  const id = typeof search.import === 'string' ? search.import : null;
  const name = plural(kind) ?? label(target?.label ?? kind);
  if (error) return <Failure error={error} reset={() => void refetch()} />;
  return (
    <Page
      title={t('import-title', { kind: name })}
      width="record"
      before={
        <Link
          to={id ? `/records/${kind}/import` : `/records/${kind}`}
          aria-label={t('back')}
          title={t('back')}
          className="inline-flex size-8 items-center justify-center rounded-control text-text-2 hover:bg-hover hover:text-text pointer-coarse:size-11"
        >
          <ArrowLeft size={16} aria-hidden="true" className="rtl:rotate-180" />
        </Link>
      }
    >
      {!data ? (
        <Skeleton rows={6} />
      ) : !target ? (
        <Empty title={t('import-none')} body={t('import-none-body')} />
      ) : id ? (
        <OneImport key={id} id={id} target={target} />
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
          <Upload target={target} />
          <PastImports target={target.target} />
        </div>
      )}
    </Page>
  );
}

function Upload({ target }: { target: Target }) {
  const t = useText();
  const label = useLabel();
  const navigate = useNavigate();
  const client = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const help = useId();
  const [busy, setBusy] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  const take = async (file: File | undefined) => {
    if (!file || busy) return;
    setBusy(file.name);
    setFault(null);
    try {
      const taken = await upload(target.target, file);
      const mapping = guessed(taken.mapping, target, taken.header, label);
      const batch =
        mapping === taken.mapping ? taken : await call<Batch>('PATCH', `/imports/${taken.id}`, { body: mapping });
      client.setQueryData(keys.one('import', batch.id), batch);
      void client.invalidateQueries({ queryKey: keys.lists('import') });
      void navigate({ to: '.', search: { import: batch.id } as never });
    } catch (error) {
      setFault(isProblem(error) ? (error.errors[0]?.message ?? error.message) : t('failed'));
    } finally {
      setBusy(null);
      if (input.current) input.current.value = '';
    }
  };
  const required = target.fields.filter((field) => field.required).map((field) => label(field.label));
  return (
    <Card title={t('import-file')}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a file may also be dropped here; the button does the same */}
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void take(event.dataTransfer.files[0]);
        }}
        className={cx(
          'grid justify-items-center gap-3 rounded-card border border-dashed px-4 py-10 text-center',
          over ? 'border-accent bg-accent-tint' : 'border-control',
        )}
      >
        <FileUp size={28} aria-hidden="true" className="text-text-3" />
        <p className="text-14">{busy ? t('import-reading', { file: busy }) : t('import-drop')}</p>
        <input
          ref={input}
          type="file"
          accept={ACCEPTED}
          aria-label={t('import-choose')}
          aria-describedby={help}
          className="sr-only"
          tabIndex={-1}
          onChange={(event) => void take(event.target.files?.[0])}
        />
        <Button look="primary" busy={busy !== null} onClick={() => input.current?.click()}>
          {t('import-choose')}
        </Button>
        <p id={help} className="max-w-120 text-13 text-text-3">
          {t('import-accepts')}
          {required.length > 0 && ` ${t('import-needs', { fields: required.join(', ') })}`}
        </p>
        {fault && (
          <p role="alert" className="rounded-control bg-danger-tint px-3 py-2 text-13 text-danger">
            {fault}
          </p>
        )}
      </div>
    </Card>
  );
}
