/** The lines of a return with what has become of each. */
import { useUnitNames } from '@/kit/editor/products';
import { useFormat, useText } from '@/lib/i18n';
import { type ReturnLine, type ReturnView, some } from './data';

/** Columns that are there once they have something. */
const COUNTERS = ['received', 'restocked', 'quarantined', 'scrapped', 'refunded', 'replaced'] as const;

export function Goods({ ret }: { ret: ReturnView }) {
  const t = useText();
  const format = useFormat();
  const units = useUnitNames();
  const shown = COUNTERS.filter((name) => name === 'received' || ret.lines.some((line) => some(line[name])));
  const cell = (line: ReturnLine, name: (typeof COUNTERS)[number]) =>
    some(line[name]) ? format.number(line[name]) : <span className="text-text-3">–</span>;
  return (
    <section aria-label={t('returns-goods')} className="rounded-card border border-line bg-surface">
      <h2 className="px-5 pt-4 pb-1 text-14 font-semibold">{t('returns-goods')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
      <div tabIndex={0} className="scroll-soft overflow-x-auto">
        <table className="w-full min-w-[480px] text-13">
          <thead className="text-12 text-text-3">
            <tr className="h-9 border-b border-line">
              <th className="ps-5 text-start font-medium">{t('editor-product')}</th>
              <th className="num px-3 font-medium">{t('returns-announced')}</th>
              {shown.map((name) => (
                <th key={name} className="num px-3 font-medium last:pe-5">
                  {t(`returns-${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ret.lines.map((line) => (
              <tr key={line.id} className="border-b border-line last:border-0">
                <td className="py-2.5 ps-5">
                  <span className="block">{line.description}</span>
                  <span className="flex flex-wrap gap-x-2 text-12 text-text-3">
                    <bdi dir="ltr">{line.sku}</bdi>
                    {line.reason}
                  </span>
                </td>
                <td className="num px-3 whitespace-nowrap">
                  {format.number(line.quantity)} <span className="text-text-3">{units.get(line.unit_id)}</span>
                </td>
                {shown.map((name) => (
                  <td key={name} className="num px-3 last:pe-5">
                    {cell(line, name)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
