/** What becomes of the goods that came back: how much of each line is sold again, written off, or kept apart. */
import { useState } from 'react';
import { Ask } from '@/kit/document/ask';
import { usePlacesOfGoods } from '@/kit/document/names';
import { useUnits } from '@/kit/editor/products';
import * as decimal from '@/lib/decimal';
import { useFormat, useText } from '@/lib/i18n';
import { Field, NativeSelect } from '@/ui/field';
import { NumberField } from '@/ui/number-field';
import { LEFT, type ReturnView, some, useReturnDeed } from './data';

const OUTCOMES = ['restock', 'scrap', 'quarantine'] as const;
type Outcome = (typeof OUTCOMES)[number];
type Found = Record<string, Record<Outcome, string | null>>;

export function InspectDialog({ ret, onClose }: { ret: ReturnView; onClose: () => void }) {
  const t = useText();
  const format = useFormat();
  const send = useReturnDeed(ret.id);
  const units = useUnits();
  const places = usePlacesOfGoods().filter((place) => !place.for_sale);
  const lines = ret.lines.filter((line) => some(LEFT.inspect(line)));
  const [found, setFound] = useState<Found>(() =>
    Object.fromEntries(lines.map((line) => [line.id, { restock: LEFT.inspect(line), scrap: '', quarantine: '' }])),
  );
  const [apart, setApart] = useState('');
  const set = (line: string, outcome: Outcome, value: string | null) =>
    setFound((now) => ({ ...now, [line]: { ...(now[line] as Found[string]), [outcome]: value } }));
  const entries = lines.flatMap((line) =>
    OUTCOMES.filter((outcome) => some(found[line.id]?.[outcome])).map((outcome) => ({
      line_id: line.id,
      quantity: found[line.id]?.[outcome],
      outcome,
      location_id: outcome === 'quarantine' ? apart : null,
    })),
  );
  const wrong = lines.filter((line) => {
    const own = found[line.id];
    if (!own || OUTCOMES.some((outcome) => own[outcome] === null)) return true;
    const all = decimal.parse(decimal.sum(OUTCOMES.map((outcome) => own[outcome] || '0')));
    const most = decimal.parse(LEFT.inspect(line));
    return !all || !most || decimal.compare(all, most) > 0;
  });
  const keeps = entries.some((entry) => entry.outcome === 'quarantine');
  return (
    <Ask
      onClose={onClose}
      width="normal"
      title={t('returns-inspect-ask', { number: ret.number })}
      description={t('returns-inspect-body')}
      action={t('returns-inspect')}
      ready={entries.length > 0 && wrong.length === 0 && (!keeps || apart !== '')}
      run={async () => {
        await send('inspect', { lines: entries });
        return t('returns-did-inspect', { number: ret.number });
      }}
    >
      {lines.map((line) => (
        <fieldset key={line.id} className="rounded-card border border-line px-4 pb-4">
          <legend className="px-1 text-13 font-medium">
            {t('returns-inspect-line', {
              name: line.description,
              quantity: `${format.number(LEFT.inspect(line))} ${units.get(line.unit_id)?.code ?? ''}`,
            })}
          </legend>
          <div className="grid grid-cols-3 gap-3">
            {OUTCOMES.map((outcome) => (
              <Field key={outcome} label={t(`returns-outcome-${outcome}`)}>
                {(ids) => (
                  <NumberField
                    {...ids}
                    unit={units.get(line.unit_id)}
                    but={LEFT.inspect(line)}
                    value={found[line.id]?.[outcome] ?? ''}
                    onValue={(value) => set(line.id, outcome, value)}
                  />
                )}
              </Field>
            ))}
          </div>
          {wrong.includes(line) && <p className="mt-2 text-12 text-danger">{t('returns-inspect-much')}</p>}
        </fieldset>
      ))}
      {keeps && (
        <Field label={t('returns-quarantine-at')} help={places.length === 0 ? t('returns-quarantine-none') : undefined}>
          {(ids) => (
            <NativeSelect {...ids} value={apart} onChange={(event) => setApart(event.target.value)}>
              <option value="" disabled>
                {t('returns-choose')}
              </option>
              {places.map((place) => (
                <option key={place.id} value={place.id}>
                  {place.name}
                </option>
              ))}
            </NativeSelect>
          )}
        </Field>
      )}
    </Ask>
  );
}
