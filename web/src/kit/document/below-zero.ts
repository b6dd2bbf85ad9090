/** More has left a place than was there, and its rule lets it: whoever did it is told. */
import { useText } from '@/lib/i18n';
import { warn } from '@/ui/toast';

export function useBelowZero() {
  const t = useText();
  return ({ warnings = [] }: { warnings?: unknown[] }) => {
    if (warnings.length > 0) warn(t('document-below-zero', { count: warnings.length }));
  };
}
