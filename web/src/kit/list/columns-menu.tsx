/** Which columns are shown, in which order, and which stay at the start: everything by keys, nothing by dragging alone. */
import { ArrowDown, ArrowUp, Columns3, Pin, PinOff } from 'lucide-react';
import { useState } from 'react';
import type { Row } from '@/api/records';
import { moved } from '@/kit/list/columns';
import type { Model } from '@/kit/list/use-model';
import { cx } from '@/lib/cx';
import { useText } from '@/lib/i18n';
import { Button, IconButton } from '@/ui/button';
import { Checkbox, Input } from '@/ui/field';
import { Popover } from '@/ui/popover';

/** Above so many a search stands over them. */
const MANY = 14;

export function ColumnsMenu<R extends Row>({ model }: { model: Model<R> }) {
  const t = useText();
  return (
    <Popover
      align="end"
      title={t('list-columns')}
      trigger={<IconButton label={t('list-columns')} icon={<Columns3 size={16} />} />}
    >
      <ColumnList model={model} />
    </Popover>
  );
}

export function ColumnList<R extends Row>({ model }: { model: Model<R> }) {
  const t = useText();
  const [typed, setTyped] = useState('');
  const { shown, columns, layout } = model;
  const matches = (label: string) => label.toLowerCase().includes(typed.trim().toLowerCase());
  const hidden = columns.filter((column) => !shown.includes(column.id) && matches(column.label));
  const pin = (id: string) =>
    model.setLayout({
      pinned: layout.pinned.includes(id) ? layout.pinned.filter((one) => one !== id) : [...layout.pinned, id],
    });
  return (
    <div className="w-72">
      {columns.length > MANY && (
        <Input
          className="mb-2 h-8"
          aria-label={t('list-columns-find')}
          placeholder={t('list-columns-find')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      <ul>
        {shown.map((id, at) => {
          const column = columns.find((one) => one.id === id);
          if (!column || !matches(column.label)) return null;
          const pinned = layout.pinned.includes(id);
          return (
            <li key={id} className="group/column flex min-h-8 items-center gap-1">
              <Checkbox
                className="min-w-0 flex-1 text-13"
                label={column.label}
                checked
                disabled={shown.length === 1}
                onChange={() => model.set({ columns: shown.filter((one) => one !== id) })}
              />
              <IconButton
                className={cx('size-7', !pinned && 'opacity-60')}
                label={t(pinned ? 'list-column-unpin' : 'list-column-pin', { column: column.label })}
                aria-pressed={pinned}
                icon={pinned ? <PinOff size={14} /> : <Pin size={14} />}
                onClick={() => pin(id)}
              />
              <IconButton
                className="size-7"
                label={t('list-column-up', { column: column.label })}
                disabled={at === 0}
                icon={<ArrowUp size={14} />}
                onClick={() => model.set({ columns: moved(shown, id, -1) })}
              />
              <IconButton
                className="size-7"
                label={t('list-column-down', { column: column.label })}
                disabled={at === shown.length - 1}
                icon={<ArrowDown size={14} />}
                onClick={() => model.set({ columns: moved(shown, id, 1) })}
              />
            </li>
          );
        })}
      </ul>
      {hidden.length > 0 && (
        <p className="mt-2 border-t border-line pt-2 text-12 text-text-3">{t('list-columns-hidden')}</p>
      )}
      <ul>
        {hidden.map((column) => (
          <li key={column.id} className="flex min-h-8 items-center">
            <Checkbox
              className="text-13"
              label={column.label}
              checked={false}
              onChange={() => model.set({ columns: [...shown, column.id] })}
            />
          </li>
        ))}
      </ul>
      <Button
        look="quiet"
        size="small"
        className="mt-2"
        onClick={() => {
          model.set({ columns: null });
          model.setLayout({ widths: {}, pinned: [] });
        }}
      >
        {t('list-columns-reset')}
      </Button>
    </div>
  );
}
