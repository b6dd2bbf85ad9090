/**
 * Search and commands in one place (Ctrl+K): pages, commands, records. `>` commands, `#` documents, `@` people, `?` keys.
 */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { call, type Schemas } from '@/api/client';
import { useMay } from '@/api/session';
import { cx } from '@/lib/cx';
import { typedAhead } from '@/lib/hotkeys';
import { useLabel, useText } from '@/lib/i18n';
import { overlay } from '@/shell/frame';
import { remembered } from '@/shell/recent';
import { useCommands, useNav, usePlaces } from '@/shell/registry';
import { useOffered } from '@/shell/selection-commands';
import { Keys } from '@/ui/kbd';
import { PaletteShell } from '@/ui/palette-shell';

type Found = Schemas['Hit'];

interface Entry {
  id: string;
  group: string;
  title: string;
  detail?: string;
  keys?: string;
  run: (newTab: boolean) => void;
}

const SHOWN_MAX = 40;
const DOCUMENT_KINDS = 'order,invoice,payment,shipment,return,receipt,adjustment,transfer';
const PEOPLE_KINDS = 'customer,supplier,contact,user';

/** Letters of the query in their order, words' beginnings first; 0 is no match. */
export function score(text: string, query: string): number {
  const fold = (one: string) => one.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const [t, q] = [fold(text), fold(query)];
  if (q === '') return 1;
  if (t.startsWith(q)) return 100;
  if (t.split(/\s+/).some((word) => word.startsWith(q))) return 80;
  if (t.includes(q)) return 60;
  let at = 0;
  for (const letter of q) {
    at = t.indexOf(letter, at) + 1;
    if (at === 0) return 0;
  }
  return 20;
}

