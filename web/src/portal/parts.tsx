/** What the pages of the portal are made of. Nothing of the app's frame: a customer downloads this on a phone. */
import { LoaderCircle } from 'lucide-react';
import { type ComponentPropsWithRef, type ReactNode, useState } from 'react';
import { cx } from '@/lib/cx';
import { useText } from '@/lib/i18n';
import type { Company } from './data';

const SHAPE =
  'inline-flex h-11 items-center justify-center gap-2 rounded-control border px-4 text-14 font-medium transition-colors duration-120';

export function Action({
  primary,
  busy,
  icon,
  children,
  className,
  onClick,
  ...rest
}: ComponentPropsWithRef<'button'> & { primary?: boolean; busy?: boolean; icon?: ReactNode }) {
  return (
    <button
      type="button"
      {...rest}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      aria-disabled={busy || undefined}
      className={cx(
        SHAPE,
        primary ? 'border-ink bg-ink text-on-ink hover:opacity-90' : 'border-line bg-surface text-text hover:bg-hover',
        className,
      )}
    >
      {busy ? <LoaderCircle size={16} aria-hidden="true" className="animate-spin" /> : icon}
      {children}
    </button>
  );
}

/** A deed that can fail: what went wrong is said beside it. */
export function Deed({
  run,
  ...rest
}: { run: () => Promise<void> } & Omit<Parameters<typeof Action>[0], 'onClick' | 'busy'>) {
  const t = useText();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const act = async () => {
    setBusy(true);
    setFailed(false);
    try {
      await run();
    } catch {
      setFailed(true);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Action {...rest} busy={busy} onClick={() => void act()} />
      {failed && (
        <p role="alert" className="self-center text-13 text-danger">
          {t('portal-failed')}
        </p>
      )}
    </>
  );
}

export function Sheet({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <section
      aria-label={label}
      className="rounded-card border border-line bg-surface px-4 py-5 sm:px-8 sm:py-7 print:rounded-none print:border-0 print:px-0"
    >
      {children}
    </section>
  );
}

export function Title({ children }: { children: ReactNode }) {
  return <h2 className="mb-2 text-12 font-medium text-text-2">{children}</h2>;
}

export function Address({ title, lines }: { title: string; lines: string[] }) {
  if (lines.length === 0) return null;
  return (
    <div className="min-w-0 text-14">
      <Title>{title}</Title>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an address may say the same twice
        <p key={at} className="break-words">
          {line}
        </p>
      ))}
    </div>
  );
}

/** Keeps line breaks that somebody typed. */
export function Typed({ text }: { text: string }) {
  return <p className="text-14 break-words whitespace-pre-line">{text}</p>;
}

/** Whether the company has told where to pay. */
export const isPaidInto = (company: Company): boolean => Boolean(company.payment_text || company.iban);

/** Where to pay: the company's own words, then its account. */
export function HowToPay({ company }: { company: Company }) {
  const account = Object.entries({ IBAN: company.iban, BIC: company.bic }).filter(([, value]) => value);
  return (
    <>
      {company.payment_text && <Typed text={company.payment_text} />}
      {account.length > 0 && (
        <dl className="mt-2 text-14">
          {account.map(([name, value]) => (
            <div key={name} className="flex gap-3">
              <dt className="w-12 text-text-2">{name}</dt>
              <dd className="num">
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
