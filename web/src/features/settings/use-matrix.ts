/** What is changed of the matrix, saved role by role, and what somebody else saved of the same cells meanwhile. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isProblem } from '@/api/problem';
import { patch } from '@/api/records';
import { meQuery } from '@/api/session';
import { useText } from '@/lib/i18n';
import { useSay } from '@/shell/form';
import { conflicts } from '@/shell/merge';
import { tell } from '@/ui/toast';
import { peopleChanged, type Role, rolesQuery } from './people';
import { changesOf, type Edits, kept, type Reach } from './reach';

type Cells = Record<string, Reach>;

/** The reaches of these cells, as roles have them. */
const reaches = (cells: Iterable<string>, roles: readonly Role[]): Cells =>
  Object.fromEntries(
    [...cells].map((cell) => {
      const [id = '', permission = ''] = cell.split(' ');
      const role = roles.find((one) => one.id === id);
      return [cell, role ? kept(role, permission) : 'none'];
    }),
  );

export function useMatrix(roles: Role[]) {
  const t = useText();
  const say = useSay();
  const client = useQueryClient();
  const [edits, setEdits] = useState<Edits>(new Map());
  /** As the roles were when the first cell was changed. */
  const [begun, setBegun] = useState<Role[] | null>(null);
  const [busy, setBusy] = useState(false);
  const [faults, setFaults] = useState<string[]>([]);
  const [stale, setStale] = useState<{ base: Cells; mine: Cells; theirs: Cells; now: Role[] } | null>(null);

  /** Saves each role; says what is left, and whether somebody else has changed one of them meanwhile. */
  const send = async (wanted: Edits, over: Role[]): Promise<{ left: Edits; refused: string[]; stale: boolean }> => {
    let left = wanted;
    const refused: string[] = [];
    let isStale = false;
    for (const [id, permissions] of changesOf(wanted)) {
      const role = over.find((one) => one.id === id);
      try {
        await patch('/identity/roles', id, { permissions }, role?.version);
        left = new Map([...left].filter(([cell]) => !cell.startsWith(`${id} `)));
      } catch (failure) {
        if (isProblem(failure) && failure.status === 412) isStale = true;
        else refused.push(`${role?.name}: ${say(failure)}`);
      }
    }
    return { left, refused, stale: isStale };
  };

  const save = async (wanted: Edits = edits, over: Role[] = begun ?? roles): Promise<void> => {
    setBusy(true);
    const sent = await send(wanted, over);
    setEdits(sent.left);
    setFaults(sent.refused);
    await peopleChanged(client);
    await client.invalidateQueries({ queryKey: meQuery.queryKey });
    setBusy(false);
    if (sent.stale) return meet(sent.left, over);
    if (sent.left.size === 0) setBegun(null);
    if (sent.refused.length === 0) tell(t('saved'));
  };

  /** Other cells than mine stay as they are now; of mine the person chooses. */
  const meet = async (mine: Edits, over: Role[]) => {
    const now = (await client.fetchQuery({ ...rolesQuery, staleTime: 0 })).filter((one) => !one.archived);
    const cells = [...mine.keys()];
    const [base, theirs] = [reaches(cells, over), reaches(cells, now)];
    const names = cells.map((name) => ({ name }));
    if (conflicts(names, base, Object.fromEntries(mine), theirs).length === 0) return save(mine, now);
    setStale({ base, mine: Object.fromEntries(mine), theirs, now });
  };

  return {
    edits,
    busy,
    faults,
    stale,
    edit: (change: (now: Edits) => Edits) => {
      setBegun((now) => now ?? roles);
      setEdits(change);
    },
    save: () => save(),
    discard: () => {
      setEdits(new Map());
      setBegun(null);
      setFaults([]);
    },
    settle: async (merged: Cells) => {
      if (!stale) return;
      setStale(null);
      setBegun(stale.now);
      await save(new Map(Object.entries(merged).filter(([cell, reach]) => reach !== stale.theirs[cell])), stale.now);
    },
    letBe: () => setStale(null),
  };
}
