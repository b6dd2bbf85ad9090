/** The portal's own messages and those of its date fields: two small files of the language, and English behind them. */
import { bundleOf, type Language, type Locale, localeOf, negotiate } from '@/lib/i18n';

const FILES = import.meta.glob('../../../locales/*/{portal,dates}.ftl', {
  query: '?raw',
  import: 'default',
}) as Record<string, () => Promise<string>>;

async function texts(language: Language): Promise<string[]> {
  const paths = Object.keys(FILES).filter((one) => one.includes(`/locales/${language}/`));
  return Promise.all(paths.map((one) => FILES[one]?.() ?? ''));
}

/** The customer's language where it is known, otherwise the browser's. */
export async function speak(customer: string | null): Promise<Locale> {
  const { tag, language } = negotiate([...(customer ? [customer] : []), ...navigator.languages]);
  const wanted = [...new Set([language, 'en' as const])];
  const bundles = await Promise.all(wanted.map(async (one) => bundleOf(one === 'en' ? 'en' : tag, await texts(one))));
  const locale = localeOf(tag, language, bundles);
  document.documentElement.lang = locale.tag;
  document.documentElement.dir = locale.direction;
  return locale;
}
