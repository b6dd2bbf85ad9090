/** What the server would warn of if it were saved as it is: a dry run asks, once nothing has been typed for a moment. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { create, type Field } from '@/api/records';
import { createBody, type Values } from '@/kit/record/form';

export interface Warning {
  code: string;
  details: unknown;
}

/** Long enough that nobody is asked for every letter. */
const QUIET_MS = 400;

const NONE: Warning[] = [];

export function useForewarned(path: string, fields: Field[], values: Values, by: string[] | undefined): Warning[] {
  const tried = by ? fields.filter((field) => field.required || by.includes(field.name)) : [];
  const body = createBody(tried, values);
  const whole = tried.length > 0 && tried.every((field) => !field.required || field.name in body);
  const wanted = whole ? JSON.stringify(body) : '';
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(wanted), QUIET_MS);
    return () => clearTimeout(timer);
  }, [wanted]);
  const { data } = useQuery({
    queryKey: ['forewarned', path, asked],
    enabled: asked !== '',
    // What is half typed is refused: that is said when it is saved.
    retry: false,
    gcTime: 0,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      create<{ warnings?: Warning[] }>(path, JSON.parse(asked) as unknown, { dryRun: true, signal }),
  });
  return asked === '' ? NONE : (data?.warnings ?? NONE);
}
