/** The portal's own messages: one small file of the language, and English behind it. */
import { bundleOf, type Language, type Locale, localeOf, negotiate } from '@/lib/i18n';

const FILES = import.meta.glob('../../../locales/*/portal.ftl', { query: '?raw', import: 'default' }) as Record<
  string,
  () => Promise<string>
>;

async function texts(language: Language): Promise<string[]> {
  const path = Object.keys(FILES).find((one) => one.includes(`/locales/${language}/`));
  const text = path && (await FILES[path]?.());
  return text ? [text] : [];
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
