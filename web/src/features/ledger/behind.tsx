/** Documents that keep days open: those that are not finished, and those that the books have not heard of yet. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Problem } from '@/api/problem';
import { DocumentNumber } from '@/kit/document/document-number';
import { Trouble } from '@/kit/document/trouble';
import { thingOf } from '@/lib/happened';
import { useLocale, useText } from '@/lib/i18n';
import { usePlaces } from '@/shell/registry';
import { Button } from '@/ui/button';
import { useDocumentPlace } from './data';

export const BEHIND = 'finance.books_behind';

/** A document as such a refusal names it. */
export interface Named {
  kind: string;
  id: string;
  number: string | null;
  business_date: string;
  path: string | null;
}

interface Props {
  problem: Problem;
  busy?: boolean;
  onAgain: () => void;
}

/** What the books have not heard of: as much of it as the server names, and another try. */
export function BooksBehind({ problem, busy = false, onAgain }: Props) {
  const t = useText();
  const told = problem.details.documents;
  const documents = Array.isArray(told) ? (told as Named[]) : [];
  const count = Number(problem.details.count) || documents.length;
  return (
    <>
      <Trouble
        problem={problem}
        actions={
          <Button size="small" busy={busy} onClick={onAgain}>
            {t('retry')}
          </Button>
        }
      />
      <NamedDocuments
        label={t('ledger-behind')}
        documents={documents}
        nameless={t('open')}
        more={count > documents.length ? t('ledger-behind-more', { count: count - documents.length }) : null}
      />
    </>
  );
}

interface ListProps<D> {
  label: string;
  documents: readonly D[];
  /** What leads to a document that has no number. */
  nameless: string;
  /** At the end of a document's line. */
  after?: (document: D) => ReactNode;
  /** How many there are beside these. */
  more?: string | null;
}

/** Each document once, with the way to it. */
export function NamedDocuments<D extends Named>({ label, documents, nameless, after, more }: ListProps<D>) {
  const locale = useLocale();
  const { t, has, format } = locale;
  const byPath = useDocumentPlace();
  const byKind = usePlaces();
  const once = [...new Map(documents.map((one) => [`${one.id} ${one.business_date}`, one])).entries()];
  const word = (kind: string) => {
    const goods = `stock-document-${kind.replaceAll('_', '-')}`;
    return has(goods) ? t(goods) : (thingOf(kind, locale) ?? t('ledger-document'));
  };
  if (once.length === 0 && !more) return null;
  return (
    <section aria-label={label} className="mb-4">
      <h3 className="mb-1.5 text-13 font-medium">{label}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
      <ul tabIndex={0} className="max-h-48 overflow-y-auto rounded-card border border-line bg-surface text-13">
        {once.map(([key, one]) => {
          const to = byPath(one.path) ?? byKind(one.kind, one.id);
          const name = one.number ?? <DocumentNumber kind={one.kind} id={one.id} word={nameless} />;
          return (
            <li
              key={key}
              className="flex min-h-9 flex-wrap items-center gap-x-3 border-b border-line px-3 py-1 last:border-0"
            >
              <span className="text-text-2">{word(one.kind)}</span>
              {to ? (
                <Link to={to} className="text-accent-text hover:underline">
                  {name}
                </Link>
              ) : (
                one.number
              )}
              <span className="text-text-3">{format.date(one.business_date)}</span>
              {after?.(one)}
            </li>
          );
        })}
        {more && <li className="flex min-h-9 items-center px-3 text-text-2">{more}</li>}
      </ul>
    </section>
  );
}
