/** Where a scanner types. It keeps the focus, whatever becomes of the codes. */
import { RotateCw, ScanBarcode, X } from 'lucide-react';
import { useRef } from 'react';
import type { Missed, Scanned, Scans } from '@/kit/editor/scan';
import { useFormat, useText } from '@/lib/i18n';
import { IconButton } from '@/ui/button';

interface Props {
  scans: Scans;
  last: Scanned | null;
  /** Codes of which nothing came: they stay in sight until somebody has seen to them, however much is scanned after. */
  missed: Missed[];
  onSeen: (code: string) => void;
}

export function ScanField({ scans, last, missed, onSeen }: Props) {
  const t = useText();
  const format = useFormat();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="px-4 pt-1 pb-2 md:px-5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <label className="relative block w-64 max-w-full">
          <span className="sr-only">{t('editor-scan')}</span>
          <ScanBarcode size={16} aria-hidden="true" className="absolute inset-y-0 start-2 my-auto text-text-3" />
          <input
            ref={input}
            placeholder={t('editor-scan')}
            autoComplete="off"
            spellCheck={false}
            enterKeyHint="done"
            className="h-8 w-full rounded-control border border-control bg-surface ps-8 pe-2 text-13 text-text pointer-coarse:h-11"
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
              event.preventDefault();
              const code = event.currentTarget.value.trim();
              event.currentTarget.value = '';
              if (code !== '') scans.take(code);
            }}
          />
        </label>
        <span role="status" className="text-13 text-text-2">
          {last?.state === 'taken' &&
            t('editor-scan-taken', { name: last.product.name, quantity: format.number(last.quantity) })}
        </span>
      </div>
      <div role="status">
        {missed.length > 0 && (
          <ul className="mt-1 grid gap-1">
            {missed.map(({ code, state, times }) => (
              <li key={code} className="flex flex-wrap items-center gap-x-2 text-13 text-danger">
                <span>
                  {t(state === 'missed' ? 'editor-scan-missed' : 'editor-scan-failed', { code })}
                  {times > 1 && ` × ${format.count(times)}`}
                </span>
                <IconButton
                  label={t('editor-scan-again', { code })}
                  icon={<RotateCw size={14} />}
                  onClick={() => {
                    onSeen(code);
                    for (let left = times; left > 0; left -= 1) scans.take(code);
                    input.current?.focus();
                  }}
                />
                <IconButton
                  label={t('editor-scan-seen', { code })}
                  icon={<X size={14} />}
                  onClick={() => {
                    onSeen(code);
                    input.current?.focus();
                  }}
                />
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
