import type { ReactNode } from 'react';
import { cx } from '@/lib/cx';

/** How far something is: the glyph's filling tells it without colour. */
export type Stage = 'none' | 'part' | 'most' | 'done' | 'struck';

/** A 12-px glyph: hollow, half, three quarters, a filled check (the only green in a row). */
export function Glyph({ stage }: { stage: Stage }) {
  if (stage === 'done') {
    return (
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" className="shrink-0 text-success">
        <circle cx="7" cy="7" r="6" fill="currentColor" />
        <path
          d="M4.2 7.2 6.2 9.2 9.9 5.2"
          stroke="var(--surface)"
          strokeWidth="1.6"
          fill="none"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    );
  }
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" className="shrink-0 text-text-2">
      <circle cx="7" cy="7" r="5.2" fill="none" stroke="currentColor" strokeWidth="1.4" />
      {stage === 'part' && <path d="M7 1.8a5.2 5.2 0 0 1 0 10.4z" fill="currentColor" />}
      {stage === 'most' && <path d="M7 1.8a5.2 5.2 0 1 1-5.2 5.2H7z" fill="currentColor" />}
    </svg>
  );
}

export function Status({ stage, children }: { stage: Stage; children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      <Glyph stage={stage} />
      <span className={cx(stage === 'struck' && 'text-text-3 line-through')}>{children}</span>
    </span>
  );
}

export type Tone = 'danger' | 'warning' | 'success' | 'info' | 'neutral';

const TONES: Record<Tone, string> = {
  danger: 'bg-danger-tint text-danger',
  warning: 'bg-warning-tint text-warning',
  success: 'bg-success-tint text-success',
  info: 'bg-info-tint text-info',
  neutral: 'bg-sunken text-text-2',
};

/** A tinted pill: only for exceptions (overdue, blocked, out of stock; low stock, near the limit). */
export function Pill({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span
      className={cx(
        'inline-flex items-center gap-1.5 rounded-full px-2 py-0.5 text-12 font-medium whitespace-nowrap',
        TONES[tone],
      )}
    >
      <span aria-hidden="true" className="size-1.5 rounded-full bg-current" />
      {children}
    </span>
  );
}
