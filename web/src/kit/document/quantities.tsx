/** How much of each line, up to what there is of it. */
import { useUnits } from '@/kit/editor/products';
import { useFormat, useText } from '@/lib/i18n';
import { NumberField } from '@/ui/number-field';

export interface QuantityRow {
  id: string;
  name: string;
  sku: string;
  most: string;
  /** What it is counted in; all there is of a line may always be taken. */
  unitId?: string;
}

interface Props {
  rows: QuantityRow[];
  /** What the most is called: "to ship". */
  most: string;
  quantities: Record<string, string | null>;
  onChange: (quantities: Record<string, string | null>) => void;
  readOnly?: boolean;
}

export function QuantityTable({ rows, most, quantities, onChange, readOnly }: Props) {
  const t = useText();
  const format = useFormat();
  const units = useUnits();
  return (
    <table className="w-full text-13">
      <thead className="text-12 text-text-3">
        <tr className="h-8 border-b border-line">
          <th className="text-start font-medium">{t('editor-product')}</th>
          <th className="num px-3 font-medium">{most}</th>
          <th className="num w-28 font-medium">{t('editor-quantity')}</th>
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
            <td className="num px-3 text-text-2">{format.number(row.most)}</td>
            <td>
              {readOnly ? (
                <span className="num block">{format.number(row.most)}</span>
              ) : (
                <NumberField
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
          </tr>
        ))}
      </tbody>
    </table>
  );
}
