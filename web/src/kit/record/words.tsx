/** A field for what somebody says: @ offers the people who may see the record, Ctrl+Enter sends. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { call } from '@/api/client';
import { askedFor, isMeant, mentioned, type Person } from '@/kit/record/mention';
import type { Subject } from '@/kit/record/talk-lazy';
import { cx } from '@/lib/cx';
import { useText } from '@/lib/i18n';
import { TextArea } from '@/ui/field';

/** Characters that the server takes. */
const CHARS_MAX = 4_000;

export interface WordsProps {
  subject: Subject;
  label: string;
  text: string;
  autoFocus?: boolean;
  onText: (text: string) => void;
  onMention: (person: Person) => void;
  onSend: () => void;
  onEscape?: () => void;
}

export function Words({ subject, label, text, autoFocus, onText, onMention, onSend, onEscape }: WordsProps) {
  const t = useText();
  const list = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState<number | null>(null);
  const [at, setAt] = useState(0);
  const asked = caret === null ? null : askedFor(text, caret);
  const { data, isPlaceholderData } = useQuery({
    queryKey: ['people', subject.kind, subject.id, asked?.typed ?? ''],
    enabled: asked !== null,
    staleTime: 60_000,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call<{ items: Person[] }>('GET', '/desk/people', {
        signal,
        query: { q: asked?.typed, subject_kind: subject.kind, subject_id: subject.id },
      }),
  });
  // Those of the question before stand in for a moment; only who is still meant can be chosen.
  const people = asked ? (data?.items ?? []).filter((one) => isMeant(one, asked.typed)) : [];
  // A sign that stands before a whole sentence asked for nobody.
  const nobody =
    asked !== null && /^\S+$/.test(asked.typed) && data !== undefined && !isPlaceholderData && people.length === 0;
  const chosen = Math.min(at, people.length - 1);

  const pick = (person: Person) => {
    if (!asked || caret === null) return;
    const next = mentioned(text, asked.from, caret, person);
    onMention(person);
    onText(next.text);
    setCaret(null);
    // After the text is there the caret stands behind the name.
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(next.caret, next.caret);
    });
  };
  const keyed = (event: KeyboardEvent): boolean => {
    const person = people[chosen];
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSend();
    else if (person && (event.key === 'Enter' || event.key === 'Tab')) pick(person);
    else if (person && event.key === 'ArrowDown') setAt((chosen + 1) % people.length);
    else if (person && event.key === 'ArrowUp') setAt((chosen + people.length - 1) % people.length);
    else if (person && event.key === 'Escape') setCaret(null);
    else if (event.key === 'Escape' && onEscape) onEscape();
    else return false;
    return true;
  };
  const optionId = (index: number) => `${list}-${index}`;
  return (
    <div className="relative">
      <TextArea
        ref={field}
        aria-label={label}
        placeholder={label}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={people.length > 0 ? list : undefined}
        aria-activedescendant={people.length > 0 ? optionId(chosen) : undefined}
        autoFocus={autoFocus}
        maxLength={CHARS_MAX}
        value={text}
        onChange={(event) => {
          onText(event.target.value);
          setCaret(event.target.selectionStart);
          setAt(0);
        }}
        onBlur={() => setCaret(null)}
        onKeyDown={(event) => {
          if (!keyed(event)) return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <span className="sr-only" aria-live="polite">
        {asked && people.length > 0
          ? t('comments-people-found', { count: people.length })
          : nobody
            ? t('comments-people-none', { typed: asked.typed })
            : ''}
      </span>
      {nobody && (
        <p
          aria-hidden="true"
          className="absolute start-0 top-full z-20 mt-1 max-w-full rounded-popover border border-line bg-surface px-3 py-2 text-13 text-text-2 shadow-float"
        >
          {t('comments-people-none', { typed: asked.typed })}
        </p>
      )}
      {people.length > 0 && (
        <div
          id={list}
          role="listbox"
          aria-label={t('comments-people')}
          className="absolute start-0 top-full z-20 mt-1 max-h-64 min-w-56 overflow-auto rounded-popover border border-line bg-surface p-1 shadow-float"
        >
          {people.map((person, index) => (
            // The keys are the field's: the list never has the focus.
            <div
              key={person.id}
              id={optionId(index)}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              onPointerDown={(event) => {
                event.preventDefault();
                pick(person);
              }}
              className={cx(
                'flex min-h-8 cursor-default items-center rounded-control px-2 text-13 pointer-coarse:min-h-11',
                index === chosen && 'bg-hover',
              )}
            >
              {person.name}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
