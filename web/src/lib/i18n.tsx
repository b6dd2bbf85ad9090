/**
 * Messages and formats in the language of the person. Messages are Fluent files below `locales/`, which the server's
 * letters and papers read as well; each language is a chunk of its own.
 */
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { type Formats, formats } from '@/lib/format';

export const LANGUAGES = ['en', 'sw', 'fr', 'de', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];
/** What a language calls itself. */
export const NAMES: Record<Language, string> = {
  en: 'English',
  sw: 'Kiswahili',
  fr: 'Français',
  de: 'Deutsch',
  ar: 'العربية',
};

const MESSAGES: Record<Language, () => Promise<{ default: string[] }>> = {
  en: () => import('@/lib/messages/en'),
  sw: () => import('@/lib/messages/sw'),
  fr: () => import('@/lib/messages/fr'),
  de: () => import('@/lib/messages/de'),
  ar: () => import('@/lib/messages/ar'),
};

export type Text = (id: string, values?: Record<string, FluentVariable>) => string;

export interface Locale {
  /** BCP 47, with a region: formats follow it. */
  tag: string;
  language: Language;
  direction: 'ltr' | 'rtl';
  t: Text;
  /** Whether there is such a message. */
  has: (id: string) => boolean;
  format: Formats;
}

/** The language that comes closest to what is wished for. */
export function negotiate(wished: readonly string[]): { tag: string; language: Language } {
  for (const tag of wished) {
    const language = LANGUAGES.find((one) => tag.toLowerCase().split('-')[0] === one);
    if (language) return { tag, language };
  }
  return { tag: 'en', language: 'en' };
}

/** Reads a language's messages; English stands behind each. */
export async function loadLocale(tag: string, language: Language): Promise<Locale> {
  const bundles = await Promise.all([...new Set([language, 'en' as const])].map((one) => loadBundle(one, tag)));
  return localeOf(tag, language, bundles);
}

async function loadBundle(language: Language, tag: string): Promise<FluentBundle> {
  const texts = (await MESSAGES[language]()).default;
  return bundleOf(language === 'en' ? 'en' : tag, texts);
}

export function bundleOf(tag: string, texts: string[]): FluentBundle {
  const bundle = new FluentBundle(tag, { useIsolating: false });
  for (const text of texts) bundle.addResource(new FluentResource(text), { allowOverrides: true });
  return bundle;
}

export function localeOf(tag: string, language: Language, bundles: FluentBundle[]): Locale {
  const find = (id: string) => bundles.find((one) => one.getMessage(id)?.value);
  const t: Text = (id, values) => {
    const bundle = find(id);
    const pattern = bundle?.getMessage(id)?.value;
    return bundle && pattern ? bundle.formatPattern(pattern, values, []) : id;
  };
  return {
    tag,
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    t,
    has: (id) => find(id) !== undefined,
    format: formats(tag),
  };
}

const Current = createContext<Locale | null>(null);

export function LocaleProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <Current.Provider value={locale}>{children}</Current.Provider>;
}

export function useLocale(): Locale {
  const locale = useContext(Current);
  if (!locale) throw new Error('useLocale outside LocaleProvider');
  return locale;
}

/** `const t = useText()`; `t('sessions-ended', { count: 3 })`. */
export function useText(): Text {
  return useLocale().t;
}

export function useFormat(): Formats {
  return useLocale().format;
}

/**
 * The translation of a word that the server's descriptions give in English: `label-customer-name` for "Customer name".
 */
export function useLabel(): (english: string) => string {
  const { t, has } = useLocale();
  return useMemo(
    () => (english: string) => {
      const id = labelId(english);
      return has(id) ? t(id) : english;
    },
    [t, has],
  );
}

export const labelId = (english: string) =>
  `label-${english
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}`;
