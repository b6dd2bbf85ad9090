/** The search of the grid on touch screens: a sheet with buttons of its own. */
import { Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useMe } from '@/api/session';
import { findProducts } from '@/kit/editor/products';
import type { SheetProduct } from '@/kit/editor/sheet';
import { useFormat, useText } from '@/lib/i18n';
import { Dialog } from '@/ui/dialog';
import { Field, Input } from '@/ui/field';

/** The same search with the whole screen and options that can be reached by touch. */
export function ProductSheet({
  onClose,
  onPick,
  onMake,
  find = findProducts,
  title,
}: {
  onClose: () => void;
  onPick: (product: SheetProduct) => void;
  onMake: ((typed: string) => void) | null;
  find?: (typed: string, signal?: AbortSignal) => Promise<SheetProduct[]>;
  title?: string;
}) {
  const t = useText();
  const format = useFormat();
  // What a product costs by itself is in the company's currency, whatever the document's is.
  const { currency } = useMe().company;
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<SheetProduct[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(
      () => {
        find(typed.trim(), stop.signal).then(setFound, () => undefined);
      },
      typed === '' ? 0 : 120,
    );
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [typed, find]);
  return (
    <Dialog open onClose={onClose} title={title ?? t('editor-choose-product')}>
      <Field label={title ?? t('editor-search-products')} bare>
        {(ids) => (
          <Input
            {...ids}
            autoFocus
            autoComplete="off"
            placeholder={title ?? t('editor-search-products')}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <ul className="mt-2 min-h-[50dvh]">
        {found.map((product) => (
          <li key={product.id}>
            <button
              type="button"
              onClick={() => onPick(product)}
              className="flex min-h-12 w-full items-center gap-3 border-b border-line text-start text-14"
            >
              <span className="min-w-0 flex-1">
                <span className="block truncate">{product.name}</span>
                <bdi dir="ltr" className="text-12 text-text-3">
                  {product.sku}
                </bdi>
              </span>
              {product.price !== '' && <span className="num">{format.amount(product.price, currency)}</span>}
            </button>
          </li>
        ))}
        {onMake && (
          <li>
            <button
              type="button"
              onClick={() => onMake(typed.trim())}
              className="flex min-h-12 w-full items-center gap-2 text-start text-14 text-accent-text"
            >
              <Plus size={16} aria-hidden="true" className="shrink-0" />
              {typed.trim() === '' ? t('products-new') : t('editor-make', { name: typed.trim() })}
            </button>
          </li>
        )}
      </ul>
    </Dialog>
  );
}
