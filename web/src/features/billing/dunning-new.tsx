/** A new run of reminders: who would get which letter now, and whom to leave out. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call, type Schemas } from '@/api/client';
import { isProblem } from '@/api/problem';
import { changed, create, type Row } from '@/api/records';
import { useMay } from '@/api/session';
import { Ask } from '@/kit/document/ask';
import { Trouble } from '@/kit/document/trouble';
import { RecordHead } from '@/kit/record/record-head';
import * as decimal from '@/lib/decimal';
import { useHotkeys } from '@/lib/hotkeys';
import { useFormat, useText } from '@/lib/i18n';
import { newId } from '@/lib/ids';
import { Page } from '@/shell/page';
import { usePlaces } from '@/shell/registry';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Empty, Skeleton } from '@/ui/empty';
import { Keys } from '@/ui/kbd';

type Letter = Schemas['LetterView'];

/** What letters ask for, by currency. */
function sums(letters: Letter[]): [currency: string, amount: string][] {
  const found = new Map<string, string>();
  for (const { currency, overdue } of letters.flatMap((letter) => letter.parts))
    found.set(currency, decimal.sum([found.get(currency) ?? '0', overdue]));
  return [...found];
}

export default function NewRun() {
  const t = useText();
  const may = useMay();
  const [out, setOut] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState(false);
  const { data, error } = useQuery({
    queryKey: ['records', 'dunning_run', 'preview'],
    staleTime: 0,
    retry: false,
    queryFn: ({ signal }) =>
      call<Schemas['DunningPreview']>('POST', '/billing/dunning-runs/preview', { body: {}, signal }),
  });
  const letters = data?.letters ?? [];
  const chosen = letters.filter((letter) => !out.has(letter.customer_id));
  const ready = chosen.length > 0 && may('billing.dunning.run');
  const ask = () => setAsking(true);
  useHotkeys(ready && !asking ? [{ keys: 'mod+enter', label: 'billing-dun', run: ask }] : []);
  const turn = (customer: string) =>
    setOut((now) => {
      const next = new Set(now);
      if (!next.delete(customer)) next.add(customer);
      return next;
    });
  return (
    <Page
      title={t('billing-dun')}
      width="record"
      before={<RecordHead.Before kind="dunning_run" id="" list="/billing/dunning" />}
      actions={
        ready && (
          <Button look="primary" onClick={ask}>
            {t('billing-dun-do', { count: chosen.length })} <Keys keys="mod+enter" inverse className="max-sm:hidden" />
          </Button>
        )
      }
    >
      {!data && !error && <Skeleton rows={4} />}
      {isProblem(error, 'billing.no_dunning_levels') ? (
        <Empty
          ghost
          title={t('billing-levels-none')}
          body={t('billing-levels-none-body')}
          primary={
            <Link
              to={'/billing/dunning/levels' as string}
              className="inline-flex h-8 items-center rounded-control bg-ink px-3 text-13 font-medium text-on-ink pointer-coarse:h-11"
            >
              {t('billing-levels')}
            </Link>
          }
        />
      ) : (
        isProblem(error) && <Trouble problem={error} />
      )}
      {data && letters.length === 0 && <Empty title={t('billing-dun-nobody')} />}
      {letters.length > 0 && (
        <Card title={t('billing-letters')} flush>
          <p className="px-5 pb-3 text-12 text-text-2">{t('billing-dun-body')}</p>
          <ul className="text-13">
            {letters.map((letter) => (
              <LetterRow
                key={letter.customer_id}
                letter={letter}
                chosen={!out.has(letter.customer_id)}
                onTurn={() => turn(letter.customer_id)}
              />
            ))}
          </ul>
        </Card>
      )}
      {asking && <SendDialog letters={chosen} onClose={() => setAsking(false)} />}
    </Page>
  );
}

function LetterRow({ letter, chosen, onTurn }: { letter: Letter; chosen: boolean; onTurn: () => void }) {
  const t = useText();
  const places = usePlaces();
  return (
    <li className="flex gap-3 border-t border-line px-5 py-2.5">
      <label className="flex size-6 shrink-0 items-center justify-center pointer-coarse:size-11">
        <input type="checkbox" checked={chosen} onChange={onTurn} />
        <span className="sr-only">{t('billing-dun-include', { name: letter.customer_name })}</span>
      </label>
      <div className="min-w-0 flex-1">
        <span className="flex flex-wrap items-center gap-x-3">
          <Link
            to={places('customer', letter.customer_id) ?? '.'}
            className="inline-flex min-h-[24px] items-center font-medium hover:underline"
          >
            {letter.customer_name}
          </Link>
          <span className="text-text-3">{t('billing-level', { level: letter.level })}</span>
        </span>
        {letter.parts.map((part) => (
          <LetterPart key={part.currency} part={part} />
        ))}
      </div>
    </li>
  );
}

/** What is late in one currency. */
function LetterPart({ part }: { part: Letter['parts'][number] }) {
  const t = useText();
  const format = useFormat();
  const places = usePlaces();
  return (
    <span className="flex flex-wrap items-center gap-x-3 text-12 text-text-2">
      {part.documents.map((document) => (
        <Link
          key={`${document.invoice_id} ${document.instalment}`}
          to={places('invoice', document.invoice_id) ?? '.'}
          className="inline-flex min-h-[24px] items-center hover:underline"
        >
          {t('billing-late', { number: document.number, days: document.days_late })}
        </Link>
      ))}
      {part.fee && (
        <span className="text-text-3">{t('billing-fee', { fee: format.money(part.fee, part.currency) })}</span>
      )}
      <span className="num ms-auto text-13 font-medium text-text">{format.money(part.overdue, part.currency)}</span>
    </span>
  );
}

function SendDialog({ letters, onClose }: { letters: Letter[]; onClose: () => void }) {
  const t = useText();
  const format = useFormat();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [key] = useState(newId);
  const customers = letters.map((letter) => letter.customer_id);
  return (
    <Ask
      onClose={onClose}
      title={t('billing-dun-ask', { count: customers.length })}
      description={t('billing-dun-sum', {
        amount: format.list(sums(letters).map(([currency, amount]) => format.money(amount, currency))),
      })}
      action={t('billing-dun-do', { count: letters.length })}
      run={async () => {
        const run = await create<Row>(
          '/billing/dunning-runs',
          { customer_ids: customers },
          { headers: { 'Idempotency-Key': key } },
        );
        changed(client, 'dunning_run', 'invoice');
        void navigate({ to: `/billing/dunning/${run.id}` });
        return t('billing-did-dun', { count: letters.length });
      }}
    />
  );
}
