/** A new run of reminders: who would get a letter now. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { call, type Schemas } from '@/api/client';
import { isProblem } from '@/api/problem';
import { changed, create, type Row } from '@/api/records';
import { Ask } from '@/kit/document/ask';
import { Trouble } from '@/kit/document/trouble';
import { useFormat, useText } from '@/lib/i18n';
import { usePlaces } from '@/shell/registry';
import { Skeleton } from '@/ui/empty';

type Preview = Schemas['DunningPreview'];

export function RunDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const format = useFormat();
  const client = useQueryClient();
  const navigate = useNavigate();
  const places = usePlaces();
  const { data, error } = useQuery({
    queryKey: ['records', 'dunning_run', 'preview'],
    staleTime: 0,
    retry: false,
    queryFn: ({ signal }) => call<Preview>('POST', '/billing/dunning-runs/preview', { body: {}, signal }),
  });
  const letters = data?.letters ?? [];
  return (
    <Ask
      onClose={onClose}
      width="normal"
      title={t('billing-dun-ask', { count: letters.length })}
      description={t('billing-dun-body')}
      action={t('billing-dun-do', { count: letters.length })}
      ready={letters.length > 0}
      run={async () => {
        const customers = [...new Set(letters.map((letter) => letter.customer_id))];
        const run = await create<Row>('/billing/dunning-runs', { customer_ids: customers });
        changed(client, 'dunning_run', 'invoice');
        void navigate({ to: `/billing/dunning/${run.id}` });
        return t('billing-did-dun', { count: letters.length });
      }}
    >
      {!data && !error && <Skeleton rows={4} />}
      {isProblem(error) && (
        <Trouble
          problem={error}
          actions={
            error.code === 'billing.no_dunning_levels' && (
              <Link to={'/records/dunning_level' as string} className="font-medium whitespace-nowrap hover:underline">
                {t('billing-levels')}
              </Link>
            )
          }
        />
      )}
      {data && letters.length === 0 && <p className="text-13 text-text-2">{t('billing-dun-nobody')}</p>}
      <ul className="text-13">
        {letters.map((letter) => (
          <li key={`${letter.customer_id} ${letter.currency}`} className="border-b border-line py-2">
            <span className="flex items-baseline gap-3">
              <span className="font-medium">{letter.customer_name}</span>
              <span className="text-text-3">{t('billing-level', { level: letter.level })}</span>
              <span className="num ms-auto font-medium">{format.money(letter.overdue, letter.currency)}</span>
            </span>
            <span className="flex flex-wrap gap-x-3 text-12 text-text-3">
              {letter.documents.map((document) => (
                <Link
                  key={`${document.invoice_id} ${document.instalment}`}
                  to={places('invoice', document.invoice_id) ?? '.'}
                  className="hover:underline"
                >
                  {t('billing-late', { number: document.number, days: document.days_late })}
                </Link>
              ))}
              {letter.fee && <span>{t('billing-fee', { fee: format.money(letter.fee, letter.currency) })}</span>}
            </span>
          </li>
        ))}
      </ul>
    </Ask>
  );
}
