/** The questions before an invoice's verbs; each states what it does in numbers. */
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { isProblem, type Problem } from '@/api/problem';
import { changed } from '@/api/records';
import { MovedOnField, useMovedOn } from '@/kit/document/business-date';
import { SendDialog } from '@/kit/document/send';
import { ShareDialog } from '@/kit/document/share';
import { Trouble } from '@/kit/document/trouble';
import { useFormat, useText } from '@/lib/i18n';
import { late } from '@/lib/late';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Field, Input, NativeSelect, TextArea } from '@/ui/field';
import { MoneyField } from '@/ui/number-field';
import { tell } from '@/ui/toast';
import { CreditDialog } from './credit';
import { type InvoiceView, PATH, useVerb } from './data';
import type { Deed } from './deeds';

const PayDialog = late(() => import('./pay').then((part) => part.PayDialog));
const RefundNoteDialog = late(() => import('./refund-note').then((part) => part.RefundNoteDialog));

export interface DeedProps {
  invoice: InvoiceView;
  onClose: () => void;
}

export function DeedDialog({ deed, ...props }: DeedProps & { deed: Deed | null }) {
  const t = useText();
  switch (deed) {
    case null:
      return null;
    case 'pay':
      return <PayDialog {...props} />;
    case 'credit':
      return <CreditDialog {...props} />;
    case 'post':
      return <PostDialog {...props} />;
    case 'send':
      return <Send {...props} />;
    case 'write_off':
      return <WriteOffDialog {...props} />;
    case 'refund':
      return <RefundNoteDialog {...props} />;
    case 'allocate':
      return <UseCreditDialog {...props} />;
    case 'share':
      return (
        <ShareDialog
          kind="invoice"
          id={props.invoice.id}
          title={t('document-share-title', { name: props.invoice.number ?? '' })}
          onClose={props.onClose}
        />
      );
    default:
      return <ReasonDialog deed={deed} {...props} />;
  }
}

interface AskProps extends DeedProps {
  title: string;
  description?: string;
  action: string;
  verb: string;
  body: () => unknown;
  told: (answer: InvoiceView) => string;
  ready?: boolean;
  danger?: boolean;
  children?: ReactNode;
}

/** A verb with its question: sends it once, shows why it failed, and says that it happened. */
export function Ask(props: AskProps) {
  const { invoice, onClose, title, description, action, verb, body, told, ready = true, danger, children } = props;
  const t = useText();
  const mutation = useVerb(invoice);
  const [problem, setProblem] = useState<Problem | null>(null);
  const submit = async () => {
    if (!ready || mutation.isPending) return;
    setProblem(null);
    try {
      tell(told(await mutation.mutateAsync({ action: verb, body: body() })));
      onClose();
    } catch (failure) {
      if (isProblem(failure)) setProblem(failure);
      else throw failure;
    }
  };
  return (
    <Dialog
      open
      onClose={onClose}
      width="small"
      title={title}
      {...(description ? { description } : {})}
      onSubmit={() => void submit()}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look={danger ? 'danger' : 'primary'} type="submit" busy={mutation.isPending} disabled={!ready}>
            {action}
          </Button>
        </>
      }
    >
      {problem && <Trouble problem={problem} />}
      <div className="space-y-4">{children}</div>
    </Dialog>
  );
}

const nameOf = (invoice: InvoiceView) => invoice.number ?? '';

function PostDialog(props: DeedProps) {
  const t = useText();
  const format = useFormat();
  const { invoice } = props;
  const on = useMovedOn();
  const total = format.money(invoice.total, invoice.currency);
  return (
    <Ask
      {...props}
      title={t(invoice.kind === 'credit_note' ? 'invoices-post-note-ask' : 'invoices-post-ask', { total })}
      description={t('invoices-post-body', { customer: invoice.customer_name })}
      action={t('invoices-post')}
      verb="post"
      // What was looked at is what is posted, or nothing.
      body={() => ({ expected_total: invoice.total, issued_on: on.said })}
      told={(answer) => t('invoices-did-post', { number: nameOf(answer), total })}
    >
      <MovedOnField on={on} label={t('invoices-issued')} />
    </Ask>
  );
}

function ReasonDialog({ deed, ...props }: DeedProps & { deed: 'void' | 'dispute' }) {
  const t = useText();
  const format = useFormat();
  const { invoice } = props;
  const [reason, setReason] = useState('');
  return (
    <Ask
      {...props}
      title={t(`invoices-${deed}-ask`, {
        number: nameOf(invoice),
        total: format.money(invoice.total, invoice.currency),
      })}
      description={t(`invoices-${deed}-body`)}
      action={t(`invoices-${deed}`)}
      danger={deed === 'void'}
      verb={deed}
      ready={reason.trim() !== ''}
      body={() => ({ reason: reason.trim() })}
      told={(answer) => t(`invoices-did-${deed}`, { number: nameOf(answer) })}
    >
      <Field label={t('invoices-reason')}>
        {(ids) => (
          <TextArea
            {...ids}
            autoFocus
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
    </Ask>
  );
}

function WriteOffDialog(props: DeedProps) {
  const t = useText();
  const format = useFormat();
  const { invoice } = props;
  const on = useMovedOn(invoice.issued_on);
  const [cause, setCause] = useState('bad_debt');
  const [amount, setAmount] = useState<string | null>(invoice.open);
  const [reason, setReason] = useState('');
  return (
    <Ask
      {...props}
      title={t('invoices-write-off-ask', { amount: format.money(amount ?? invoice.open, invoice.currency) })}
      description={t('invoices-write-off-body')}
      action={t('invoices-write-off')}
      danger
      verb="write-off"
      ready={reason.trim() !== '' && !!amount}
      body={() => ({ cause, amount, reason: reason.trim(), business_date: on.said })}
      told={(answer) => t('invoices-did-write-off', { number: nameOf(answer) })}
    >
      <Field label={t('invoices-cause')}>
        {(ids) => (
          <NativeSelect {...ids} value={cause} onChange={(event) => setCause(event.target.value)}>
            <option value="bad_debt">{t('invoices-cause-bad-debt')}</option>
            <option value="small_difference">{t('invoices-cause-small-difference')}</option>
          </NativeSelect>
        )}
      </Field>
      <Field label={t('editor-amount')}>
        {(ids) => <MoneyField {...ids} currency={invoice.currency} value={amount ?? ''} onValue={setAmount} />}
      </Field>
      <Field label={t('invoices-reason')}>
        {(ids) => <Input {...ids} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      <MovedOnField on={on} label={t('orders-date')} />
    </Ask>
  );
}

function Send({ invoice, onClose }: DeedProps) {
  const client = useQueryClient();
  return (
    <SendDialog
      path={`${PATH}/${invoice.id}`}
      about={{ kind: 'invoice', id: invoice.id }}
      name={nameOf(invoice)}
      paper={`${PATH}/${invoice.id}/pdf`}
      byHand
      onSent={() => changed(client, 'invoice', 'order', 'customer')}
      onClose={onClose}
    />
  );
}

/** What a credit note leaves settles what the customer owes, the oldest first. */
function UseCreditDialog(props: DeedProps) {
  const t = useText();
  const format = useFormat();
  const { invoice } = props;
  const amount = format.money(invoice.open.replace(/^-/, ''), invoice.currency);
  return (
    <Ask
      {...props}
      title={t('invoices-use-credit-ask', { amount })}
      description={t('invoices-use-credit-body')}
      action={t('invoices-use-credit')}
      verb="allocate"
      body={() => ({ auto: true })}
      told={(answer) => t('invoices-did-use-credit', { number: nameOf(answer) })}
    />
  );
}
