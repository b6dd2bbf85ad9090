/** Customers who may be the one that is being entered: they are told before there are two of one. */
import type { Schemas } from '@/api/client';
import type { Warning } from '@/kit/record/forewarned';
import { useFormat, useText } from '@/lib/i18n';
import { Button } from '@/ui/button';

type Candidate = Schemas['Candidate'];

/** More are as likely as none. */
const SHOWN = 3;

/** What a dry run is asked for with. */
export const LIKELY_BY = ['name', 'email', 'phone', 'tax_id'];

export function LikelyCustomers({ warnings, onUse }: { warnings: Warning[]; onUse?: (one: Candidate) => void }) {
  const t = useText();
  const format = useFormat();
  const told = warnings.find((warning) => warning.code === 'parties.possible_duplicate');
  const candidates = (told?.details as { candidates?: Candidate[] } | undefined)?.candidates ?? [];
  return (
    <div role="status" className="empty:hidden">
      {candidates.length > 0 && (
        <div className="rounded-card border border-line bg-warning-tint px-5 py-3 text-13 text-warning">
          <p className="font-medium">{t('customers-duplicates-body', { count: candidates.length })}</p>
          <ul className="mt-1">
            {candidates.slice(0, SHOWN).map((one) => (
              <li key={one.id} className="flex min-h-8 flex-wrap items-center gap-x-3">
                {/* What has been typed stays where it is. */}
                <a href={`/customers/${one.id}`} target="_blank" rel="noopener" className="underline">
                  {one.name} ({one.code})
                </a>
                <span>{format.list(one.reasons.map((reason) => t(`customers-same-${reason}`)))}</span>
                {onUse && (
                  <Button size="small" onClick={() => onUse(one)}>
                    {t('customers-use')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
