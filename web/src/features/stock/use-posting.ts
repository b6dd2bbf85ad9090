/** Posts a movement of stock once, however often it is pressed; a new key only when something was changed. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { isProblem, type Problem } from '@/api/problem';
import { changed, create } from '@/api/records';
import { newId } from '@/lib/ids';
import { useUnsaved } from '@/shell/save-bar';

export function usePosting<T>(path: string, dirty: boolean, done: (answer: T) => { to: string }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [problem, setProblem] = useState<Problem | null>(null);
  const sent = useRef<{ body: string; key: string } | null>(null);
  const post = useMutation({
    meta: { quiet: true },
    mutationFn: (body: unknown) => {
      const text = JSON.stringify(body);
      if (sent.current?.body !== text) sent.current = { body: text, key: newId() };
      return create<T>(path, body, { headers: { 'Idempotency-Key': sent.current.key } });
    },
    onSuccess: (answer) => {
      changed(client, 'stock_level', 'stock_move', 'stock_cost', 'transfer', 'product');
      void navigate({ to: done(answer).to, ignoreBlocker: true });
    },
    onError: (error) => isProblem(error) && setProblem(error),
  });
  useUnsaved(dirty && !post.isSuccess);
  return {
    problem,
    busy: post.isPending,
    post: (body: unknown) => {
      setProblem(null);
      post.mutate(body);
    },
  };
}
