/**
 * Forms of the pages that are made by hand: what is typed lies over what is kept, only changes are sent, and the
 * server's faults land on their fields or in a summary that gets the focus.
 */
import { CircleAlert } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { isProblem } from '@/api/problem';
import { useLocale } from '@/lib/i18n';
import { late } from '@/lib/late';
import { same } from '@/shell/merge';

export interface Form<T extends object> {
  values: T;
  set: <K extends keyof T>(name: K, value: T[K]) => void;
  /** For an input of texts: `{...form.text('name')}`. */
  text: (name: keyof T & string) => { value: string; onChange: (event: { target: { value: string } }) => void };
  dirty: boolean;
  busy: boolean;
  fault: (name: string) => string | undefined;
  /** What is wrong with nothing in particular, or with a field that is not here. */
  rest: string[];
  request: string | null;
  submit: () => Promise<boolean>;
  /** Forgets what was typed. */
  reset: () => void;
  /** Says what is wrong before the server is asked. */
  refuse: (faults: Record<string, string>) => void;
  /** Somebody else has saved meanwhile: `<Merging form={form} …>` lets choose. */
  stale: Stale<T> | null;
  /** Goes on from theirs with what was chosen, and sends what differs. */
  settle: (merged: T) => Promise<boolean>;
  /** Goes back to what was typed. */
  letBe: () => void;
}

/** What was there when somebody began to type, what they made of it, and what is there now. */
export interface Stale<T> {
  base: T;
  mine: T;
  theirs: T;
}

/** What somebody else may save meanwhile: the version of what is shown, and how it is read anew. */
export interface Seen<T, V> {
  version: V;
  now: () => Promise<{ values: T; version: V }>;
}

interface Options<T, V> {
  fields?: readonly (keyof T & string)[];
  seen?: Seen<T, V>;
}

/** What a problem says: the server does so in the person's language. */
export function useSay(): (problem: unknown) => string {
  const { t } = useLocale();
  return (problem) => (isProblem(problem) ? problem.message : t('failed'));
}

const tail = (path: string) => path.replace(/^.*\./, '');

/** What differs of what was typed. */
const changesIn = <T extends object>(edits: Partial<T>, from: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(edits).filter(([name, value]) => !same(value, from[name as keyof T])),
  ) as Partial<T>;

/**
 * `save` gets what differs, all values, and the version that they were typed over. Where it answers 412 the form asks
 * what is there now: what somebody else changed beside this form is no matter, of the rest the person chooses.
 */
