import { useText } from '@/lib/i18n';
import { Pill, Status } from '@/ui/status';
import type { Ref } from './data';
import { stateOf } from './states';

export function State({ of }: { of: Ref }) {
  const t = useText();
  const { id, stage, late } = stateOf(of);
  const word = t(`portal-state-${id}`);
  return late ? <Pill tone="danger">{word}</Pill> : <Status stage={stage}>{word}</Status>;
}
