/** A new transfer: what goes from where to where. */
import { useState } from 'react';
import { Trouble } from '@/kit/document/trouble';
import { isBlank } from '@/kit/editor/sheet';
import { useHotkeys } from '@/lib/hotkeys';
import { useText } from '@/lib/i18n';
import { Allowed } from '@/shell/allowed';
import { Page } from '@/shell/page';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { DateField } from '@/ui/date-field';
import { Field, Input } from '@/ui/field';
import { Keys } from '@/ui/kbd';
import { tell } from '@/ui/toast';
import { GoodsSheet, goodsOf, useSheet, useSheetRows } from './goods-sheet';
import { PlaceField } from './place-field';
import { PATH, type TransferView } from './transfer-data';
import { usePosting } from './use-posting';

export default function NewTransfer() {
  const t = useText();
  return (
    <Allowed permission="inventory.stock.transfer" title={t('stock-transfer-new')}>
      <Form />
    </Allowed>
  );
}

function Form() {
  const t = useText();
  const sheet = useSheet();
  const rows = useSheetRows(sheet);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [expected, setExpected] = useState('');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const lines = goodsOf(rows)?.map(({ unit_cost: _, ...line }) => line);
  const { post, busy, problem } = usePosting<TransferView>(
    PATH,
    rows.some((row) => !isBlank(row)),
    (answer) => {
      tell(t('stock-did-transfer', { number: answer.number }));
      return { to: `/transfers/${answer.id}` };
    },
  );
  const submit = () => {
    setTried(true);
    if (busy || from === '' || to === '' || !lines) return;
    post({
      from_location_id: from,
      to_location_id: to,
      lines,
      note: note.trim() || null,
      expected_on: expected || null,
    });
  };
  useHotkeys([{ keys: 'mod+enter', label: 'stock-transfer-make', inFields: true, run: submit }]);
  const needed = (value: string) => (tried && value === '' ? t('stock-place-needed') : null);
  return (
    <Page
      title={t('stock-transfer-new')}
      width="record"
      actions={
        <Button look="primary" busy={busy} onClick={submit}>
          {t('stock-transfer-make')} <Keys keys="mod+enter" inverse className="max-sm:hidden" />
        </Button>
      }
    >
      <div className="space-y-4">
        {problem && <Trouble problem={problem} />}
        <Card>
          <div className="grid gap-4 sm:grid-cols-2">
            <PlaceField label={t('stock-from')} value={from} onValue={setFrom} error={needed(from)} />
            <PlaceField label={t('stock-to')} value={to} onValue={setTo} error={needed(to)} but={from} />
            <Field label={t('stock-expected')} optional>
              {(ids) => <DateField {...ids} value={expected} onValue={setExpected} />}
            </Field>
            <Field label={t('stock-note')} optional>
              {(ids) => (
                <Input {...ids} maxLength={200} value={note} onChange={(event) => setNote(event.target.value)} />
              )}
            </Field>
          </div>
        </Card>
        {tried && !lines && <p className="text-13 text-danger">{t('stock-lines-needed')}</p>}
        <GoodsSheet sheet={sheet} label={t('stock-goods')} place={from || null} />
      </div>
    </Page>
  );
}
