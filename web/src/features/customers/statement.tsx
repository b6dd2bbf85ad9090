import { useQuery } from '@tanstack/react-query';
import { Mail } from 'lucide-react';
import { useState } from 'react';
import { call, download, type Schemas } from '@/api/client';
import { isProblem } from '@/api/problem';
import { useMay } from '@/api/session';
import { Mails } from '@/kit/document/mails';
import { SendDialog } from '@/kit/document/send';
import { useToday } from '@/kit/document/today';
import { Trouble } from '@/kit/document/trouble';
import { useTrouble } from '@/kit/record/file-parts';
import { useFormat, useText } from '@/lib/i18n';
import { Button } from '@/ui/button';
import { DateField } from '@/ui/date-field';
import { Dialog } from '@/ui/dialog';
import { Field } from '@/ui/field';

/** A statement of account with a running balance, for any days; as a file in three forms. */
export function StatementDialog({ id, open, onClose }: { id: string; open: boolean; onClose: () => void }) {
  const t = useText();
  const format = useFormat();
  const may = useMay();
  const trouble = useTrouble();
  const [sending, setSending] = useState(false);
  const today = useToday();
  const [from, setFrom] = useState(`${today.slice(0, 4)}-01-01`);
  const [to, setTo] = useState(today);
  const path = `/billing/customers/${id}/statement`;
  const { data, error } = useQuery({
    queryKey: ['records', 'customer', 'one', id, 'statement', from, to],
    enabled: open && from !== '' && to !== '' && from <= to,
    queryFn: ({ signal }) => call<Schemas['Statement']>('GET', path, { query: { from, to }, signal }),
  });
  const entries = data?.entries ?? [];
  if (sending) {
    return (
      <SendDialog
        path={path}
        about={{ kind: 'statement', id }}
        name={t('customers-statement')}
        query={{ from, to }}
        extra={{ statement: { from, to } }}
        paper={`${path}/pdf`}
        onClose={() => setSending(false)}
      />
    );
  }
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('customers-statement')}
      width="wide"
      footer={
        <>
          {may('billing.statement.send') && data && (
            <Button className="me-auto" icon={<Mail size={14} aria-hidden="true" />} onClick={() => setSending(true)}>
              {t('send-statement')}
            </Button>
          )}
          {['pdf', 'xlsx', 'csv'].map((form) => (
            <Button
              key={form}
              look={form === 'pdf' ? 'primary' : 'plain'}
              onClick={() => void download(`${path}/${form}`, { query: { from, to } }).catch(trouble)}
            >
              {t('customers-download', { form: form.toUpperCase() })}
            </Button>
          ))}
        </>
      }
    >
      <div className="grid grid-cols-2 gap-3">
        <Field label={t('customers-from')}>
          {(ids) => <DateField {...ids} value={from} max={to} onValue={setFrom} />}
        </Field>
        <Field label={t('customers-to')}>{(ids) => <DateField {...ids} value={to} min={from} onValue={setTo} />}</Field>
      </div>
      {isProblem(error) && (
        <div className="mt-4">
          <Trouble problem={error} />
        </div>
      )}
      {data && (
        <div className="mt-4 overflow-x-auto">
          <table className="w-full text-13">
            <thead className="text-12 text-text-3">
              <tr>
                <th className="py-1 text-start font-medium">{t('customers-day')}</th>
                <th className="py-1 ps-3 text-start font-medium max-sm:hidden">{t('customers-document')}</th>
                <th className="py-1 text-end font-medium">{t('customers-debit')}</th>
                <th className="py-1 text-end font-medium">{t('customers-credit')}</th>
                <th className="py-1 text-end font-medium">{t('customers-balance')}</th>
              </tr>
            </thead>
            <tbody>
              <tr className="border-t border-line text-text-2">
                <td className="py-1.5" colSpan={4}>
                  {t('customers-opening')}
                </td>
                <td className="num">{format.money(data.opening, data.currency)}</td>
              </tr>
              {entries.map((entry, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines of a statement never move, and one document may stand twice
                <tr key={at} className="border-t border-line">
                  <td className="py-1.5 whitespace-nowrap">
                    {format.date(entry.on)}
                    {/* On a phone there is no room for a column more. */}
                    <span className="block text-12 text-text-3 sm:hidden">
                      <bdi dir="ltr">{entry.number}</bdi>
                    </span>
                  </td>
                  <td className="ps-3 whitespace-nowrap max-sm:hidden">
                    {entry.number}{' '}
                    {entry.kind === 'conversion' && (
                      <span className="ms-1 text-text-3">{t('customers-conversion')}</span>
                    )}
                  </td>
                  <td className="num">{entry.debit && format.amount(entry.debit, data.currency)}</td>
                  <td className="num">{entry.credit && format.amount(entry.credit, data.currency)}</td>
                  <td className="num">{format.amount(entry.balance, data.currency)}</td>
                </tr>
              ))}
              <tr className="border-t border-line font-medium">
                <td className="py-1.5" colSpan={4}>
                  {t('customers-closing')}
                </td>
                <td className="num">{format.money(data.closing, data.currency)}</td>
              </tr>
            </tbody>
          </table>
        </div>
      )}
      <div className="mt-4">
        <Mails kind="statement" id={id} />
      </div>
    </Dialog>
  );
}
