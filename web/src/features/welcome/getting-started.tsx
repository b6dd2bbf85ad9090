/** On the overview: what is left to set up, and that what is shown is an example, for as long as it is. */
import { useQuery } from '@tanstack/react-query';
import { useText } from '@/lib/i18n';
import { Card } from '@/ui/card';
import { Checklist } from './checklist';
import { demoQuery } from './demo';
import { DemoOffer } from './ready';

export default function GettingStarted() {
  const t = useText();
  const { data: demo } = useQuery(demoQuery);
  return (
    <>
      {demo && demo.state !== 'none' && (
        <Card title={t('welcome-demo-company')}>
          <p className="mb-3 text-13 text-text-2">{t('welcome-demo-company-body')}</p>
          <DemoOffer demo={demo} />
        </Card>
      )}
      <Checklist />
    </>
  );
}
