/** A document that is made again and again: when, what it made, and pausing it. Invoices and orders alike. */
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '@/api/session';
import { Activity } from '@/kit/document/activity';
import { Ask } from '@/kit/document/ask';
import { PartyCard } from '@/kit/document/party';
import { Beside } from '@/kit/document/side';
import { Notice } from '@/kit/document/trouble';
import { useDeed } from '@/kit/document/use-document';
import { type Verb, Verbs } from '@/kit/document/verbs';
import { useUnitNames } from '@/kit/editor/products';
import { RecordHead } from '@/kit/record/record-head';
import { useHotkeys } from '@/lib/hotkeys';
import { useFormat, useText } from '@/lib/i18n';
import { Page } from '@/shell/page';
import { usePlaces } from '@/shell/registry';
import { Card, Facts } from '@/ui/card';
import { Pill, type Stage, Status } from '@/ui/status';
import { useCustomerNames } from './names';
import { useProductNames } from './product-names';

const STAGES: Record<string, Stage> = { active: 'done', paused: 'none', ended: 'struck' };

export interface Schedule {
  id: string;
  name: string;
  customer_id: string;
  status: string;
  every: string | null;
  step: number;
  start_on: string | null;
  end_on: string | null;
  next_on: string | null;
  failure: string | null;
  allowed_actions: string[];
  lines: {
    product_id: string | null;
    unit_id: string | null;
    description: string | null;
    quantity: string;
    unit_price: string | null;
  }[];
  made: { on: string; id: string }[];
  currency: string;
  /** Periods that are due and not made yet. */
  behind: number;
  /** What happens with what it makes, in words. */
  does: string;
  /** Which period an invoice is for, in words. */
  period?: string | null;
}

interface Props {
  schedule: Schedule;
  kind: 'recurring_invoice' | 'order_template';
  path: string;
  list: string;
  /** What it makes. */
  makes: 'invoice' | 'order';
  permissions: Record<string, string>;
}

export function ScheduleShown({ schedule, kind, path, list, makes, permissions }: Props) {
  const t = useText();
  const format = useFormat();
  const may = useMay();
  const places = usePlaces();
  const [deed, setDeed] = useState<string | null>(null);
  const send = useDeed(kind, path, schedule.id, makes);
  const names = useCustomerNames([schedule.customer_id]);
  const navigate = useNavigate();
  const edit = () => void navigate({ to: `${list}/${schedule.id}/edit` });
  const edits = may(permissions.end ?? '') && schedule.status !== 'ended';
  useHotkeys(edits ? [{ keys: 'e', label: 'edit', run: edit }] : []);
  const verbs: Verb[] = [
    ...(edits ? [{ id: 'edit', label: t('edit'), run: edit }] : []),
    ...['run', 'place', 'pause', 'resume', 'end']
      .filter((one) => schedule.allowed_actions.includes(one) && may(permissions[one] ?? ''))
      .map((one) => ({ id: one, label: t(`billing-schedule-${one}`), run: () => setDeed(one), danger: one === 'end' })),
  ];
  return (
    <Page
      title={schedule.name}
      width="record"
      before={<RecordHead.Before kind={kind} id={schedule.id} list={list} />}
      beside={
        <span className="flex items-center gap-3">
          <Status stage={STAGES[schedule.status] ?? 'none'}>{t(`billing-schedule-is-${schedule.status}`)}</Status>
          {schedule.behind > 0 && <Pill tone="warning">{t('billing-behind', { count: schedule.behind })}</Pill>}
        </span>
      }
      actions={<Verbs verbs={verbs} next={['run', 'place', 'resume']} />}
    >
      <Beside
        aside={
          <>
            <Card title={t('billing-schedule')}>
              <Facts
                rows={[
                  [
                    t('billing-every'),
                    schedule.every
                      ? t(`billing-every-${schedule.every}`, { count: schedule.step })
                      : t('billing-schedule-by-hand'),
                  ],
                  [t('billing-next'), schedule.next_on && format.date(schedule.next_on)],
                  [t('billing-from'), schedule.start_on && format.date(schedule.start_on)],
                  [t('billing-until'), schedule.end_on && format.date(schedule.end_on)],
                  ...(schedule.period ? [[t('billing-service-period'), schedule.period] as [string, string]] : []),
                ]}
              />
              <p className="mt-3 text-12 text-text-2">{schedule.does}</p>
            </Card>
            <PartyCard
              customerId={schedule.customer_id}
              name={names.get(schedule.customer_id) ?? t('billing-customer')}
              address={null}
            />
            <Activity kind={kind} path={path} id={schedule.id} />
          </>
        }
      >
        {schedule.failure && <Notice tone="warning">{schedule.failure}</Notice>}
        <Lines schedule={schedule} />
        <Card title={t(`billing-made-${makes}`)} flush>
          {schedule.made.length === 0 && <p className="px-5 pb-5 text-13 text-text-2">{t('billing-made-none')}</p>}
          <ul className="text-13">
            {schedule.made.map((one) => (
              <li key={one.id} className="flex min-h-10 items-center border-t border-line px-5">
                <Link to={places(makes, one.id) ?? '.'} className="text-accent-text hover:underline">
                  {format.date(one.on)}
                </Link>
              </li>
            ))}
          </ul>
        </Card>
      </Beside>
      {deed && (
        <Ask
          onClose={() => setDeed(null)}
          title={t(`billing-schedule-ask-${deed}`, { name: schedule.name })}
          action={t(`billing-schedule-${deed}`)}
          danger={deed === 'end'}
          run={async () => {
            await send(deed);
            return t(`billing-schedule-did-${deed}`, { name: schedule.name });
          }}
        />
      )}
    </Page>
  );
}

function Lines({ schedule }: { schedule: Schedule }) {
  const t = useText();
  const format = useFormat();
  const units = useUnitNames();
  const products = useProductNames(schedule.lines.flatMap((line) => line.product_id ?? []));
  return (
    <Card title={t('billing-lines')} flush>
      <ul className="text-13">
        {schedule.lines.map((line) => (
          <li
            key={JSON.stringify(line)}
            className="flex min-h-10 flex-wrap items-center gap-3 border-t border-line px-5"
          >
            <span>{line.description ?? (line.product_id && products.get(line.product_id)) ?? '…'}</span>
            <span className="num ms-auto">
              {format.number(line.quantity)} {line.unit_id && units.get(line.unit_id)}
            </span>
            <span className="num w-28">
              {line.unit_price ? format.money(line.unit_price, schedule.currency) : t('billing-list-price')}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
