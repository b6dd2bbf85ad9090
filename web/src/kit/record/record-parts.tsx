/** What a record's page shows when nothing is being edited. */
import { Pencil } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Field, Row } from '@/api/records';
import { Cell } from '@/kit/list/cells';
import { isFilled, type Places } from '@/kit/record/layout';
import type { RecordContext, RecordSlots } from '@/kit/record/types';
import { useText } from '@/lib/i18n';
import { Card, Facts } from '@/ui/card';

/** A value with its name above it; with the right to edit, a press opens the form there. */
function Value<R extends Row>({
  field,
  context,
  mayEdit,
}: {
  field: Field;
  context: RecordContext<R>;
  mayEdit: boolean;
}) {
  const t = useText();
  const { record, cells } = context;
  const label = cells.label(field.label);
  const wide = field.form === 'long_text' || field.lines;
  const value = record[field.name];
  const shown: ReactNode =
    wide && typeof value === 'string' ? (
      <span className="whitespace-pre-wrap">{value}</span>
    ) : field.form === 'email' && value ? (
      <a className="text-accent-text hover:underline" href={`mailto:${String(value)}`}>
        <bdi dir="ltr">{String(value)}</bdi>
      </a>
    ) : field.form === 'phone' && value ? (
      <a className="text-accent-text hover:underline" href={`tel:${String(value)}`}>
        <bdi dir="ltr">{String(value)}</bdi>
      </a>
    ) : (
      <Cell field={field} row={record} context={cells} none={<span className="text-text-3">–</span>} />
    );
  return (
    <div className={wide ? 'group/value min-w-0 sm:col-span-2' : 'group/value min-w-0'}>
      <dt className="text-12 text-text-3">{label}</dt>
      <dd className="mt-0.5 flex min-h-6 items-start gap-1 text-14 break-words">
        <span className="min-w-0">{shown}</span>
        {mayEdit && field.writable && (
          <button
            type="button"
            aria-label={t('list-edit-cell', { field: label })}
            onClick={() => context.edit(field.name)}
            className="no-print inline-flex size-6 shrink-0 items-center justify-center rounded-control text-text-3 opacity-0 group-hover/value:opacity-100 hover:bg-hover hover:text-text focus-visible:opacity-100"
          >
            <Pencil size={13} aria-hidden="true" />
          </button>
        )}
      </dd>
    </div>
  );
}

export function MainCards<R extends Row>({
  context,
  layout,
  mayEdit,
}: {
  context: RecordContext<R>;
  layout: Places;
  mayEdit: boolean;
}) {
  const t = useText();
  return layout.main.map((section) => (
    <Card key={section.title ?? ''} title={section.title ?? t('record-details')}>
      <dl className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
        {section.fields.map((field) => (
          <Value key={field.name} field={field} context={context} mayEdit={mayEdit} />
        ))}
      </dl>
    </Card>
  ));
}

export function Aside<R extends Row>({
  context,
  layout,
  slots,
}: {
  context: RecordContext<R>;
  layout: Places;
  slots: RecordSlots<R>;
}) {
  const t = useText();
  const { record, cells } = context;
  const row = (field: Field): [string, ReactNode] => [
    cells.label(field.label),
    <Cell key={field.name} field={field} row={record} context={cells} />,
  ];
  const facts = layout.aside.filter((field) => isFilled(record, field)).map(row);
  const more = layout.more.filter((field) => isFilled(record, field)).map(row);
  const dates: [string, ReactNode][] = [
    ...(typeof record.created_at === 'string'
      ? [[t('record-created'), cells.format.dateTime(record.created_at)] as [string, ReactNode]]
      : []),
    ...(typeof record.updated_at === 'string'
      ? [[t('record-updated'), cells.format.dateTime(record.updated_at)] as [string, ReactNode]]
      : []),
  ];
  return (
    <aside aria-label={t('record-aside')} className="grid min-w-0 gap-4">
      {slots.asideTop?.(context)}
      {facts.length > 0 && (
        <Card title={t('record-about')}>
          <Facts rows={facts} />
        </Card>
      )}
      {slots.aside?.(context)}
      <Card>
        <Facts rows={dates} />
        {more.length > 0 && (
          <details className={dates.length > 0 ? 'mt-3 border-t border-line pt-3' : undefined}>
            <summary className="min-h-6 cursor-default text-13 text-text-2">{t('record-more')}</summary>
            <div className="mt-2">
              <Facts rows={more} />
            </div>
          </details>
        )}
      </Card>
    </aside>
  );
}
