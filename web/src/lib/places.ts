/** Countries, time zones and languages to choose from: the browser knows their names. */
import { LANGUAGES } from '@/lib/i18n';

const CODES =
  'AD AE AF AG AI AL AM AO AR AS AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CW CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MQ MR MT MU MV MW MX MY MZ NA NC NE NG NI NL NO NP NR NZ OM PA PE PF PG PH PK PL PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TC TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WS YE YT ZA ZM ZW';

export function countries(tag: string): [code: string, name: string][] {
  const names = new Intl.DisplayNames(tag, { type: 'region' });
  return CODES.split(' ')
    .map((code): [string, string] => [code, names.of(code) ?? code])
    .sort((a, b) => a[1].localeCompare(b[1], tag));
}

export function zones(kept: string): string[] {
  const known = Intl.supportedValuesOf('timeZone');
  return known.includes(kept) ? known : [kept, ...known];
}

const REGIONS: Record<(typeof LANGUAGES)[number], string[]> = {
  en: ['KE', 'GB', 'US', 'ZA', 'NG', 'IN', 'AU'],
  sw: ['KE', 'TZ'],
  fr: ['FR', 'SN', 'CI', 'CA', 'BE', 'CH'],
  de: ['DE', 'AT', 'CH'],
  ar: ['EG', 'SA', 'AE', 'MA'],
};

/** The languages of documents with the regions whose formats they are written in, each by its own name. */
export function locales(kept?: string): [tag: string, name: string][] {
  const tags = LANGUAGES.flatMap((language) => [
    language,
    ...REGIONS[language].map((region) => `${language}-${region}`),
  ]);
  const all = kept && !tags.includes(kept) ? [kept, ...tags] : tags;
  return all.map((tag) => {
    try {
      return [tag, new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag];
    } catch {
      return [tag, tag];
    }
  });
}
