/**
 * Forms of the pages that are made by hand: what is typed lies over what is kept, only changes are sent, and the
 * server's faults land on their fields or in a summary that gets the focus.
 */
import { CircleAlert } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { isProblem } from '@/api/problem';
import { useLocale } from '@/lib/i18n';

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
}

/** What a problem says: the server does so in the person's language. */
export function useSay(): (problem: unknown) => string {
  const { t } = useLocale();
  return (problem) => (isProblem(problem) ? problem.message : t('failed'));
}

const tail = (path: string) => path.replace(/^.*\./, '');

export function useForm<T extends object>(
  kept: T,
  save: (changes: Partial<T>, values: T) => Promise<unknown>,
  fields: readonly (keyof T & string)[] = Object.keys(kept) as (keyof T & string)[],
): Form<T> {
  const say = useSay();
  const [edits, setEdits] = useState<Partial<T>>({});
  const [problem, setProblem] = useState<unknown>(null);
  const [own, setOwn] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const values = { ...kept, ...edits };
  const changes = Object.fromEntries(
    Object.entries(edits).filter(([name, value]) => !Object.is(value, kept[name as keyof T])),
  ) as Partial<T>;
  const told = isProblem(problem) ? problem.errors : [];
  const set: Form<T>['set'] = (name, value) => {
    setEdits((now) => ({ ...now, [name]: value }));
    setOwn(({ [name as string]: _, ...others }) => others);
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
    submit: async () => {
      setBusy(true);
      setProblem(null);
      setOwn({});
      try {
        await save(changes, values);
        setEdits({});
        return true;
      } catch (failure) {
        setProblem(failure);
        return false;
      } finally {
        setBusy(false);
      }
    },
    reset: () => {
      setEdits({});
      setProblem(null);
      setOwn({});
    },
    refuse: (faults) => {
      setProblem(null);
      setOwn(faults);
    },
  };
}

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
