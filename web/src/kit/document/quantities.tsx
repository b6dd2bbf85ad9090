/** How much of each line, up to what there is of it. */
import type { ReactNode } from 'react';
import { useUnits } from '@/kit/editor/products';
import { useFormat, useText } from '@/lib/i18n';
import { NativeSelect } from '@/ui/field';
import { NumberField } from '@/ui/number-field';

export interface QuantityRow {
  id: string;
  name: string;
  sku: string;
  most: string;
  /** What it is counted in; all there is of a line may always be taken. */
  unitId?: string;
  /** The most as it is said, where its number alone does not say it. */
  said?: ReactNode;
  /** In what it may be counted instead; asked where there are several. */
  units?: { id: string; label: string }[];
}

interface Props {
  rows: QuantityRow[];
  /** What the most is called: "to ship". */
  most: string;
  quantities: Record<string, string | null>;
  onChange: (quantities: Record<string, string | null>) => void;
  onUnit?: (row: QuantityRow, unitId: string) => void;
  readOnly?: boolean;
}

const several = (row: QuantityRow) => (row.units?.length ?? 0) > 1;

export function QuantityTable({ rows, most, quantities, onChange, onUnit, readOnly }: Props) {
  const t = useText();
  const format = useFormat();
  const units = useUnits();
  const asked = rows.some(several);
  return (
    <table className="w-full text-13">
      <thead className="text-12 text-text-3">
        <tr className="h-8 border-b border-line">
          <th className="text-start font-medium">{t('editor-product')}</th>
          <th className="num px-3 font-medium">{most}</th>
          <th className="num w-28 font-medium">{t('editor-quantity')}</th>
          {asked && <th className="w-24 ps-2 text-start font-medium">{t('editor-unit')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className="border-b border-line">
            <td className="py-1.5">
              <span className="block">{row.name}</span>
              <bdi dir="ltr" className="text-12 text-text-3">
                {row.sku}
              </bdi>
            </td>
            <td className="num px-3 text-text-2">{row.said ?? format.number(row.most)}</td>
            <td>
              {readOnly ? (
                <span className="num block">{format.number(row.most)}</span>
              ) : (
                <NumberField
                  key={row.unitId}
                  aria-label={`${t('editor-quantity')}, ${row.name}`}
                  className="h-8"
                  unit={units.get(row.unitId ?? '')}
                  but={row.most}
                  value={quantities[row.id] ?? ''}
                  aria-invalid={quantities[row.id] === null ? true : undefined}
                  onValue={(value) => onChange({ ...quantities, [row.id]: value })}
                />
              )}
            </td>
            {asked && (
              <td className="ps-2 text-text-2">
                {several(row) ? (
                  <NativeSelect
                    aria-label={`${t('editor-unit')}, ${row.name}`}
                    className="h-8"
                    value={row.unitId}
                    onChange={(event) => onUnit?.(row, event.target.value)}
                  >
                    {row.units?.map((one) => (
                      <option key={one.id} value={one.id}>
                        {one.label}
                      </option>
                    ))}
                  </NativeSelect>
                ) : (
                  row.units?.[0]?.label
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
