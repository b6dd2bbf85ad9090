/** Where a scanner types. It keeps the focus, whatever becomes of the codes. */
import { ScanBarcode } from 'lucide-react';
import { useRef } from 'react';
import type { Scanned, Scans } from '@/kit/editor/scan';
import { cx } from '@/lib/cx';
import { useFormat, useText } from '@/lib/i18n';

export function ScanField({ scans, last }: { scans: Scans; last: Scanned | null }) {
  const t = useText();
  const format = useFormat();
  const input = useRef<HTMLInputElement>(null);
  const said =
    last === null || last.state === 'waiting'
      ? ''
      : last.state === 'taken'
        ? t('editor-scan-taken', { name: last.product.name, quantity: format.number(last.quantity) })
        : t(last.state === 'missed' ? 'editor-scan-missed' : 'editor-scan-failed', { code: last.code });
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 pt-1 pb-2 md:px-5">
      <label className="relative block w-56 max-w-full">
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
      <span role="status" className={cx('text-13', last && last.state !== 'taken' ? 'text-danger' : 'text-text-2')}>
        {said}
      </span>
    </div>
  );
}
