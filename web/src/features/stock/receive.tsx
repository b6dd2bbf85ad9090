/** Goods that come in without an order of ours to compare them with. */
import { useState } from 'react';
import { useMay } from '@/api/session';
import { Trouble } from '@/kit/document/trouble';
import { isBlank } from '@/kit/editor/sheet';
import { useHotkeys } from '@/lib/hotkeys';
import { useText } from '@/lib/i18n';
import { Page } from '@/shell/page';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field, Input } from '@/ui/field';
import { Keys } from '@/ui/kbd';
import { tell } from '@/ui/toast';
import { GoodsSheet, goodsOf, useSheet, useSheetRows } from './goods-sheet';
import { PlaceField } from './place-field';
import { usePosting } from './use-posting';

export default function Receive() {
  const t = useText();
  const may = useMay();
  const sheet = useSheet();
  const rows = useSheetRows(sheet);
  const [place, setPlace] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const lines = goodsOf(rows);
  const { post, busy, problem } = usePosting<{ moves: number }>(
    '/inventory/receipts',
    rows.some((row) => !isBlank(row)),
    (answer) => {
      tell(t('stock-did-receive', { count: answer.moves }));
      return { to: '/stock/moves' };
    },
  );
  const submit = () => {
    setTried(true);
    if (busy || place === '' || !lines) return;
    post({ location_id: place, lines, reason: reason.trim() || null });
  };
  useHotkeys([{ keys: 'mod+enter', label: 'stock-receive', inFields: true, run: submit }]);
  return (
    <Page
      title={t('stock-receive')}
      width="record"
      actions={
        <Button look="primary" busy={busy} onClick={submit}>
          {t('stock-receive')} <Keys keys="mod+enter" inverse className="max-sm:hidden" />
        </Button>
      }
    >
      <div className="space-y-4">
        {problem && <Trouble problem={problem} />}
        {tried && place !== '' && !lines && <p className="text-13 text-danger">{t('stock-lines-needed')}</p>}
        <Card>
          <div className="grid gap-4 sm:grid-cols-2">
            <PlaceField
              label={t('stock-receive-at')}
              value={place}
              onValue={setPlace}
              error={tried && place === '' ? t('stock-place-needed') : null}
            />
            <Field label={t('stock-receive-why')} optional>
              {(ids) => (
                <Input {...ids} maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />
              )}
            </Field>
          </div>
        </Card>
        <GoodsSheet sheet={sheet} label={t('stock-goods')} place={place || null} cost={may('catalog.product.cost')} />
      </div>
    </Page>
  );
}
