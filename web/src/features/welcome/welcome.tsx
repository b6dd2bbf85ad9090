/** The first run: three questions, then who you are, then a company that works. */
import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { api } from '@/api/client';
import { Entry, setupQuery, useEntered } from '@/features/auth';
import { useText } from '@/lib/i18n';
import { FaultSummary, useForm } from '@/shell/form';
import { Button } from '@/ui/button';
import { fromServer, guess, usual } from './countries';
import { Ready } from './ready';
import { Channels, Goods, Where, You } from './steps';
import { keepWishes } from './wishes';

export interface Answers {
  country: string;
  currency: string;
  zone: string;
  prices_include_tax: boolean;
  sells: string;
  channels: readonly string[];
  company: string;
  first_name: string;
  last_name: string;
  email: string;
  password: string;
  setup_token: string;
}

const STEPS = 4;

function first(): Answers {
  const country = guess();
  const { currency, zone, prices_include_tax } = usual(country);
  return {
    country,
    currency,
    zone,
    prices_include_tax,
    sells: 'goods',
    channels: ['orders'],
    company: '',
    first_name: '',
    last_name: '',
    email: '',
    password: '',
    setup_token: '',
  };
}

export default function Welcome() {
  const { data: setup } = useQuery(setupQuery);
  const [made, setMade] = useState<string | null>(null);
  if (made) return <Ready company={made} />;
  if (!setup) return null;
  if (setup.founded) return <Navigate to="/" replace />;
  return <Questions tokenNeeded={setup.setup_token_needed} onMade={setMade} />;
}

function Questions({ tokenNeeded, onMade }: { tokenNeeded: boolean; onMade: (company: string) => void }) {
  const t = useText();
  const entered = useEntered();
  const [step, setStep] = useState(0);
  const [begin] = useState(first);
  const title = useRef<HTMLHeadingElement>(null);
  const { data: told } = useQuery({
    queryKey: ['setup', 'countries'],
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    queryFn: ({ signal }) => fromServer(signal),
  });
  const form = useForm(
    begin,
    async (_, { country, currency, zone, prices_include_tax, company, sells, channels, ...person }) => {
      const locale = told?.get(country)?.locale ?? usual(country).locale;
      await api.POST('/identity/register', {
        body: {
          company: {
            name: company,
            country: country as never,
            currency: currency as never,
            zone,
            prices_include_tax,
            locale,
            sells: sells as never,
            channels: channels as never,
          },
          ...person,
          setup_token: person.setup_token || null,
          locale,
          cookie: true,
        },
      });
      keepWishes({ sells, channels });
      await entered();
      onMade(company);
    },
    {
      fields: ['company', 'first_name', 'last_name', 'email', 'password', 'setup_token', 'currency', 'zone', 'country'],
    },
  );
  useEffect(() => {
    if (step > 0) title.current?.focus();
  }, [step]);
  const choose = (country: string) => {
    const known = { ...usual(country), ...told?.get(country) };
    form.set('country', country);
    form.set('currency', known.currency);
    form.set('zone', known.zone);
    form.set('prices_include_tax', known.prices_include_tax);
  };
  const next = () => {
    if (step < STEPS - 1) return setStep(step + 1);
    const { company, first_name, email, password } = form.values;
    const missing = {
      ...(company.trim() === '' ? { company: t('welcome-company-missing') } : {}),
      ...(first_name.trim() === '' ? { first_name: t('auth-name-missing') } : {}),
      ...(email.trim() === '' ? { email: t('auth-email-missing') } : {}),
      ...(password === '' ? { password: t('auth-password-missing') } : {}),
    };
    if (Object.keys(missing).length > 0) return form.refuse(missing);
    void form.submit();
  };
  const names = ['country', 'sell', 'channels', 'you'];
  return (
    <Entry title={t('welcome-title')} body={t('welcome-body')} wide>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          next();
        }}
      >
        <p className="text-12 font-medium text-text-3">{t('welcome-step', { at: step + 1, of: STEPS })}</p>
        <div aria-hidden="true" className="mt-2 mb-5 flex gap-1">
          {names.map((name, at) => (
            <span key={name} className={`h-1 flex-1 rounded-full ${at <= step ? 'bg-ink' : 'bg-line'}`} />
          ))}
        </div>
        <h2 ref={title} tabIndex={-1} className="text-16 font-semibold outline-none">
          {t(`welcome-${names[step]}`)}
        </h2>
        <div className="mt-4">
          <FaultSummary faults={form.rest} request={form.request} />
          {step === 0 && <Where form={form} onCountry={choose} />}
          {step === 1 && <Goods form={form} />}
          {step === 2 && <Channels form={form} />}
          {step === 3 && <You form={form} tokenNeeded={tokenNeeded} />}
        </div>
        <div className="mt-6 flex justify-between gap-3">
          {step > 0 ? (
            <Button size="large" className="h-10" onClick={() => setStep(step - 1)}>
              {t('back')}
            </Button>
          ) : (
            <span />
          )}
          <Button look="primary" size="large" type="submit" className="h-10" busy={form.busy}>
            {step === STEPS - 1 ? t('welcome-found') : t('next')}
          </Button>
        </div>
      </form>
    </Entry>
  );
}
