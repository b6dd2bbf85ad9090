/** Countries, time zones and languages to choose from: the browser knows their names. */
import { LANGUAGES } from '@/lib/i18n';

/** ISO 3166-1, all of it. */
const CODES =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW';

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
