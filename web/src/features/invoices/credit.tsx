/** A credit note: the whole of what is left of an invoice, or of its lines by quantity or by price. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { isProblem, type Problem } from '@/api/problem';
import { changed, create, type Row } from '@/api/records';
import { MovedOnField, useMovedOn } from '@/kit/document/business-date';
import { Trouble } from '@/kit/document/trouble';
import { useUnits } from '@/kit/editor/products';
import * as decimal from '@/lib/decimal';
import { useFormat, useText } from '@/lib/i18n';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Checkbox, Field, Input, NativeSelect } from '@/ui/field';
import { NumberField } from '@/ui/number-field';
import { tell } from '@/ui/toast';
import { type InvoiceView, PATH } from './data';
import type { DeedProps } from './deed-dialogs';

type By = 'whole' | 'quantity' | 'amount';
type Line = InvoiceView['lines'][number];

const positive = (text: string | null | undefined) => (decimal.parse(text ?? '')?.units ?? 0n) > 0n;
/** What is left of a line to be credited; nothing was credited where the server tells no rest. */
const leftOf = (line: Line) => ({
  quantity: line.left?.quantity ?? line.quantity,
  total: line.left?.total ?? line.total,
});

/** What of the whole invoice no credit note has taken back. */
const rest = ({ total, credited }: InvoiceView) => decimal.sum([total, `-${credited}`]);

export function CreditDialog({ invoice, onClose }: DeedProps) {
  const t = useText();
  const format = useFormat();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [by, setBy] = useState<By>('whole');
  const [values, setValues] = useState<Record<string, string | null>>({});
  const [reason, setReason] = useState('');
  const [again, setAgain] = useState(true);
  const on = useMovedOn(invoice.issued_on);
  const [problem, setProblem] = useState<Problem | null>(null);
  const lines = invoice.lines.filter((line) => positive(leftOf(line).total));
  const taken = lines.filter((line) => positive(values[line.id]));
  const unread = lines.some((line) => values[line.id] === null);
  const ready = reason.trim() !== '' && (by === 'whole' || (taken.length > 0 && !unread));
  const credit = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      create<Row & { number: string | null }>(`${PATH}/${invoice.id}/credit`, {
        reason: reason.trim(),
        issued_on: on.said,
        ...(by === 'whole' ? {} : { lines: taken.map((line) => ({ line_id: line.id, [by]: values[line.id] })) }),
        ...(by === 'amount' ? {} : { billable_again: again }),
      }),
    onSuccess: (note) => {
      changed(client, 'invoice', 'order', 'customer');
      tell(t('invoices-credited-by', { number: note.number ?? '' }));
      onClose();
      void navigate({ to: '/invoices/$id', params: { id: note.id } });
    },
    onError: (error) => isProblem(error) && setProblem(error),
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('invoices-credit-title', { number: invoice.number ?? '' })}
      description={t('invoices-credit-body')}
      onSubmit={() => ready && !credit.isPending && credit.mutate()}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="primary" type="submit" busy={credit.isPending} disabled={!ready}>
            {t('invoices-credit')}
          </Button>
        </>
      }
    >
      {problem && <Trouble problem={problem} />}
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('invoices-credit-what')} className="sm:col-span-2">
          {(ids) => (
            <NativeSelect
              {...ids}
              value={by}
              onChange={(event) => {
                setBy(event.target.value as By);
                setValues({});
              }}
            >
              <option value="whole">
                {t('invoices-credit-whole', { amount: format.money(rest(invoice), invoice.currency) })}
              </option>
              <option value="quantity">{t('invoices-credit-quantity')}</option>
              <option value="amount">{t('invoices-credit-amount')}</option>
            </NativeSelect>
          )}
        </Field>
        <Field label={t('invoices-reason')}>
          {(ids) => (
            <Input {...ids} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
          )}
        </Field>
        <MovedOnField on={on} label={t('invoices-issued')} />
      </div>
      {by !== 'whole' && <Lines invoice={invoice} lines={lines} by={by} values={values} onChange={setValues} />}
      {by !== 'amount' && (
        <Checkbox
          className="mt-3"
          label={t('invoices-credit-again')}
          checked={again}
          onChange={(event) => setAgain(event.target.checked)}
        />
      )}
    </Dialog>
  );
}

interface LinesProps {
  invoice: InvoiceView;
  lines: Line[];
  by: 'quantity' | 'amount';
  values: Record<string, string | null>;
  onChange: (values: Record<string, string | null>) => void;
}

function Lines({ invoice, lines, by, values, onChange }: LinesProps) {
  const t = useText();
  const format = useFormat();
  const units = useUnits();
  const word = t(by === 'quantity' ? 'editor-quantity' : 'editor-amount');
  const show = (value: string) => (by === 'quantity' ? format.number(value) : format.amount(value, invoice.currency));
  return (
    <table className="mt-4 w-full text-13">
      <thead className="text-12 text-text-3">
        <tr className="h-8 border-b border-line">
          <th className="text-start font-medium">{t('editor-product')}</th>
          <th className="num px-3 font-medium">{t('invoices-credit-left')}</th>
          <th className="num w-32 font-medium">{word}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id} className="border-b border-line">
            <td className="py-1.5">{line.description}</td>
            <td className="num px-3 text-text-2">
              {show(by === 'quantity' ? leftOf(line).quantity : leftOf(line).total)}
            </td>
            <td className="py-1">
              <NumberField
                aria-label={`${word}, ${line.description}`}
                className="h-8"
                value={values[line.id] ?? ''}
                aria-invalid={values[line.id] === null ? true : undefined}
                {...(by === 'quantity' ? { unit: units.get(line.unit_id ?? ''), but: leftOf(line).quantity } : {})}
                show={show}
                onValue={(value) => onChange({ ...values, [line.id]: value })}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
