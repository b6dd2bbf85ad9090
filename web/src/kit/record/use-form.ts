/** A record's form: values, rules, and the server's faults on their fields. */
import { zodResolver } from '@hookform/resolvers/zod';
import { useMemo, useRef, useState } from 'react';
import { type FieldErrors, useForm } from 'react-hook-form';
import { isProblem } from '@/api/problem';
import type { Field } from '@/api/records';
import { schemaOf, type Values } from '@/kit/record/form';
import { useText } from '@/lib/i18n';

export interface Fault {
  /** The field's name; null for what is about the whole. */
  field: string | null;
  message: string;
}

export function useRecordForm(fields: Field[], values: Values) {
  const t = useText();
  const schema = useMemo(() => schemaOf(fields, t), [fields, t]);
  const form = useForm<Values>({
    values,
    resolver: zodResolver(schema) as never,
    resetOptions: { keepDirtyValues: true },
    shouldFocusError: false,
  });
  /** Fields whose text cannot be meant, with why: as it is drawn, and as it is when somebody types and sends in one go. */
  const [wrong, setWrong] = useState<ReadonlyMap<string, string>>(new Map());
  const wrongNow = useRef(wrong);
  const say = (now: ReadonlyMap<string, string>) => {
    wrongNow.current = now;
    setWrong(now);
  };
  const [general, setGeneral] = useState<Fault[]>([]);

  /** Puts the server's faults where they belong; says whether it could. */
  const refuse = (error: unknown): boolean => {
    if (!isProblem(error) || error.status >= 500 || error.status === 0) return false;
    const known = error.errors.filter((fault) => fields.some((field) => field.name === fault.path));
    for (const fault of known) form.setError(fault.path, { type: 'server', message: fault.message });
    const rest = error.errors
      .filter((fault) => !known.includes(fault))
      .map((fault) => ({ field: null, message: `${fault.path}: ${fault.message}` }));
    setGeneral(known.length + rest.length > 0 ? rest : [{ field: null, message: error.message }]);
    return true;
  };
  const errors = form.formState.errors as FieldErrors<Values>;
  const faults: Fault[] = [
    ...general,
    ...fields.flatMap((field) => {
      const message = wrong.get(field.name) ?? (errors[field.name]?.message as string | undefined);
      return message ? [{ field: field.name, message }] : [];
    }),
  ];
  return {
    form,
    faults,
    refuse,
    clear: () => {
      setGeneral([]);
      say(new Map());
    },
    wrong,
    /** Whether something cannot be meant, at this moment. */
    unmeant: () => wrongNow.current.size > 0,
    setWrong: (name: string, why: string | null) => {
      const now = wrongNow.current;
      if ((now.get(name) ?? null) === why) return;
      const next = new Map(now);
      if (why === null) next.delete(name);
      else next.set(name, why);
      say(next);
    },
  };
}

export type RecordForm = ReturnType<typeof useRecordForm>;
