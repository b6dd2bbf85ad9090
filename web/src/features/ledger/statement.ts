/** Rows of a report as groups, sections and lines, beside those of other days. Pure. */
import * as decimal from '@/lib/decimal';

export interface ReportRow {
  group: string;
  section: string | null;
  account_id: string;
  account_code: string;
  account_name: string;
  amount: string;
}

export interface Line {
  id: string;
  code: string;
  name: string;
  amount: string;
  /** Of the other days; null when there are none. */
  before: string | null;
}

export interface Section {
  name: string | null;
  lines: Line[];
  amount: string;
  before: string | null;
}

export interface Group {
  id: string;
  sections: Section[];
  amount: string;
  before: string | null;
}

const total = (lines: { amount: string; before: string | null }[], compared: boolean) => ({
  amount: decimal.sum(lines.map((one) => one.amount)),
  before: compared ? decimal.sum(lines.map((one) => one.before ?? '0')) : null,
});

/** In the order of `groups`; accounts that moved on either side are lines. */
export function groupsOf(groups: readonly string[], rows: ReportRow[], others: ReportRow[] | null): Group[] {
  const before = new Map(others?.map((row) => [row.account_id, row]));
  const here = new Set(rows.map((row) => row.account_id));
  const all = [
    ...rows.map((row) => ({ row, amount: row.amount, before: before.get(row.account_id)?.amount ?? '0' })),
    ...(others ?? [])
      .filter((row) => !here.has(row.account_id))
      .map((row) => ({ row, amount: '0', before: row.amount })),
  ].sort((a, b) => (a.row.account_code < b.row.account_code ? -1 : 1));
  return groups.flatMap((id) => {
    const sections = new Map<string | null, Line[]>();
    for (const { row, amount, before } of all) {
      if (row.group !== id) continue;
      const line = {
        id: row.account_id,
        code: row.account_code,
        name: row.account_name,
        amount,
        before: others ? before : null,
      };
      sections.set(row.section, [...(sections.get(row.section) ?? []), line]);
    }
    if (sections.size === 0) return [];
    const made = [...sections].map(([name, lines]) => ({ name, lines, ...total(lines, others !== null) }));
    return [{ id, sections: made, ...total(made, others !== null) }];
  });
}

/** By how much an amount differs from that of the other days. */
export function change(amount: string, before: string | null): string | null {
  const [now, then] = [decimal.parse(amount), decimal.parse(before ?? '')];
  return now && then ? decimal.text(decimal.subtract(now, then)) : null;
}
