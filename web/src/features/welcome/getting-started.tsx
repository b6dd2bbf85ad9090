/** On the overview: what is left to set up, and that what is shown is an example, for as long as it is. */
import { useQuery } from '@tanstack/react-query';
import { useMay, useMe } from '@/api/session';
import { useText } from '@/lib/i18n';
import { Card } from '@/ui/card';
import { Checklist } from './checklist';
import { demoQuery } from './demo';
import { DemoOffer } from './ready';

export default function GettingStarted() {
  const t = useText();
  const may = useMay();
  const me = useMe();
  const { data: demo } = useQuery({ ...demoQuery, enabled: may('identity.company.create') });
  if (demo && demo.company_id === me.company.id) {
    return (
      <Card title={t('welcome-demo-company')}>
        <p className="text-13 text-text-2">{t('welcome-demo-company-body')}</p>
      </Card>
    );
  }
  return (
    <>
      <Checklist />
      {demo && (
        <Card title={t('welcome-demo-title')}>
          <DemoOffer demo={demo} quiet />
        </Card>
      )}
    </>
  );
}
