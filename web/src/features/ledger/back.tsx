/** Back to where a figure stood. */
import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useText } from '@/lib/i18n';

export function Back({ to, search }: { to: string; search?: object }) {
  const t = useText();
  return (
    <Link
      to={to}
      search={(search ?? {}) as never}
      aria-label={t('back')}
      title={t('back')}
      className="no-print inline-flex size-8 items-center justify-center rounded-control text-text-2 hover:bg-hover hover:text-text pointer-coarse:size-11"
    >
      <ArrowLeft size={16} aria-hidden="true" className="rtl:rotate-180" />
    </Link>
  );
}
