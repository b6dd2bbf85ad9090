/** The questions before an order's verbs. */
import { useState } from 'react';
import { isProblem, type Problem } from '@/api/problem';
import { SendDialog } from '@/kit/document/send';
import { ShareDialog } from '@/kit/document/share';
import { Trouble } from '@/kit/document/trouble';
import { useText } from '@/lib/i18n';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Field, TextArea } from '@/ui/field';
import { tell } from '@/ui/toast';
import { type OrderView, PATH, useVerb } from './data';
import type { Deed } from './deeds';
import { ReturnDialog, ShipDialog } from './goods';
import { InvoiceDialog } from './invoice-dialog';
import { PromiseDialog } from './promise';

export interface DeedProps {
  order: OrderView;
  onClose: () => void;
}

export function DeedDialog({ deed, order, onClose }: DeedProps & { deed: Deed | null }) {
  const t = useText();
  // Amending is a page of its own, not a question.
  if (deed === null || deed === 'amend') return null;
  if (deed === 'ship') return <ShipDialog order={order} onClose={onClose} />;
  if (deed === 'invoice') return <InvoiceDialog order={order} onClose={onClose} />;
  if (deed === 'return') return <ReturnDialog order={order} onClose={onClose} />;
  if (deed === 'share')
    return (
      <ShareDialog
        kind="order"
        id={order.id}
        title={t('document-share-title', { name: order.number })}
        onClose={onClose}
      />
    );
  if (deed === 'send')
    return (
      <SendDialog
        path={`${PATH}/${order.id}`}
        about={{ kind: 'order', id: order.id }}
        name={order.number}
        paper={`${PATH}/${order.id}/pdf`}
        onClose={onClose}
      />
    );
  if (deed === 'promise') return <PromiseDialog order={order} onClose={onClose} />;
  return <ReasonDialog deed={deed} order={order} onClose={onClose} />;
}

/** A verb that wants to know why, or at least a second look. */
const REASON: Record<'release' | 'cancel' | 'cancel_rest' | 'complete', 'needed' | 'optional' | 'none'> = {
  release: 'needed',
  cancel: 'optional',
  cancel_rest: 'needed',
  complete: 'none',
};

function ReasonDialog({ deed, order, onClose }: DeedProps & { deed: keyof typeof REASON }) {
  const t = useText();
  const verb = useVerb(order);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const word = deed.replaceAll('_', '-');
  const submit = async () => {
    if (REASON[deed] === 'needed' && reason.trim() === '') {
      setError(t('orders-reason-needed'));
      return;
    }
    try {
      const body = REASON[deed] === 'none' ? {} : { reason: reason.trim() || null };
      const answer = await verb.mutateAsync({ action: deed.replaceAll('_', '-'), body });
      tell(t(`orders-did-${word}`, { number: answer.number }));
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
      title={t(`orders-ask-${word}`, { number: order.number })}
      description={t(`orders-ask-${word}-body`)}
      onSubmit={() => void submit()}
      footer={
        <>
          <Button onClick={onClose}>{t('back')}</Button>
          <Button look={deed.startsWith('cancel') ? 'danger' : 'primary'} type="submit" busy={verb.isPending}>
            {t(`orders-${word}`)}
          </Button>
        </>
      }
    >
      {problem && <Trouble problem={problem} />}
      {REASON[deed] !== 'none' && (
        <Field label={t('orders-reason')} error={error} optional={REASON[deed] === 'optional'}>
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
      )}
    </Dialog>
  );
}
