import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Database, Rocket } from 'lucide-react';
import { useEffect, useState } from 'react';
import { api, call } from '@/api/client';
import { Entry } from '@/features/auth';
import { useText } from '@/lib/i18n';
import { FaultSummary, useSay } from '@/shell/form';
import { Button } from '@/ui/button';
import { Progress } from '@/ui/progress';
import { type Demo, demoQuery } from './demo';

/** The company is there: with an example to look at, or empty. */
export function Ready({ company }: { company: string }) {
  const t = useText();
  const navigate = useNavigate();
  const { data: demo } = useQuery(demoQuery);
  const go = () => void navigate({ to: '/' });
  return (
    <Entry title={t('welcome-ready', { company })} body={t('welcome-ready-body')}>
      <div className="flex flex-col gap-3">
        {demo && <DemoOffer demo={demo} />}
        <Button
          look={demo && demo.state === 'none' ? 'plain' : 'primary'}
          size="large"
          className="h-10"
          icon={<Rocket size={16} aria-hidden="true" />}
          onClick={go}
        >
          {demo?.state === 'none' ? t('welcome-start') : t('welcome-go')}
        </Button>
      </div>
    </Entry>
  );
}

/** Loads and removes the example, with how far it has come. */
export function DemoOffer({ demo, quiet }: { demo: Demo; quiet?: boolean }) {
  const t = useText();
  const say = useSay();
  const client = useQueryClient();
  const [fault, setFault] = useState<string | null>(null);
  const act = async (method: 'POST' | 'DELETE') => {
    setFault(null);
    try {
      await call(method, '/setup/demo', method === 'POST' ? { body: {} } : {});
    } catch (failure) {
      setFault(say(failure));
    }
    await client.invalidateQueries({ queryKey: demoQuery.queryKey });
    await client.invalidateQueries({ queryKey: ['records'] });
  };
  const look = async () => {
    if (!demo.company_id) return;
    setFault(null);
    try {
      await api.POST('/identity/session/company', { body: { company_id: demo.company_id } });
      // Nothing of one company may be seen in another.
      client.clear();
      location.assign('/');
    } catch (failure) {
      setFault(say(failure));
    }
  };
  // The companies to switch to are one more, or one less.
  const { state } = demo;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once it is another state
  useEffect(() => void client.invalidateQueries({ queryKey: ['companies'] }), [state]);
  const working = demo.state === 'loading' || demo.state === 'removing';
  return (
    <div>
      <FaultSummary
        faults={[fault, demo.state === 'failed' ? (demo.error ?? t('welcome-demo-failed')) : null].filter(
          (one) => one !== null,
        )}
      />
      {working && (
        <div>
          <p role="status" className="mb-2 text-13 text-text-2">
            {demo.state === 'loading' ? t('welcome-demo-loading') : t('welcome-demo-removing')}
          </p>
          <Progress
            label={demo.state === 'loading' ? t('welcome-demo-loading') : t('welcome-demo-removing')}
            value={demo.done}
            of={demo.total}
          />
        </div>
      )}
      {(demo.state === 'none' || demo.state === 'failed') && (
        <>
          <Button
            {...(quiet ? {} : { look: 'primary', size: 'large', className: 'h-10 w-full' })}
            icon={<Database size={16} aria-hidden="true" />}
            onClick={() => void act('POST')}
          >
            {t('welcome-demo')}
          </Button>
          <p className="mt-2 text-12 text-text-3">{t('welcome-demo-body')}</p>
        </>
      )}
      {demo.state === 'loaded' && (
        <div className="flex flex-wrap items-center justify-between gap-2">
          <p role="status" className="text-13 text-text-2">
            {t('welcome-demo-done')}
          </p>
          <div className="flex flex-wrap gap-2">
            <Button onClick={() => void act('DELETE')}>{t('welcome-demo-remove')}</Button>
            {demo.company_id && (
              <Button look="primary" onClick={() => void look()}>
                {t('welcome-demo-look')}
              </Button>
            )}
          </div>
        </div>
      )}
    </div>
  );
}
