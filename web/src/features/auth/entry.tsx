/** What all pages outside the frame share: the mark, a title, a narrow column, and the language at the foot. */
import { type ReactNode, useEffect, useState } from 'react';
import { LANGUAGES, NAMES, useLocale } from '@/lib/i18n';
import { isDark, look, setLook } from '@/lib/look';
import { useStore } from '@/lib/store';

export function Entry({
  title,
  body,
  children,
  wide,
}: {
  title: string;
  body?: ReactNode;
  children?: ReactNode;
  wide?: boolean;
}) {
  const { t, language } = useLocale();
  const { theme } = useStore(look);
  useEffect(() => {
    document.title = `${title} · Kontor`;
  }, [title]);
  return (
    <div className="flex min-h-dvh flex-col bg-canvas">
      <main className={`m-auto w-full px-5 py-10 ${wide ? 'max-w-[680px]' : 'max-w-[400px]'}`}>
        <img
          src="/mark.svg"
          alt=""
          width="40"
          height="40"
          className={`mb-5 ${isDark(theme) ? 'rounded-popover border border-line' : ''}`}
        />
        <h1 className="text-20 font-semibold">{title}</h1>
        {body && <div className="mt-1 text-14 text-text-2">{body}</div>}
        <div className="mt-6">{children}</div>
      </main>
      <footer className="flex justify-center px-5 pb-6">
        <label className="text-12 text-text-3">
          <span className="sr-only">{t('auth-language')}</span>
          <select
            value={language}
            onChange={(event) => {
              setLook({ locale: event.target.value });
              location.reload();
            }}
            className="h-8 rounded-control border border-transparent bg-transparent px-2 text-12 text-text-2 hover:bg-hover pointer-coarse:h-11"
          >
            {LANGUAGES.map((one) => (
              <option key={one} value={one} lang={one}>
                {NAMES[one]}
              </option>
            ))}
          </select>
        </label>
      </footer>
    </div>
  );
}

/**
 * The secret behind the `#` of this page's address. It is taken out of the address at once: what stands there is
 * photographed, shared and kept in the history.
 */
export function useFragment(): string {
  const [secret, setSecret] = useState(read);
  useEffect(() => {
    const take = () => {
      if (!location.hash) return;
      setSecret(read());
      history.replaceState(history.state, '', location.pathname + location.search);
    };
    take();
    window.addEventListener('hashchange', take);
    return () => window.removeEventListener('hashchange', take);
  }, []);
  return secret;
}

function read(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}
