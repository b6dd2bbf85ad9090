/** Rows out of a spreadsheet: shown as they were understood, with what no product was found for, before they are taken. */
import { useEffect, useMemo, useState } from 'react';
import { type PastedRow, readTable } from '@/kit/editor/paste';
import { lookupAll } from '@/kit/editor/products';
import type { Sheet, SheetProduct } from '@/kit/editor/sheet';
import { useLocale } from '@/lib/i18n';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Field, TextArea } from '@/ui/field';

interface Props {
  sheet: Sheet;
  text: string;
  takesPrices: boolean;
  onClose: () => void;
}

function useFound(rows: PastedRow[]) {
  const [found, setFound] = useState<ReadonlyMap<string, SheetProduct> | null>(null);
  const [failed, setFailed] = useState(false);
  const codes = rows.map((row) => row.code).join('\n');
  useEffect(() => {
    setFound(null);
    setFailed(false);
    if (codes === '') return;
    let current = true;
    const timer = setTimeout(() => {
      lookupAll(codes.split('\n'), () => undefined).then(
        (map) => current && setFound(map),
        () => current && setFailed(true),
      );
    }, 250);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [codes]);
  return { found, failed };
}

export function PasteDialog({ sheet, text, takesPrices, onClose }: Props) {
  const { t, tag } = useLocale();
  const [typed, setTyped] = useState(text);
  const rows = useMemo(() => readTable(typed, tag), [typed, tag]);
  const { found, failed } = useFound(rows);
  const taken = rows.filter((row) => found?.has(row.code));
  const take = () => {
    sheet.take(
      taken.map((row) => {
        const product = found?.get(row.code) as SheetProduct;
        const priced = takesPrices && row.price !== null ? { price: row.price, manual: true } : {};
        return { ...sheet.of(product, row.quantity), ...priced };
      }),
    );
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('editor-paste')}
      description={t(takesPrices ? 'editor-paste-help-prices' : 'editor-paste-help')}
      onSubmit={() => taken.length > 0 && take()}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="primary" type="submit" disabled={taken.length === 0}>
            {t('editor-paste-take', { count: taken.length })}
          </Button>
        </>
      }
    >
      <Field label={t('editor-paste-rows')}>
        {(ids) => (
          <TextArea
            {...ids}
            autoFocus
            rows={6}
            dir="ltr"
            spellCheck={false}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <p role="status" className="mt-2 text-13 text-text-2">
        {failed ? t('failed') : rows.length > 0 && found === null ? t('picker-searching') : ''}
      </p>
      {found && <Understood sheet={sheet} rows={rows} found={found} takesPrices={takesPrices} />}
    </Dialog>
  );
}

function Understood({
  sheet,
  rows,
  found,
  takesPrices,
}: {
  sheet: Sheet;
  rows: PastedRow[];
  found: ReadonlyMap<string, SheetProduct>;
  takesPrices: boolean;
}) {
  const { t, format } = useLocale();
  const shown = (value: string | null) => (value ? format.number(value) : '–');
  return (
    <table className="w-full text-13">
      <caption className="sr-only">{t('editor-paste-understood')}</caption>
      <thead className="text-12 text-text-3">
        <tr className="border-b border-line">
          <th className="py-1 text-start font-medium">{t('editor-product')}</th>
          <th className="num py-1 font-medium">{t('editor-quantity')}</th>
          {takesPrices && <th className="num py-1 font-medium">{t('editor-price')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => {
          const product = found.get(row.code);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of one paste never move
            <tr key={at} className="border-b border-line">
              <td className="max-w-64 truncate py-1.5">
                {product ? (
                  product.name
                ) : (
                  <span className="text-danger">{t('editor-paste-unknown', { code: row.code })}</span>
                )}{' '}
                {row.unread.length > 0 && (
                  <span className="ms-1 text-danger">
                    {t('editor-paste-unread', { what: format.list(row.unread) })}
                  </span>
                )}
              </td>
              <td className="num py-1.5">
                {product ? shown(sheet.of(product, row.quantity).quantity) : shown(row.quantity)}
              </td>
              {takesPrices && <td className="num py-1.5">{shown(row.price)}</td>}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
