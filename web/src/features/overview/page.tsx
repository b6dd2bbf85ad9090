import { useText } from '@/lib/i18n';
import { Page } from '@/shell/page';

export default function Overview() {
  const t = useText();
  return (
    <Page title={t('overview-title')} width="dashboard">
      <p className="text-14 text-text-2" />
    </Page>
  );
}
