/** The server's names in words, for pages that tell what happened. The words are fetched with the first of these pages. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { happened, jobOf, patternOf, thingOf } from '@/lib/happened';
import { bundleOf, localeOf, type Text, useLocale } from '@/lib/i18n';

const FILES = import.meta.glob('../../../locales/*/happened.ftl', { query: '?raw', import: 'default' }) as Record<
  string,
  () => Promise<string>
>;

/** A name that nobody has put into words is read as it is written. */
const spelt = (name: string) => {
  const words = name.split('.').slice(-2).join(' ').replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

type Say = (name: string) => string;

/** Events and entries of the log, jobs, kinds of things, and choices of events (`order.*, invoice.paid`). */
export function useHappened(): { happened: Say; job: Say; thing: Say; patterns: Say } {
  const locale = useLocale();
  const { data } = useQuery({
    queryKey: ['words', 'happened', locale.language],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => (await FILES[`../../../locales/${locale.language}/happened.ftl`]?.()) ?? '',
  });
  return useMemo(() => {
    const own = localeOf(locale.tag, locale.language, data ? [bundleOf(locale.tag, [data])] : []);
    const words = {
      t: (id: string, values?: Parameters<Text>[1]) => (own.has(id) ? own.t(id, values) : locale.t(id, values)),
      has: (id: string) => own.has(id) || locale.has(id),
    };
    // Until the words are here nothing is said: what would stand for a moment is another language.
    const say =
      (by: typeof happened): Say =>
      (name) =>
        data === undefined ? '' : (by(name, words) ?? spelt(name));
    const pattern = say(patternOf);
    return {
      happened: say(happened),
      job: say(jobOf),
      thing: say(thingOf),
      patterns: (names) =>
        names
          .split(/[\s,]+/)
          .filter(Boolean)
          .map(pattern)
          .join(' · '),
    };
  }, [data, locale]);
}
