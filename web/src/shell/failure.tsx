import { useNavigate, useRouter } from '@tanstack/react-router';
import { isProblem } from '@/api/problem';
import { useText } from '@/lib/i18n';
import { Button } from '@/ui/button';
import { Empty } from '@/ui/empty';

interface Props {
  error: unknown;
  reset?: () => void;
  /** In the place of a whole page, not of a part of one. */
  whole?: boolean;
}

/** A page that could not be shown. */
export const FailedPage = (props: Props) => <Failure {...props} whole />;

/** What could not be shown: why, and what to try. */
export function Failure({ error, reset, whole }: Props) {
  const t = useText();
  const router = useRouter();
  const again = () => {
    reset?.();
    void router.invalidate();
  };
  if (isProblem(error) && error.status === 403) {
    return <Empty whole={whole} title={t('empty-forbidden')} body={t('empty-forbidden-body')} />;
  }
  if (isProblem(error) && error.status === 404) return <NotThere whole={whole} />;
  const offline = isProblem(error) && error.status === 0;
  return (
    <Empty
      whole={whole}
      title={offline ? t('empty-offline') : t('empty-failed')}
      body={
        isProblem(error) ? (
          <>
            {offline ? t('empty-offline-body') : error.message}
            {error.request && <span className="mt-2 block text-12 text-text-3 select-all">{error.request}</span>}
          </>
        ) : error instanceof Error ? (
          error.message
        ) : undefined
      }
      primary={
        <Button look="primary" onClick={again}>
          {t('retry')}
        </Button>
      }
    />
  );
}

function NotThere({ whole }: { whole?: boolean | undefined }) {
  const t = useText();
  const navigate = useNavigate();
  return (
    <Empty
      whole={whole}
      title={t('empty-missing')}
      body={t('empty-missing-body')}
      primary={<Button onClick={() => void navigate({ to: '/' })}>{t('go-home')}</Button>}
    />
  );
}

/** An address that leads nowhere. */
export function Missing() {
  return (
    <main className="flex min-h-96 flex-col">
      <NotThere whole />
    </main>
  );
}
