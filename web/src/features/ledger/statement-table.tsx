/** Groups, sections and lines of a statement, beside those of other days. */
import type { ReactNode } from 'react';
import { useText } from '@/lib/i18n';
import type { Group, Line, Section } from './statement';
import { AccountName, Change, cellClass, Figure, type Head, ReportTable, RowLink, rowClass } from './table';

interface Props {
  currency: string;
  heads: { now: string; before: string | null };
  children: ReactNode;
}

export function StatementTable({ heads, children }: Omit<Props, 'currency'>) {
  const t = useText();
  const all: Head[] = [
    { id: 'account', label: t('ledger-account') },
    { id: 'now', label: heads.now, end: true },
    ...(heads.before
      ? [
          { id: 'before', label: heads.before, end: true, wide: true },
          { id: 'change', label: t('ledger-change'), end: true, wide: true },
        ]
      : []),
  ];
  return <ReportTable heads={all}>{children}</ReportTable>;
}

interface Amounts {
  amount: string;
  before: string | null;
}

function Cells({
  of,
  currency,
  to,
  search,
  searchBefore,
  strong,
}: {
  of: Amounts;
  currency: string;
  to?: string | undefined;
  search?: object;
  searchBefore?: object;
  strong?: boolean;
}) {
  return (
    <>
      <td className={cellClass(true)}>
        <Figure value={of.amount} currency={currency} to={to} search={search ?? {}} strong={strong ?? false} />
      </td>
      {of.before !== null && (
        <>
          <td className={cellClass(true, true)}>
            <Figure value={of.before} currency={currency} to={to} search={searchBefore ?? {}} />
          </td>
          <td className={cellClass(true, true)}>
            <Change amount={of.amount} before={of.before} currency={currency} />
          </td>
        </>
      )}
    </>
  );
}

interface Days {
  now: object;
  before: object;
}

export function GroupRows({
  group,
  title,
  total,
  currency,
  days,
}: {
  group: Group;
  title: string;
  /** What the sum of the group is called. */
  total: string;
  currency: string;
  /** What the accounts' ledgers are opened with. */
  days: Days;
}) {
  const plain = group.sections.length === 1;
  const columns = group.before === null ? 2 : 4;
  return (
    <>
      <tr className="h-11">
        <th scope="rowgroup" colSpan={columns} className={`${cellClass()} pt-3 text-start text-14 font-semibold`}>
          {title}
        </th>
      </tr>
      {group.sections.map((section) => (
        <SectionRows
          key={section.name ?? ''}
          section={section}
          plain={plain || section.name === null}
          columns={columns}
          currency={currency}
          days={days}
        />
      ))}
      <SumRow title={total} of={group} currency={currency} />
    </>
  );
}

function SectionRows({
  section,
  plain,
  columns,
  currency,
  days,
}: {
  section: Section;
  plain: boolean;
  columns: number;
  currency: string;
  days: Days;
}) {
  return (
    <>
      {!plain && (
        <tr className="h-8 border-b border-line">
          <th
            scope="rowgroup"
            colSpan={columns}
            className={`${cellClass()} text-start text-12 font-medium text-text-2`}
          >
            {section.name}
          </th>
        </tr>
      )}
      {section.lines.map((line) => (
        <LineRow key={line.id} line={line} currency={currency} days={days} />
      ))}
      {!plain && section.lines.length > 1 && (
        <SumRow title={section.name ?? ''} of={section} currency={currency} weak />
      )}
    </>
  );
}

function LineRow({ line, currency, days }: { line: Line; currency: string; days: Days }) {
  const to = `/ledger/accounts/${line.id}`;
  return (
    <tr className={rowClass}>
      <td className={cellClass()}>
        <RowLink to={to} search={days.now}>
          <AccountName code={line.code} name={line.name} />
        </RowLink>
      </td>
      <Cells of={line} currency={currency} to={to} search={days.now} searchBefore={days.before} />
    </tr>
  );
}

/** A sum, and with `to` a way to what it is the sum of. */
export function SumRow({
  title,
  of,
  currency,
  weak,
  result,
  to,
  search,
  searchBefore,
}: {
  title: string;
  of: Amounts;
  currency: string;
  weak?: boolean;
  result?: boolean;
  to?: string;
  search?: object;
  /** The same of the other days. */
  searchBefore?: object;
}) {
  return (
    <tr
      className={weak ? 'h-9 border-b border-line text-text-2' : 'h-10 border-b border-line bg-sunken/60 font-medium'}
    >
      <th
        scope="row"
        className={`${cellClass()} text-start ${weak ? 'font-normal' : result ? 'text-14 font-semibold' : 'font-medium'}`}
      >
        {to ? (
          <RowLink to={to} search={search ?? {}}>
            {title}
          </RowLink>
        ) : (
          title
        )}
      </th>
      <Cells
        of={of}
        currency={currency}
        to={to}
        search={search ?? {}}
        searchBefore={searchBefore ?? search ?? {}}
        strong={!weak}
      />
    </tr>
  );
}
