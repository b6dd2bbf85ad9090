/** When goods are promised for, line by line, and who is served first. */
import { useState } from 'react';
import { isProblem, type Problem } from '@/api/problem';
import { Trouble } from '@/kit/document/trouble';
import { useText } from '@/lib/i18n';
import { Button } from '@/ui/button';
import { DateField } from '@/ui/date-field';
import { Dialog } from '@/ui/dialog';
import { Field, Input } from '@/ui/field';
import { tell } from '@/ui/toast';
import { useVerb } from './data';
import type { DeedProps } from './deed-dialogs';

export function PromiseDialog({ order, onClose }: DeedProps) {
  const t = useText();
  const verb = useVerb(order);
  const lines = order.lines.filter((line) => !line.charge && line.shipped !== line.quantity);
  const [days, setDays] = useState<Record<string, string>>(() =>
    Object.fromEntries(lines.map((line) => [line.id, line.promised_on ?? ''])),
  );
  const [priority, setPriority] = useState(String(order.priority));
  const [problem, setProblem] = useState<Problem | null>(null);
  const submit = async () => {
    const changed = lines
      .filter((line) => days[line.id] && days[line.id] !== line.promised_on)
      .map((line) => ({ line_id: line.id, promised_on: days[line.id] }));
    try {
      await verb.mutateAsync({
        action: 'promise',
        body: { lines: changed, ...(/^-?\d+$/.test(priority) ? { priority: Number(priority) } : {}) },
      });
      tell(t('orders-did-promise', { number: order.number }));
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
      title={t('orders-promise-title', { number: order.number })}
      onSubmit={() => void submit()}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="primary" type="submit" busy={verb.isPending}>
            {t('save')}
          </Button>
        </>
      }
    >
      {problem && <Trouble problem={problem} />}
      <div className="space-y-3">
        {lines.map((line) => (
          <Field key={line.id} label={line.description}>
            {(ids) => (
              <DateField {...ids} value={days[line.id] ?? ''} onValue={(day) => setDays({ ...days, [line.id]: day })} />
            )}
          </Field>
        ))}
        <Field label={t('orders-priority')} help={t('orders-priority-help')}>
          {(ids) => (
            <Input
              {...ids}
              inputMode="numeric"
              value={priority}
              aria-invalid={/^-?\d+$/.test(priority) ? undefined : true}
              onChange={(event) => setPriority(event.target.value)}
            />
          )}
        </Field>
      </div>
    </Dialog>
  );
}
