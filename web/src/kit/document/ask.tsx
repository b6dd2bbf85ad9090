/** A deed with its question: sends it once, shows why it failed, and says that it happened. */
import { type ReactNode, useState } from 'react';
import { isProblem, type Problem } from '@/api/problem';
import { Trouble } from '@/kit/document/trouble';
import { useText } from '@/lib/i18n';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { tell } from '@/ui/toast';

export interface AskProps {
  title: string;
  description?: ReactNode;
  /** What the button says. */
  action: string;
  /** Sends it, and says what is told when it happened. */
  run: () => Promise<string>;
  onClose: () => void;
  /** Why it did not happen, where the bare sentence says too little; null where it says enough. */
  explain?: (problem: Problem, again: () => void) => ReactNode;
  ready?: boolean;
  danger?: boolean;
  width?: 'small' | 'normal' | 'wide';
  children?: ReactNode;
}

export function Ask({
  title,
  description,
  action,
  run,
  onClose,
  explain,
  ready = true,
  danger,
  width = 'small',
  children,
}: AskProps) {
  const t = useText();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const submit = async () => {
    if (!ready || busy) return;
    setProblem(null);
    setBusy(true);
    try {
      tell(await run());
      onClose();
    } catch (failure) {
      if (isProblem(failure)) setProblem(failure);
      else throw failure;
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      onClose={onClose}
      width={width}
      title={title}
      {...(description ? { description } : {})}
      onSubmit={() => void submit()}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button
            look={danger ? 'danger' : 'primary'}
            type="submit"
            busy={busy}
            disabled={!ready}
            // A question with nothing to fill in is answered by Enter; what destroys is chosen.
            autoFocus={!children && !danger}
          >
            {action}
          </Button>
        </>
      }
    >
      {(problem || children) && (
        <>
          {problem && (explain?.(problem, () => void submit()) ?? <Trouble problem={problem} />)}
          <div className="space-y-4">{children}</div>
        </>
      )}
    </Dialog>
  );
}