export function Palette({ onClose }: { onClose: () => void }) {
  const t = useText();
  const label = useLabel();
  const may = useMay();
  const nav = useNav(may);
  const commands = useCommands(may);
  const place = usePlaces();
  const navigate = useNavigate();
  const selection = useOffered();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const listRef = useRef<HTMLDivElement>(null);
  const asked = useDeferredValue(typed);

  const prefix = /^[>#@?]/.exec(typed)?.[0] ?? '';
  const words = typed.slice(prefix.length).trim();
  const askedWords = asked.replace(/^[>#@?]/, '').trim();
  const { data, isFetching } = useQuery({
    queryKey: ['search', prefix, askedWords],
    enabled: askedWords.length > 0 && prefix !== '>' && prefix !== '?',
    staleTime: 10_000,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call<{ items: Found[] }>('GET', '/search', {
        query: {
          q: askedWords,
          limit: 8,
          kinds: prefix === '#' ? DOCUMENT_KINDS : prefix === '@' ? PEOPLE_KINDS : undefined,
        },
        signal,
      }),
  });

  const entries = useMemo(() => {
    const open = (to: string) => (newTab: boolean) => {
      if (newTab) window.open(to, '_blank', 'noopener');
      else void navigate({ to });
    };
    const all: (Entry & { score: number })[] = [];
    const offer = (entry: Entry, extra = 0, also = '') => {
      const points = Math.max(score(entry.title, words), also === '' ? 0 : score(also, words) - 10);
      if (points > 0) all.push({ ...entry, score: points + extra });
    };
    if (prefix === '?') {
      offer({
        id: 'keys',
        group: t('palette-commands'),
        title: t('keys-sheet'),
        keys: '?',
        run: () => overlay.set('shortcuts'),
      });
    }
    if (prefix === '' || prefix === '>') {
      for (const one of selection)
        offer(
          {
            id: `s-${one.id}`,
            group: t('palette-selection'),
            title: one.title,
            ...(one.keys ? { keys: one.keys } : {}),
            run: () => one.run(),
          },
          40,
        );
      for (const command of commands) {
        offer(
          {
            id: command.id,
            group: t('palette-commands'),
            title: t(command.label),
            ...(command.keys ? { keys: command.keys } : {}),
            run: command.path ? open(command.path) : () => command.run?.(),
          },
          5,
          command.words ? t(command.words) : '',
        );
      }
    }
    if (prefix === '') {
      for (const item of nav) {
        offer({
          id: item.path,
          group: t('palette-pages'),
          title: t(item.label),
          ...(item.key ? { keys: `g ${item.key}` } : {}),
          run: open(item.path),
        });
      }
      if (words === '') {
        for (const one of remembered.get()) {
          all.push({
            id: `r-${one.path}`,
            group: t('palette-recent'),
            title: one.title,
            run: open(one.path),
            score: 200,
          });
        }
      }
    }
    const records: Entry[] =
      words === ''
        ? []
        : (data?.items ?? []).flatMap((found) => {
            const to = place(found.kind, found.id);
            return to
              ? [
                  {
                    id: found.id,
                    group: label(found.label),
                    title: found.title,
                    ...(found.subtitle ? { detail: found.subtitle } : {}),
                    run: open(to),
                  },
                ]
              : [];
          });
    return [...all.sort((a, b) => b.score - a.score), ...records].slice(0, SHOWN_MAX);
  }, [prefix, words, data, commands, nav, selection, t, label, place, navigate]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another question begins at the top
  useEffect(() => setActive(0), [typed]);
  useEffect(() => {
    listRef.current?.querySelector(`[data-at="${active}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  // The field begins with what was typed while it was on its way.
  const arrive = useCallback((field: HTMLInputElement | null) => {
    if (!field) return;
    field.focus();
    const kept = typedAhead();
    if (kept) setTyped((now) => now + kept);
  }, []);
  const run = (entry: Entry | undefined, newTab: boolean) => {
    if (!entry) return;
    onClose();
    entry.run(newTab);
  };
  return (
    <PaletteShell label={t('search-or-jump')} onClose={onClose}>
      <input
        ref={arrive}
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={entries[active] ? `palette-${active}` : undefined}
        aria-label={t('search-or-jump')}
        placeholder={t('palette-placeholder')}
        className="h-12 w-full border-b border-line bg-transparent px-4 text-16 outline-none"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setActive((at) => Math.min(at + 1, entries.length - 1));
          else if (event.key === 'ArrowUp') setActive((at) => Math.max(at - 1, 0));
          else if (event.key === 'Enter') run(entries[active], event.ctrlKey || event.metaKey);
          else return;
          event.preventDefault();
        }}
      />
      <div
        ref={listRef}
        id="palette-list"
        role="listbox"
        aria-label={t('palette-results')}
        className="scroll-soft max-h-[50dvh] overflow-y-auto p-1"
      >
        {entries.map((entry, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are on the field, which keeps the focus
          <div
            key={`${entry.group}-${entry.id}`}
            id={`palette-${at}`}
            data-at={at}
            role="option"
            tabIndex={-1}
            aria-selected={at === active}
            className={cx(
              'flex min-h-9 cursor-default items-center gap-3 rounded-control px-3 text-13 pointer-coarse:min-h-11',
              at === active && 'bg-hover',
            )}
            onPointerMove={() => setActive(at)}
            onClick={(event) => run(entry, event.ctrlKey || event.metaKey)}
          >
            <span className="min-w-0 flex-1 truncate">
              {entry.title} {entry.detail && <span className="ms-1 text-text-3">{entry.detail}</span>}
            </span>
            <span className="shrink-0 text-12 text-text-3">{entry.group}</span>
            {entry.keys && <Keys keys={entry.keys} />}
          </div>
        ))}
        {entries.length === 0 && (
          <p className="px-3 py-4 text-13 text-text-2">
            {isFetching ? t('picker-searching') : t('picker-nothing', { typed: words })}
          </p>
        )}
      </div>
      <footer className="flex flex-wrap gap-4 border-t border-line px-4 py-2 text-12 text-text-3">
        <span>
          <Keys keys="arrowup" /> <Keys keys="arrowdown" /> {t('palette-move')}
        </span>
        <span>
          <Keys keys="enter" /> {t('palette-run')}
        </span>
        <span>
          <Keys keys=">" /> {t('palette-commands')}
        </span>
        <span>
          <Keys keys="#" /> {t('palette-documents')}
        </span>
        <span>
          <Keys keys="@" /> {t('palette-people')}
        </span>
      </footer>
    </PaletteShell>
  );
}
