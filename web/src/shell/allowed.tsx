import type { ReactNode } from 'react';
import { useMay } from '@/api/session';
import { useText } from '@/lib/i18n';
import { Page } from '@/shell/page';
import { Empty } from '@/ui/empty';

/** A page for those who may do what it is for; others learn at once whom to ask, not when all is filled in. */
export function Allowed({ permission, title, children }: { permission: string; title: string; children: ReactNode }) {
  const t = useText();
  const may = useMay();
  if (may(permission)) return children;
  return (
    <Page title={title}>
      <Empty title={t('empty-forbidden')} body={t('empty-forbidden-body')} />
    </Page>
  );
}
