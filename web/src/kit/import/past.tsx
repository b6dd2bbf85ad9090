/** What was imported before. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { keys, list, type RowOf } from '@/api/records';
import { spoken } from '@/kit/list/cells';
import { statusLook } from '@/kit/list/status-map';
import { useFormat, useLabel, useText } from '@/lib/i18n';
import { Card } from '@/ui/card';
import { Pill, Status } from '@/ui/status';

const SHOWN = 20;

export function ImportStatus({ status }: { status: string }) {
  const label = useLabel();
  const look = statusLook('import', 'status', status);
  const text = label(spoken(status));
  if (!look) return text;
  return 'tone' in look ? <Pill tone={look.tone}>{text}</Pill> : <Status stage={look.stage}>{text}</Status>;
}

export function PastImports({ target }: { target: string }) {
  const t = useText();
  const format = useFormat();
  const { data } = useQuery({
    queryKey: [...keys.lists('import'), 'of', target],
    queryFn: ({ signal }) =>
      list<RowOf<'import'>>('/imports', { filters: { target }, sort: '-created_at' }, { limit: SHOWN }, { signal }),
  });
  const items = data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Card title={t('import-past')} flush>
      <div className="scroll-soft overflow-x-auto">
        <table className="w-full min-w-140 text-13">
          <thead className="text-12 text-text-3">
            <tr className="border-b border-line text-start">
              <th scope="col" className="px-5 py-2 text-start font-medium">
                {t('import-file')}
              </th>
              <th scope="col" className="px-3 py-2 text-start font-medium">
                {t('import-when')}
              </th>
              <th scope="col" className="px-3 py-2 text-start font-medium">
                {t('import-by')}
              </th>
              <th scope="col" className="px-3 py-2 text-start font-medium">
                {t('import-status')}
              </th>
              <th scope="col" className="num px-5 py-2 font-medium">
                {t('import-rows')}
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((row) => (
              <tr key={row.id} className="border-b border-line last:border-0 hover:bg-hover">
                <td className="px-5 py-2">
                  <Link
                    to="."
                    search={{ import: row.id } as never}
                    className="inline-flex min-h-6 items-center font-medium hover:underline pointer-coarse:min-h-11"
                  >
                    {row.file_name || t('list-unnamed')}
                  </Link>
                </td>
                <td className="px-3 py-2 text-text-2">{format.dateTime(row.created_at)}</td>
                <td className="px-3 py-2 text-text-2">{row.owner_id ? (data?.labels?.[row.owner_id] ?? '–') : '–'}</td>
                <td className="px-3 py-2">
                  <ImportStatus status={row.status} />
                </td>
                <td className="num px-5 py-2">{format.count(row.rows)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
