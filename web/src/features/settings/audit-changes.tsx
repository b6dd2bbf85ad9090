/** What an entry of the log says was changed, field by field. */
import type { Schemas } from '@/api/client';
import { useText } from '@/lib/i18n';

interface FieldChange {
  before?: unknown;
  after?: unknown;
  changed?: unknown;
}

const isChange = (value: unknown): value is FieldChange =>
  typeof value === 'object' && value !== null && ('before' in value || 'after' in value || 'changed' in value);

/** Fields with what they were and are; null where it tells something else. */
function fieldsOf(told: unknown): [string, FieldChange][] | null {
  if (typeof told !== 'object' || told === null || Array.isArray(told)) return null;
  const fields = Object.entries(told);
  return fields.every(([, value]) => isChange(value)) ? (fields as [string, FieldChange][]) : null;
}

/** What was changed, with what is personal of it; of what is sealed or erased, that it was. Null where it is no change. */
export function changesOf({ changes, personal }: Schemas['Entry']): [string, FieldChange][] | null {
  if (typeof changes !== 'object' || changes === null || !('fields' in changes)) return null;
  const { fields, personal: names, sealed } = changes as { fields: unknown; personal?: string[]; sealed?: string[] };
  const [open, own] = [fieldsOf(fields), personal == null ? [] : fieldsOf(personal)];
  if (!open || !own) return null;
  const erased = (names ?? []).filter((name) => !own.some(([one]) => one === name));
  const kept = [...erased, ...(sealed ?? [])].map((name): [string, FieldChange] => [name, { changed: true }]);
  const all = [...open, ...own, ...kept];
  return all.length > 0 ? all : null;
}

export function Changes({ of }: { of: [string, FieldChange][] }) {
  const t = useText();
  const said = (value: unknown) =>
    value === null || value === undefined || value === ''
      ? t('history-empty')
      : typeof value === 'object'
        ? JSON.stringify(value)
        : String(value);
  return (
    <dl aria-label={t('audit-changes')} className="mt-3 grid gap-1 rounded-control bg-sunken p-3 text-13">
      {of.map(([name, one]) => (
        <div key={name} className="flex flex-wrap gap-x-2">
          <dt className="text-text-2">
            <bdi dir="ltr">{name}</bdi>
          </dt>
          <dd className="min-w-0 break-words">
            {'changed' in one ? (
              <span className="text-text-2">{t('history-sealed')}</span>
            ) : (
              <>
                {one.before != null && (
                  <>
                    <del className="text-text-2">
                      <bdi>{said(one.before)}</bdi>
                    </del>{' '}
                    <span aria-hidden="true" className="inline-block rtl:-scale-x-100">
                      →
                    </span>
                    <span className="sr-only">{t('history-to')}</span>{' '}
                  </>
                )}
                <bdi>{said(one.after)}</bdi>
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
