import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@/app.css';
import { own } from '@/api/problem';
import { meQuery } from '@/api/session';
import { features } from '@/features';
import { setLettersOff } from '@/lib/hotkeys';
import { loadLocale, negotiate } from '@/lib/i18n';
import { applyLook, look } from '@/lib/look';
import { App, makeClient, makeRouter } from '@/shell/app';

async function start() {
  const { tag, language } = negotiate([look.get().locale, ...navigator.languages].filter((one) => one !== null));
  const locale = await loadLocale(tag, language);
  document.documentElement.lang = locale.tag;
  document.documentElement.dir = locale.direction;
  own.offline = locale.t('problem-client-offline');
  own.unreadable = locale.t('failed');
  const client = makeClient(locale.t);
  void client.prefetchQuery(meQuery);
  const router = makeRouter(client, features);
  const follow = () => {
    applyLook(look.get());
    setLettersOff(!look.get().letters);
  };
  look.subscribe(follow);
  follow();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', follow);
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no root');
  createRoot(root).render(
    <StrictMode>
      <App locale={locale} client={client} router={router} features={features} />
    </StrictMode>,
  );
}

void start();
