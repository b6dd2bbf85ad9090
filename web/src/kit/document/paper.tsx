/** The document as it is printed, on the page itself: the very PDF of the server, drawn page by page. */
import { useQuery } from '@tanstack/react-query';
import { Download, Printer } from 'lucide-react';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { download, raw } from '@/api/client';
import { useTrouble } from '@/kit/record/file-parts';
import { useText } from '@/lib/i18n';
import { IconButton } from '@/ui/button';

/** Sharp on most screens, and no larger than it must be. */
const SCALE_MAX = 2;

export function Paper({ path, version, title }: { path: string; version: number; title: string }) {
  const t = useText();
  const { data, error } = useQuery({
    queryKey: ['paper', path, version],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    queryFn: async ({ signal }) => (await raw('GET', path, { signal })).arrayBuffer(),
  });
  const section = useRef<HTMLElement>(null);
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!data) return;
    let stop: (() => void) | undefined;
    let gone = false;
    const read = async () => {
      const { openPdf } = await import('@/kit/document/pdf');
      if (gone) return;
      // The reader takes the bytes away with it; ours stay for the next time.
      const task = openPdf(data.slice(0));
      stop = () => void task.destroy();
      setPdf(await task.promise);
    };
    read().catch(() => !gone && setFailed(true));
    return () => {
      gone = true;
      stop?.();
    };
  }, [data]);
  usePrinted(section, pdf);
  const trouble = useTrouble();
  return (
    <section ref={section} aria-label={title} className="overflow-hidden rounded-card border border-line bg-sunken">
      <header className="flex min-h-11 items-center justify-between gap-2 border-b border-line bg-surface px-4">
        <h2 className="text-14 font-semibold">{title}</h2>
        <div className="flex">
          <IconButton label={t('document-print')} icon={<Printer size={16} />} onClick={() => data && print(data)} />
          <IconButton
            label={t('document-download')}
            icon={<Download size={16} />}
            onClick={() => void download(path).catch(trouble)}
          />
        </div>
      </header>
      <div className="space-y-4 p-4 md:p-6">
        {(error || failed) && <p className="text-13 text-text-2">{t('document-paper-failed')}</p>}
        {!pdf && !error && !failed && (
          <div aria-hidden="true" className="mx-auto aspect-[210/297] w-full max-w-[640px] bg-surface" />
        )}
        {pdf &&
          Array.from({ length: pdf.numPages }, (_, at) => at + 1).map((number) => (
            <Sheet key={number} pdf={pdf} number={number} label={t('document-page', { number, of: pdf.numPages })} />
          ))}
      </div>
    </section>
  );
}

function Sheet({ pdf, number, label }: { pdf: PDFDocumentProxy; number: number; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [words, setWords] = useState('');
  useEffect(() => {
    let gone = false;
    let cancel: (() => void) | undefined;
    const draw = async () => {
      const page = await pdf.getPage(number);
      const target = canvas.current;
      if (gone || !target) return;
      const natural = page.getViewport({ scale: 1 });
      const density = Math.min(SCALE_MAX, window.devicePixelRatio || 1);
      const viewport = page.getViewport({ scale: (target.clientWidth / natural.width) * Math.max(1.5, density) });
      target.width = Math.round(viewport.width);
      target.height = Math.round(viewport.height);
      const task = page.render({ canvas: target, viewport });
      cancel = () => task.cancel();
      await task.promise;
      const text = await page.getTextContent();
      if (!gone) setWords(text.items.map((item) => ('str' in item ? item.str : '')).join(' '));
    };
    // Drawing that is given up says so; there is nobody left to tell.
    draw().catch(() => undefined);
    return () => {
      gone = true;
      cancel?.();
    };
  }, [pdf, number]);
  return (
    <div className="mx-auto w-full max-w-[640px]">
      <canvas
        ref={canvas}
        role="img"
        aria-label={label}
        className="block aspect-[210/297] w-full bg-[#fff] shadow-float"
      />
      <p className="sr-only">{words}</p>
    </div>
  );
}

/** Papers that are shown; the one on top is printed. */
const shown = new Set<object>();

/** The browser's own print prints the document as it is sent, on pages of its own, and not the page around it. */
function usePrinted(section: RefObject<HTMLElement | null>, pdf: PDFDocumentProxy | null) {
  useEffect(() => {
    if (!pdf) return;
    const own = {};
    const root = document.documentElement;
    let sheets: HTMLElement | null = null;
    shown.add(own);
    const before = () => {
      const drawn = [...(section.current?.querySelectorAll('canvas') ?? [])];
      if (drawn.length === 0 || [...shown].at(-1) !== own || root.dataset.printing !== undefined) return;
      sheets = document.createElement('div');
      sheets.className = 'paper-sheets';
      for (const from of drawn) {
        const copy = sheets.appendChild(document.createElement('canvas'));
        [copy.width, copy.height] = [from.width, from.height];
        copy.getContext('2d')?.drawImage(from, 0, 0);
      }
      document.body.append(sheets);
      root.dataset.printing = 'paper';
    };
    const after = () => {
      if (!sheets) return;
      sheets.remove();
      sheets = null;
      delete root.dataset.printing;
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      shown.delete(own);
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
      after();
    };
  }, [section, pdf]);
}

/** A window of its own with the PDF: the browser prints it. */
function print(data: ArrayBuffer) {
  const address = URL.createObjectURL(new Blob([data], { type: 'application/pdf' }));
  window.open(address, '_blank', 'noopener');
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
