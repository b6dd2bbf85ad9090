/** The rows for what need not follow every key: read again a moment after the last change, and at once when rows come or go. */
import { useEffect, useState } from 'react';
import type { Sheet, SheetRow } from '@/kit/editor/sheet';

const LATER_MS = 120;

export function useRowsLater(sheet: Sheet): readonly SheetRow[] {
  const [rows, setRows] = useState(sheet.rows);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let keys = sheet.keys();
    const read = () => {
      clearTimeout(timer);
      keys = sheet.keys();
      setRows(sheet.rows());
    };
    const stop = sheet.subscribe(() => {
      if (sheet.keys() !== keys) read();
      else {
        clearTimeout(timer);
        timer = setTimeout(read, LATER_MS);
      }
    });
    read();
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [sheet]);
  return rows;
}
