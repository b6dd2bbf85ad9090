/** An entry by hand: accounts, debits and credits as a sheet; whether it balances stands under it with every key. */
import { useMemo, useState } from 'react';
import { useMay, useMe } from '@/api/session';
import { Ask } from '@/kit/document/ask';
import { Trouble } from '@/kit/document/trouble';
import type { Column, NumberColumn } from '@/kit/editor/columns';
import type { Things } from '@/kit/editor/finder';
import { LineGrid } from '@/kit/editor/line-grid';
import { emptyRow, Sheet, type SheetRow } from '@/kit/editor/sheet';
import { useRowsLater } from '@/kit/editor/use-rows';
import { useHotkeys } from '@/lib/hotkeys';
import { useFormat, useText } from '@/lib/i18n';
import { late } from '@/lib/late';
import { Page } from '@/shell/page';
import { useUnsaved } from '@/shell/save-bar';
import { Button } from '@/ui/button';
import { Keys } from '@/ui/kbd';
import { balanceOf, isFilled, isWhole } from './balance';
import { BalanceFoot } from './balance-foot';
import type { EntryView } from './data';
import { type Header, headerOf, rowsOf } from './entry-draft';
import { EntryFields } from './entry-fields';
import { exactAccount, findAccounts } from './find-accounts';
import { useSaving } from './use-saving';

const Between = late(() => import('./entry-between').then((part) => part.Between));

/** Rows that an empty entry begins with: one side and the other. */
const FIRST_ROWS = 2;

function useColumns(): Column[] {
  const t = useText();
  return useMemo(() => {
    const side = (id: 'debit' | 'credit', other: 'debit' | 'credit'): NumberColumn => ({
      kind: 'number',
      id,
      label: t(`ledger-${id}`),
      width: '128px',
      value: (row) => (row.extra[id] === undefined ? '' : row.extra[id]),
      // A line has one side: saying one takes the other back.
      change: (value, row) => ({ extra: { ...row.extra, [id]: value, ...(value ? { [other]: '' } : {}) } }),
      show: (value, format) => format.number(value),
    });
    return [
      side('debit', 'credit'),
      side('credit', 'debit'),
      {
        kind: 'text',
        id: 'memo',
        label: t('ledger-memo'),
        width: 'minmax(120px, 240px)',
        wideOnly: true,
        value: (row: SheetRow) => row.extra.memo ?? '',
        change: (memo: string, row: SheetRow) => ({ extra: { ...row.extra, memo } }),
      },
    ];
  }, [t]);
}

/** What its lines lack, as a message's id; null for nothing. */
function faultOf(rows: readonly SheetRow[]) {
  const filled = rows.filter(isFilled);
  if (filled.length < 2 || !filled.every(isWhole)) return 'ledger-lines-needed';
  return balanceOf(rows).balanced ? null : 'ledger-unbalanced';
}

interface Props {
  first: EntryView | null;
  /** Somebody else has saved meanwhile, and theirs is what is gone on from. */
  onTheirs?: (theirs: EntryView) => void;
}

export function EntryEditor({ first, onTheirs }: Props) {
  const t = useText();
  const may = useMay();
  const { currency: home } = useMe().company;
  const [sheet] = useState(
    () => new Sheet(first ? rowsOf(first) : Array.from({ length: FIRST_ROWS }, () => emptyRow())),
  );
  const [header, setHeader] = useState<Header>(() => headerOf(first, home));
  const [kept] = useState(header);
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  // A moment behind the keys: what is sent is looked at as it stands.
  const rows = useRowsLater(sheet);
  const columns = useColumns();
  const things = useMemo<Things>(
    () => ({
      find: findAccounts,
      exact: exactAccount,
      next: 'debit',
      label: t('ledger-account'),
      hint: t('ledger-account-hint'),
    }),
    [t],
  );
  const saving = useSaving(first, sheet, home);
  const { theirs } = saving;
  const lacks = faultOf(rows);
  const fault = lacks && t(lacks);
  const named = header.description.trim() !== '' && header.rate !== null;
  useUnsaved(!saving.saved && (sheet.edits > 0 || header !== kept));

  const ready = () => {
    setTried(true);
    if (!named) document.querySelector<HTMLElement>('[data-needed] input')?.focus();
    return named && faultOf(sheet.rows()) === null && !saving.busy;
  };
  const save = () => {
    if (ready()) void saving.save(header);
  };
  const post = () => {
    if (ready()) setAsking(true);
  };
  const posts = may('ledger.entry.post');
  useHotkeys([
    { keys: 'mod+s', label: 'ledger-save-draft', inFields: true, run: save },
    ...(posts && !asking && !theirs ? [{ keys: 'mod+enter', label: 'ledger-post', inFields: true, run: post }] : []),
  ]);
  return (
    <Page
      title={t(first ? 'ledger-entry-edit' : 'ledger-entry-new')}
      width="record"
      actions={
        <>
          <Button look={posts ? 'plain' : 'primary'} busy={saving.busy && !asking} onClick={save}>
            {t('ledger-save-draft')} <Keys keys="mod+s" inverse={!posts} className="max-sm:hidden" />
          </Button>
          {posts && (
            <Button look="primary" onClick={post}>
              {t('ledger-post')} <Keys keys="mod+enter" inverse className="max-sm:hidden" />
            </Button>
          )}
        </>
      }
    >
      <div className="space-y-4">
        {saving.problem && !theirs && <Trouble problem={saving.problem} />}
        <EntryFields header={header} onChange={setHeader} tried={tried} />
        {tried && fault && (
          <p role="alert" className="text-13 text-danger">
            {fault}
          </p>
        )}
        <LineGrid sheet={sheet} currency={header.currency} columns={columns} label={t('ledger-lines')} things={things}>
          <BalanceFoot sheet={sheet} currency={header.currency} />
        </LineGrid>
      </div>
      {asking && !theirs && (
        <PostDialog header={header} sheet={sheet} onClose={() => setAsking(false)} run={() => saving.post(header)} />
      )}
      {theirs && (
        <Between
          header={header}
          rows={rows}
          theirs={theirs}
          onTheirs={() => onTheirs?.(theirs)}
          // Who was about to post is asked again: it is for good.
          onMine={() => {
            saving.goOn();
            if (!asking) save();
          }}
          onClose={() => {
            saving.letBe();
            setAsking(false);
          }}
        />
      )}
    </Page>
  );
}

/** Posting is for good: it says what it does in numbers. */
function PostDialog({
  header,
  sheet,
  onClose,
  run,
}: {
  header: Header;
  sheet: Sheet;
  onClose: () => void;
  run: () => Promise<string>;
}) {
  const t = useText();
  const format = useFormat();
  const { debit } = balanceOf(sheet.rows());
  return (
    <Ask
      onClose={onClose}
      title={t('ledger-post-ask', { amount: format.money(debit, header.currency) })}
      description={t('ledger-post-body', { day: header.day ? format.date(header.day) : t('ledger-today') })}
      action={t('ledger-post')}
      run={run}
    />
  );
}