export function useForm<T extends object, V = undefined>(
  kept: T,
  save: (changes: Partial<T>, values: T, version: V) => Promise<unknown>,
  { fields = Object.keys(kept) as (keyof T & string)[], seen }: Options<T, V> = {},
): Form<T> {
  const say = useSay();
  const [edits, setEdits] = useState<Partial<T>>({});
  /** What stood there when the first key was typed; the page may have read it anew since. */
  const [begun, setBegun] = useState<{ values: T; version: V } | null>(null);
  const [stale, setStale] = useState<(Stale<T> & { version: V }) | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [own, setOwn] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const base = begun ?? { values: kept, version: seen?.version as V };
  const from = seen ? base.values : kept;
  const values = { ...kept, ...edits };
  const changes = changesIn(edits, from);
  const told = isProblem(problem) ? problem.errors : [];
  const set: Form<T>['set'] = (name, value) => {
    setBegun((now) => now ?? base);
    setEdits((now) => ({ ...now, [name]: value }));
    setOwn(({ [name as string]: _, ...others }) => others);
  };
  const forget = () => {
    setEdits({});
    setBegun(null);
  };
  /** Sends it; over what somebody else saved meanwhile only where that is about something else. */
  const send = async (typed: Partial<T>, over: { values: T; version: V }): Promise<void> => {
    try {
      await save(changesIn(typed, over.values), { ...over.values, ...typed }, over.version);
    } catch (failure) {
      if (!seen || !isProblem(failure) || failure.status !== 412) throw failure;
      const theirs = await seen.now();
      if (same(theirs.version, over.version)) throw failure;
      if (same(theirs.values, over.values)) return send(typed, theirs);
      setStale({
        base: over.values,
        mine: { ...over.values, ...typed },
        theirs: theirs.values,
        version: theirs.version,
      });
      throw HELD;
    }
  };
  const submit = async (typed: Partial<T>, over: { values: T; version: V }): Promise<boolean> => {
    setBusy(true);
    setProblem(null);
    setOwn({});
    try {
      await send(typed, over);
      forget();
      return true;
    } catch (failure) {
      if (failure !== HELD) setProblem(failure);
      return false;
    } finally {
      setBusy(false);
    }
  };
  const here = told.filter((one) => fields.includes(tail(one.path) as keyof T & string));
  return {
    values,
    set,
    text: (name) => ({
      value: String(values[name] ?? ''),
      onChange: (event) => set(name, event.target.value as T[typeof name]),
    }),
    dirty: Object.keys(changes).length > 0,
    busy,
    fault: (name) => {
      return own[name] ?? here.find((one) => tail(one.path) === name)?.message;
    },
    rest: problem === null || (here.length > 0 && here.length === told.length) ? [] : [say(problem)],
    request: isProblem(problem) ? problem.request : null,
    submit: () => submit(edits, { values: from, version: base.version }),
    reset: () => {
      forget();
      setProblem(null);
      setOwn({});
    },
    refuse: (faults) => {
      setProblem(null);
      setOwn(faults);
    },
    stale,
    settle: (merged) => {
      if (!stale) return Promise.resolve(false);
      const { theirs, version } = stale;
      const typed = changesIn<T>(merged, theirs);
      setStale(null);
      setBegun({ values: theirs, version });
      setEdits(typed);
      return submit(typed, { values: theirs, version });
    },
    letBe: () => setStale(null),
  };
}

/** Nothing failed: the person is asked. */
const HELD = Symbol('held');

/** What is wrong, above the form; it takes the focus so that nobody looks for it. */
export function FaultSummary({ faults, request }: { faults: ReactNode[]; request?: string | null }) {
  const { t } = useLocale();
  const box = useRef<HTMLDivElement>(null);
  const some = faults.length > 0;
  useEffect(() => {
    if (some) box.current?.focus();
  }, [some]);
  if (!some) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="mb-4 flex items-start gap-2 rounded-control border border-danger bg-danger-tint px-3 py-2 text-13 text-danger"
    >
      <CircleAlert size={16} aria-hidden="true" className="mt-px shrink-0" />
      <div className="min-w-0">
        {faults.map((fault, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew as a whole
          <p key={at}>{fault}</p>
        ))}
        {request && <p className="mt-1 text-12 select-all">{t('request-id', { id: request })}</p>}
      </div>
    </div>
  );
}

const MergeChoice = late(() => import('@/shell/merge-choice').then((part) => part.MergeChoice));

/** What both changed, theirs or mine; there only while it is asked. */
export function Merging<T extends object>({
  form,
  label,
  shown,
}: {
  form: Form<T>;
  label: (name: keyof T & string) => string;
  shown: <K extends keyof T & string>(name: K, value: T[K]) => ReactNode;
}) {
  const { stale } = form;
  if (!stale) return null;
  const names = Object.keys(stale.base) as (keyof T & string)[];
  type Values = Record<string, T[keyof T & string]>;
  return (
    <MergeChoice
      fields={names.map((name) => ({ name, label: label(name) }))}
      base={stale.base as Values}
      mine={stale.mine as Values}
      theirs={stale.theirs as Values}
      shown={(name, value) =>
        value === '' || value === null ? (
          <span className="text-text-3">–</span>
        ) : (
          shown(name as keyof T & string, value as never)
        )
      }
      onClose={form.letBe}
      onMerged={(merged) => void form.settle(merged as T)}
    />
  );
}
