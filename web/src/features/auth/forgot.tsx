import { Link, useNavigate } from '@tanstack/react-router';
import { useText } from '@/lib/i18n';
import { Button } from '@/ui/button';
import { Entry } from './entry';

/** Nobody is let in by an e-mail alone: a new password is chosen with a token that an administrator hands over. */
export default function Forgot() {
  const t = useText();
  const navigate = useNavigate();
  return (
    <Entry title={t('auth-forgot-title')} body={t('auth-forgot-body')}>
      <ol className="mb-6 flex list-decimal flex-col gap-2 ps-5 text-14 text-text-2">
        <li>{t('auth-forgot-1')}</li>
        <li>{t('auth-forgot-2')}</li>
        <li>{t('auth-forgot-3')}</li>
      </ol>
      <Button size="large" className="h-10 w-full" onClick={() => void navigate({ to: '/reset' })}>
        {t('auth-forgot-have')}
      </Button>
      <p className="mt-4 text-13 text-text-2">{t('auth-forgot-admin')}</p>
      <p className="mt-3 text-13">
        <Link to="/sign-in" className="inline-flex min-h-6 items-center text-accent-text hover:underline">
          {t('auth-to-sign-in')}
        </Link>
      </p>
    </Entry>
  );
}
