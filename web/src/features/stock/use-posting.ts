/** Posts a movement of stock, or writes a draft of one anew; once, however often it is pressed. */
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { changed } from '@/api/records';
import { useSaveOnce } from '@/kit/document/save-once';
import { useUnsaved } from '@/shell/save-bar';

export function usePosting<T extends { id: string; version?: number }>(
  path: string,
  dirty: boolean,
  done: (answer: T) => { to: string },
  first: T | null = null,
) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const saving = useSaveOnce<T>(path, first);
  useUnsaved(dirty && !saving.saved);
  return {
    problem: saving.problem,
    busy: saving.busy,
    theirs: saving.theirs,
    goOn: saving.goOn,
    letBe: saving.letBe,
    post: (body: unknown) =>
      void saving.save(body, (answer) => {
        changed(client, 'stock_level', 'stock_move', 'stock_cost', 'receipt', 'adjustment', 'transfer', 'product');
        void navigate({ to: done(answer).to, ignoreBlocker: true });
      }),
  };
}
