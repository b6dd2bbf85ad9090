/** A return: what comes back, what becomes of it, and how it is settled. */
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { keys, list, type RowOf } from '@/api/records';
import { useMay } from '@/api/session';
import { Activity } from '@/kit/document/activity';
import { PartyCard } from '@/kit/document/party';
import { Beside } from '@/kit/document/side';
import { useDocument } from '@/kit/document/use-document';
import { type Verb, Verbs } from '@/kit/document/verbs';
import { RecordHead } from '@/kit/record/record-head';
import { useFormat, useText } from '@/lib/i18n';
import { Failure } from '@/shell/failure';
import { Page } from '@/shell/page';
import { remember } from '@/shell/recent';
import { usePlaces } from '@/shell/registry';
import { Card, Facts } from '@/ui/card';
import { Skeleton } from '@/ui/empty';
import { Status } from '@/ui/status';
import { LEFT, PATH, type ReturnView, STAGES, some } from './data';
import { type Deed, DeedDialog } from './dialogs';
import { Goods } from './goods';

export default function ReturnPage() {
  const t = useText();
  const { id } = useParams({ strict: false }) as { id: string };
  const { data, error } = useDocument<ReturnView>('return', PATH, id);
  useEffect(() => {
    if (data) remember({ path: `/returns/${id}`, title: `${data.number} · ${data.customer_name}` });
  }, [data, id]);
  if (error && !data) return <Failure whole error={error} />;
  if (!data)
    return (
      <Page title={t('returns-one')} width="record">
        <Skeleton />
      </Page>
    );
  return <Shown key={id} ret={data} place={data.labels?.[data.location_id] ?? null} />;
}

/** What the state allows, what of the goods is left for it, and what the person may. */
function useVerbs(ret: ReturnView, ask: (deed: Deed) => void): Verb[] {
  const t = useText();
  const may = useMay();
  const left: Partial<Record<Deed, boolean>> = {
    receive: ret.lines.some((line) => some(LEFT.receive(line))),
    unreceive: ret.lines.some((line) => some(LEFT.inspect(line))),
    inspect: ret.lines.some((line) => some(LEFT.inspect(line))),
    refund: ret.lines.some((line) => some(LEFT.settle(line))),
    replace: ret.lines.some((line) => some(LEFT.settle(line))),
  };
  const deeds: Deed[] = ['receive', 'inspect', 'refund', 'replace', 'unreceive', 'complete', 'cancel'];
  // Who may say that goods have come may say that they have not.
  const mayDo = (deed: Deed) => may(`returns.return.${deed === 'unreceive' ? 'receive' : deed}`);
  return deeds
    .filter((deed) => ret.allowed_actions.includes(deed) && mayDo(deed) && left[deed] !== false)
    .map((deed) => ({ id: deed, label: t(`returns-${deed}`), run: () => ask(deed), danger: deed === 'cancel' }));
}

/** What was credited on the order that the goods are of. */
function CreditNotes({ ret }: { ret: ReturnView }) {
  const t = useText();
  const format = useFormat();
  const places = usePlaces();
  const may = useMay();
  const { data } = useQuery({
    queryKey: [...keys.lists('invoice'), 'credited', ret.order_id],
    enabled: may('billing.invoice.view') && ret.lines.some((line) => some(line.refunded)),
    queryFn: async ({ signal }) => {
      const filters = { order_id: ret.order_id, kind: 'credit_note' };
      return (await list<RowOf<'invoice'>>('/billing/invoices', { filters }, { limit: 100 }, { signal })).items;
    },
  });
  if (!data?.length) return null;
  return (
    <Card title={t('returns-credit-notes')}>
      <ul className="space-y-2 text-13">
        {data.map((note) => (
          <li key={note.id} className="flex justify-between gap-4">
            <Link to={places('invoice', note.id) ?? '.'} className="text-accent-text hover:underline">
              {note.number}
            </Link>
            <span className="num">{format.money(note.total, note.currency)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Shown({ ret, place }: { ret: ReturnView; place: string | null }) {
  const t = useText();
  const format = useFormat();
  const order = usePlaces()('order', ret.order_id);
  const [deed, setDeed] = useState<Deed | null>(null);
  const verbs = useVerbs(ret, setDeed);
  return (
    <Page
      title={ret.number}
      width="record"
      before={<RecordHead.Along kind="return" id={ret.id} list="/returns" />}
      beside={
        <Status stage={STAGES[ret.status] ?? 'none'}>{t(`returns-status-${ret.status.replaceAll('_', '-')}`)}</Status>
      }
      actions={<Verbs verbs={verbs} next={['receive', 'inspect', 'refund', 'complete']} />}
    >
      <Beside
        aside={
          <>
            <Card title={t('returns-one')}>
              <Facts
                rows={[
                  [
                    t('returns-order'),
                    order ? (
                      <Link key="order" to={order} className="text-accent-text hover:underline">
                        {ret.order_number}
                      </Link>
                    ) : (
                      ret.order_number
                    ),
                  ],
                  [t('returns-reason'), ret.reason],
                  [t('returns-to'), place],
                  [t('returns-date'), format.date(ret.business_date)],
                  ...(ret.note ? [[t('returns-note'), ret.note] as [string, string]] : []),
                ]}
              />
            </Card>
            <CreditNotes ret={ret} />
            <PartyCard customerId={ret.customer_id} name={ret.customer_name} address={null} />
            <Activity kind="return" path={PATH} id={ret.id} />
          </>
        }
      >
        <Goods ret={ret} />
      </Beside>
      {deed && <DeedDialog deed={deed} ret={ret} onClose={() => setDeed(null)} />}
    </Page>
  );
}
