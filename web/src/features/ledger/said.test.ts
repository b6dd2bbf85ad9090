import { describe, expect, it } from 'vitest';
import type { Locale } from '@/lib/i18n';
import { said } from './said';

const words = {
  t: (id: string, values?: Record<string, unknown>) => `${id}${values ? ` ${Object.values(values).join(' ')}` : ''}`,
  has: (id: string) => id === 'stock-document-shipment',
  format: { date: (day: string) => `<${day}>`, number: (text: string) => `(${text})` },
} as unknown as Locale;

describe('what the program wrote on an entry', () => {
  it('is said in the reader’s words', () => {
    const cases: Record<string, string> = {
      'PAY-2026-00004 settles INV-2026-00007': 'ledger-said-settles PAY-2026-00004 INV-2026-00007',
      'SET-00003 taken back': 'ledger-said-taken-back SET-00003',
      'REF-1 failed': 'ledger-said-failed REF-1',
      'Reversal of J-1: typed wrong': 'ledger-said-reversal J-1 typed wrong',
      'Result of the year to 2026-12-31': 'ledger-result-to <2026-12-31>',
      'Worth of EUR on 2026-12-31 at 1.5': 'ledger-said-worth EUR <2026-12-31> (1.5)',
      'PAY-1 mpesa QX12': 'PAY-1 billing-method-mpesa QX12',
      'PAY-1 small_difference': 'PAY-1 billing-method-small-difference',
      'PAY-1 cash reversed': 'ledger-said-reversed PAY-1 billing-method-cash',
      shipment: 'stock-document-shipment',
      'shipment: broken': 'stock-document-shipment: broken',
    };
    for (const [written, expected] of Object.entries(cases)) expect(said(written, words)).toBe(expected);
  });

  it('stays as it is where a person wrote it', () => {
    for (const own of ['Rent of March', 'cash settles debts', 'nothing: at all']) expect(said(own, words)).toBe(own);
  });
});
