/**
 * Corrects what is on hand, with a reason of the company's list: by how much it changes, where a negative quantity takes
 * away, or by how much was counted. Makes an adjustment, and leads to it.
 */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { keys, list, type RowOf } from '@/api/records';
import { useBelowZero } from '@/kit/document/below-zero';
import { MovedOnField, useMovedOn } from '@/kit/document/business-date';
import { Trouble } from '@/kit/document/trouble';
import { toWrong } from '@/kit/editor/grid-keys';
import { useHotkeys } from '@/lib/hotkeys';
import { useText } from '@/lib/i18n';
import { Allowed } from '@/shell/allowed';
import { Page } from '@/shell/page';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field, Input, NativeSelect } from '@/ui/field';
import { Keys } from '@/ui/kbd';
import { tell } from '@/ui/toast';
import { ADJUSTMENTS, type AdjustmentView } from './adjustment-data';
import { GoodsSheet, useGoods, useSheet } from './goods-sheet';
import { PlaceField } from './place-field';
import { usePosting } from './use-posting';

/** Characters of a reference; the server takes no more. */
const REFERENCE_MAX = 80;
const SAYS = ['changes', 'counts'] as const;

function useReasons(): RowOf<'adjustment_reason'>[] {
  const { data } = useQuery({
    queryKey: [...keys.lists('adjustment_reason'), 'names'],
    staleTime: 300_000,
    queryFn: async ({ signal }) =>
      (
        await list<RowOf<'adjustment_reason'>>(
          '/inventory/adjustment-reasons',
          { sort: 'name' },
          { limit: 100 },
          { signal },
        )
      ).items,
  });
  return data ?? [];
}

export default function Adjust() {
  const t = useText();
  return (
    <Allowed permission="inventory.stock.adjust" title={t('stock-adjust')}>
      <Form />
    </Allowed>
  );
}

function Form() {
  const t = useText();
  const sheet = useSheet();
  const [says, setSays] = useState<(typeof SAYS)[number]>('changes');
  const counts = says === 'counts';
  const goods = useGoods(sheet, says);
  const reasons = useReasons();
  const [place, setPlace] = useState('');
  const [code, setCode] = useState('');
  const [note, setNote] = useState('');
  const [reference, setReference] = useState('');
  const on = useMovedOn();
  const [tried, setTried] = useState(false);
  const reason = reasons.find((one) => one.code === code);
  const noteMissing = reason?.needs_note === true && note.trim() === '';
  const belowZero = useBelowZero();
  const { post, busy, problem } = usePosting<AdjustmentView>(ADJUSTMENTS, goods.any, (answer) => {
    tell(t('stock-did-adjust', { number: answer.number, count: answer.lines.length }));
    belowZero(answer);
    return { to: `/adjustments/${answer.id}` };
  });
  const submit = async () => {
    setTried(true);
    if (!(await sheet.settled())) return;
    const { lines, wrong } = goods.now();
    // What is missing is drawn first.
    if (wrong) requestAnimationFrame(toWrong);
    if (busy || place === '' || code === '' || noteMissing || !lines || wrong) return;
    post({
      location_id: place,
      reason: code,
      note: note.trim() || null,
      reference: reference.trim() || null,
      business_date: on.said,
      lines: lines.map(({ quantity, ...line }) => ({ ...line, [counts ? 'counted' : 'quantity']: quantity })),
    });
  };
  useHotkeys([{ keys: 'mod+enter', label: 'stock-adjust', inFields: true, run: () => void submit() }]);
  return (
    <Page
      title={t('stock-adjust')}
      width="record"
      actions={
        <Button look="primary" busy={busy} onClick={() => void submit()}>
          {t('stock-adjust-do')} <Keys keys="mod+enter" inverse className="max-sm:hidden" />
        </Button>
      }
    >
      <div className="space-y-4">
        {problem && <Trouble problem={problem} />}
        <Card>
          <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
            <PlaceField
              label={t('stock-place')}
              value={place}
              onValue={setPlace}
              error={tried && place === '' ? t('stock-place-needed') : null}
            />
            <Field label={t('stock-reason')} error={tried && code === '' ? t('stock-reason-needed') : null}>
              {(ids) => (
                <NativeSelect {...ids} value={code} onChange={(event) => setCode(event.target.value)}>
                  <option value="" disabled>
                    {t('stock-choose-reason')}
                  </option>
                  {reasons.map((one) => (
                    <option key={one.id} value={one.code}>
                      {one.name}
                    </option>
                  ))}
                </NativeSelect>
              )}
            </Field>
            <Field
              label={t('stock-note')}
              optional={!reason?.needs_note}
              error={tried && noteMissing ? t('stock-note-needed') : null}
            >
              {(ids) => (
                <Input {...ids} maxLength={200} value={note} onChange={(event) => setNote(event.target.value)} />
              )}
            </Field>
            <Field label={t('stock-reference')} optional help={t('stock-adjust-reference-help')}>
              {(ids) => (
                <Input
                  {...ids}
                  maxLength={REFERENCE_MAX}
                  value={reference}
                  onChange={(event) => setReference(event.target.value)}
                />
              )}
            </Field>
            <MovedOnField on={on} label={t('stock-happened-on')} />
            <Field label={t('stock-adjust-says')} help={t(`stock-adjust-${says}-help`)}>
              {(ids) => (
                <NativeSelect
                  {...ids}
                  value={says}
                  onChange={(event) => {
                    const counted = event.target.value === 'counts';
                    setSays(counted ? 'counts' : 'changes');
                    // Nobody has counted one of what is named: a change is one as long as nothing else is said.
                    sheet.beginWith(counted ? '' : '1');
                  }}
                >
                  {SAYS.map((one) => (
                    <option key={one} value={one}>
                      {t(`stock-adjust-${one}`)}
                    </option>
                  ))}
                </NativeSelect>
              )}
            </Field>
          </div>
        </Card>
        {tried && !goods.lines && <p className="text-13 text-danger">{t('stock-lines-needed')}</p>}
        <GoodsSheet sheet={sheet} label={t('stock-goods')} place={place || null} counts={counts} tried={tried} />
      </div>
    </Page>
  );
}
