/** Corrects what is on hand, with a reason of the company's list. A negative quantity takes away. */
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
import { GoodsSheet, useGoods, useSheet } from './goods-sheet';
import { PlaceField } from './place-field';
import { usePosting } from './use-posting';

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
  const goods = useGoods(sheet, true);
  const reasons = useReasons();
  const [place, setPlace] = useState('');
  const [code, setCode] = useState('');
  const [note, setNote] = useState('');
  const on = useMovedOn();
  const [tried, setTried] = useState(false);
  const reason = reasons.find((one) => one.code === code);
  const noteMissing = reason?.needs_note === true && note.trim() === '';
  const belowZero = useBelowZero();
  const { post, busy, problem } = usePosting<{ id: string; moves: number; warnings?: unknown[] }>(
    '/inventory/adjustments',
    goods.any,
    (answer) => {
      tell(t('stock-did-adjust', { count: answer.moves }));
      belowZero(answer);
      return { to: '/stock/moves' };
    },
  );
  const submit = () => {
    setTried(true);
    const { lines, tooFine } = goods.now();
    if (tooFine) toWrong();
    if (busy || place === '' || code === '' || noteMissing || !lines || tooFine) return;
    post({ location_id: place, lines, reason: code, note: note.trim() || null, business_date: on.said });
  };
  useHotkeys([{ keys: 'mod+enter', label: 'stock-adjust', inFields: true, run: submit }]);
  return (
    <Page
      title={t('stock-adjust')}
      width="record"
      actions={
        <Button look="primary" busy={busy} onClick={submit}>
          {t('stock-adjust-do')} <Keys keys="mod+enter" inverse className="max-sm:hidden" />
        </Button>
      }
    >
      <div className="space-y-4">
        {problem && <Trouble problem={problem} />}
        <Card>
          <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
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
            <MovedOnField on={on} label={t('stock-happened-on')} />
          </div>
          <p className="mt-3 text-12 text-text-3">{t('stock-adjust-help')}</p>
        </Card>
        {tried && !goods.lines && <p className="text-13 text-danger">{t('stock-lines-needed')}</p>}
        <GoodsSheet sheet={sheet} label={t('stock-goods')} place={place || null} />
      </div>
    </Page>
  );
}
