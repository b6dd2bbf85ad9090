/** The pages behind a link: who sends it above, what it opens, and who that is below. */
import { useEffect, useState } from 'react';
import { type Locale, LocaleProvider, useFormat, useText } from '@/lib/i18n';
import { Account } from './account';
import { Closed } from './closed';
import { type Company, picture, read, type Shown, type View } from './data';
import { speak } from './language';
import { Paper } from './paper';
import { type Place, usePlace } from './place';
import { Statement } from './statement';
import { useRead } from './use-read';
import { Waiting } from './waiting';

export function Portal({ first }: { first: Locale }) {
  const place = usePlace();
  const [locale, setLocale] = useState(first);
  // The customer's language comes with the answer: what is shown first is in it already.
  const view = useRead(place.token || null, async (signal) => {
    const told = await read<View>(place.token, '/view', signal);
    setLocale(await speak(told.locale));
    return told;
  });
  return (
    <LocaleProvider locale={locale}>
      <div className="mx-auto flex min-h-dvh w-full max-w-[800px] flex-col px-4 pt-6 pb-10 sm:px-6 print:min-h-0 print:p-0">
        {view.data && <Sender company={view.data.company} token={place.token} />}
        <main className="flex-1">
          {view.data ? (
            <Behind view={view.data} place={place} />
          ) : view.problem || !place.token ? (
            <Closed problem={view.problem} token={place.token} again={view.again} />
          ) : (
            <Waiting problem={null} />
          )}
        </main>
        {view.data && <Foot view={view.data} />}
      </div>
    </LocaleProvider>
  );
}

function Behind({ view, place }: { view: View; place: Place }) {
  const t = useText();
  const { token } = place;
  const named = view.document
    ? t(`portal-kind-${view.document.kind.replace('_', '-')}`, { number: view.document.number ?? '' })
    : (view.account?.customer_name ?? '');
  useEffect(() => {
    document.title = `${named} · ${view.company.name}`;
  }, [named, view.company.name]);
  if (place.page === 'document') return <Other key={place.id} view={view} place={place} />;
  if (place.page === 'statement' && view.account) return <Statement view={view} token={token} />;
  if (view.document) {
    const file = view.allowed_actions.includes('pdf') ? '/view/pdf' : null;
    return <Paper document={view.document} company={view.company} token={token} file={file} back={false} />;
  }
  return <Account view={view} token={token} />;
}

/** A document of the account. */
function Other({ view, place }: { view: View; place: Place }) {
  const path = `/view/documents/${encodeURIComponent(place.kind)}/${encodeURIComponent(place.id)}`;
  const told = useRead(`${place.token} ${path}`, (signal) => read<Shown>(place.token, path, signal));
  useEffect(() => {
    scrollTo(0, 0);
  }, []);
  if (!told.data) return <Waiting problem={told.problem} />;
  return <Paper document={told.data} company={view.company} token={place.token} file={`${path}/pdf`} back />;
}

function Sender({ company, token }: { company: Company; token: string }) {
  const [logo, setLogo] = useState<string | null>(null);
  const path = company.logo_url;
  useEffect(() => {
    if (!path) return;
    let made: string | null = null;
    let gone = false;
    picture(token, path.replace(/^\/portal/, '')).then(
      (blob) => {
        if (gone) return;
        made = URL.createObjectURL(blob);
        setLogo(made);
      },
      // Its name stands beside it: a picture that does not come is no fault to tell a customer about.
      () => setLogo(null),
    );
    return () => {
      gone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [path, token]);
  return (
    <header className="mb-5 flex min-h-10 items-center gap-3">
      {logo && <img src={logo} alt="" className="max-h-10 max-w-40 object-contain" />}
      <p className="min-w-0 text-16 font-semibold break-words">{company.name}</p>
    </header>
  );
}

function Foot({ view }: { view: View }) {
  const t = useText();
  const format = useFormat();
  const { company } = view;
  const site = company.website && /^https?:\/\//i.test(company.website) ? company.website : null;
  return (
    <footer className="mt-8 flex flex-col gap-1 text-13 text-text-2">
      <p className="font-medium text-text">{company.name}</p>
      {company.address.length > 0 && <p>{company.address.join(', ')}</p>}
      {company.facts.map((fact) => (
        <p key={fact.kind}>
          {t(`portal-fact-${fact.kind.replaceAll('_', '-')}`, { value: '' })} <bdi>{fact.value}</bdi>
        </p>
      ))}
      {site && (
        <p>
          <a
            href={site}
            rel="noopener noreferrer nofollow"
            className="inline-flex min-h-6 items-center text-accent-text hover:underline"
          >
            {site.replace(/^https?:\/\//i, '')}
          </a>
        </p>
      )}
      <p className="mt-3 text-12 text-text-3 print:hidden">
        {t('portal-until', { date: format.date(view.expires_at) })}
      </p>
    </footer>
  );
}
