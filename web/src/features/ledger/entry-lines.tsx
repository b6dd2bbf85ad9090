/** The lines of an entry; an account opens its ledger around that day. */

import { Link } from '@tanstack/react-router';
import { useMe } from '@/api/session';
import { useFormat, useText } from '@/lib/i18n';
import { usePlaces } from '@/shell/registry';
import { Card } from '@/ui/card';
import { type EntryView, usePartnerNames } from './data';
import { monthOf } from './days';
import { useSaid } from './said';
import { AccountName, Figure } from './table';

const cell = 'px-3 py-2 first:ps-5 last:pe-5';

export function EntryLines({ entry }: { entry: EntryView }) {
  const t = useText();
  const said = useSaid();
  const { currency: home } = useMe().company;
  const foreign = entry.lines.some((line) => line.currency !== home);
  const search = monthOf(entry.business_date);
  const names = usePartnerNames(entry.lines.flatMap((line) => line.partner_id ?? []));
  return (
    <Card title={said(entry.description)} flush>
      <div className="scroll-soft overflow-x-auto">
        <table className="w-full text-13">
          <thead className="text-12 text-text-3">
            <tr className="h-9 border-b border-line">
              <th scope="col" className={`${cell} text-start font-medium`}>
                {t('ledger-account')}
              </th>
              {foreign && (
                <th scope="col" className={`${cell} num font-medium max-sm:hidden`}>
                  {entry.currency}
                </th>
              )}
              <th scope="col" className={`${cell} num font-medium`}>
                {t('ledger-debit')}
              </th>
              <th scope="col" className={`${cell} num font-medium`}>
                {t('ledger-credit')}
              </th>
            </tr>
          </thead>
          <tbody>
            {entry.lines.map((line) => (
              <LineRow
                key={line.id}
                line={line}
                partner={line.partner_id ? (names.get(line.partner_id) ?? null) : null}
                home={home}
                foreign={foreign}
                search={search}
              />
            ))}
          </tbody>
          <tfoot>
            <tr className="h-10 font-medium">
              <th scope="row" className={`${cell} text-start font-medium`}>
                {t('ledger-sum')}
              </th>
              {foreign && <td className={`${cell} max-sm:hidden`} />}
              <td className={`${cell} num`}>
                <Figure value={entry.total} currency={home} />
              </td>
              <td className={`${cell} num`}>
                <Figure value={entry.total} currency={home} />
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
    </Card>
  );
}

function LineRow({
  line,
  partner: name,
  home,
  foreign,
  search,
}: {
  line: EntryView['lines'][number];
  /** The customer's name; null without one, or while it is not known. */
  partner: string | null;
  home: string;
  foreign: boolean;
  search: object;
}) {
  const t = useText();
  const format = useFormat();
  const places = usePlaces();
  const partner = line.partner_id && places('customer', line.partner_id);
  const tax = line.tax_rate && t('ledger-line-tax', { rate: format.percent(line.tax_rate) });
  return (
    <tr className="border-b border-line">
      <td className={cell}>
        <Link
          to={`/ledger/accounts/${line.account_id}` as string}
          search={search as never}
          className="flex min-h-[24px] w-fit items-center gap-2 font-medium hover:underline"
        >
          <AccountName code={line.account_code} name={line.account_name} />
        </Link>
        <span className="flex flex-wrap items-center gap-x-3 text-12 text-text-2">
          {line.memo && <span>{line.memo}</span>}
          {partner && name && (
            <Link to={partner} className="inline-flex min-h-[24px] items-center hover:underline">
              {name}
            </Link>
          )}
          {tax && <span className="text-text-3">{tax}</span>}
        </span>
      </td>
      {foreign && (
        <td className={`${cell} num text-text-2 max-sm:hidden`}>{format.amount(line.amount, line.currency)}</td>
      )}
      <td className={`${cell} num`}>
        <Figure value={line.debit} currency={home} />
      </td>
      <td className={`${cell} num`}>
        <Figure value={line.credit} currency={home} />
      </td>
    </tr>
  );
}
