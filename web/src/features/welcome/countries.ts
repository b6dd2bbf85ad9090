/**
 * What is usual in a country: its currency, a time zone, its language, and whether shops show prices with tax. The server
 * may know more (`GET /setup/countries`); this is what is offered before it answers, and where it does not.
 */
import { call } from '@/api/client';

export interface Usual {
  currency: string;
  zone: string;
  locale: string;
  prices_include_tax: boolean;
}

/** country: currency, zone, language, and `x` where prices are shown without tax. */
const TABLE = `KE KES Africa/Nairobi en|TZ TZS Africa/Dar_es_Salaam sw|UG UGX Africa/Kampala en|RW RWF Africa/Kigali en
ET ETB Africa/Addis_Ababa en|NG NGN Africa/Lagos en|GH GHS Africa/Accra en|ZA ZAR Africa/Johannesburg en
ZM ZMW Africa/Lusaka en|ZW USD Africa/Harare en|MZ MZN Africa/Maputo en|EG EGP Africa/Cairo ar|MA MAD Africa/Casablanca ar
DZ DZD Africa/Algiers ar|TN TND Africa/Tunis ar|SN XOF Africa/Dakar fr|CI XOF Africa/Abidjan fr|CM XAF Africa/Douala fr
CD CDF Africa/Kinshasa fr|MG MGA Indian/Antananarivo fr|MU MUR Indian/Mauritius en|GB GBP Europe/London en
IE EUR Europe/Dublin en|DE EUR Europe/Berlin de|AT EUR Europe/Vienna de|CH CHF Europe/Zurich de|FR EUR Europe/Paris fr
BE EUR Europe/Brussels fr|NL EUR Europe/Amsterdam en|LU EUR Europe/Luxembourg fr|ES EUR Europe/Madrid en
PT EUR Europe/Lisbon en|IT EUR Europe/Rome en|GR EUR Europe/Athens en|PL PLN Europe/Warsaw en|CZ CZK Europe/Prague en
SK EUR Europe/Bratislava en|HU HUF Europe/Budapest en|RO RON Europe/Bucharest en|BG EUR Europe/Sofia en
HR EUR Europe/Zagreb en|SI EUR Europe/Ljubljana en|DK DKK Europe/Copenhagen en|SE SEK Europe/Stockholm en
NO NOK Europe/Oslo en|FI EUR Europe/Helsinki en|EE EUR Europe/Tallinn en|LV EUR Europe/Riga en|LT EUR Europe/Vilnius en
TR TRY Europe/Istanbul en|UA UAH Europe/Kyiv en|US USD America/New_York en x|CA CAD America/Toronto en x
MX MXN America/Mexico_City en|BR BRL America/Sao_Paulo en|AR ARS America/Argentina/Buenos_Aires en
CL CLP America/Santiago en|CO COP America/Bogota en|PE PEN America/Lima en|IN INR Asia/Kolkata en|PK PKR Asia/Karachi en
BD BDT Asia/Dhaka en|LK LKR Asia/Colombo en|AE AED Asia/Dubai ar|SA SAR Asia/Riyadh ar|QA QAR Asia/Qatar ar
KW KWD Asia/Kuwait ar|BH BHD Asia/Bahrain ar|OM OMR Asia/Muscat ar|JO JOD Asia/Amman ar|LB LBP Asia/Beirut ar
IQ IQD Asia/Baghdad ar|IL ILS Asia/Jerusalem en|CN CNY Asia/Shanghai en|JP JPY Asia/Tokyo en|KR KRW Asia/Seoul en
TW TWD Asia/Taipei en|HK HKD Asia/Hong_Kong en x|SG SGD Asia/Singapore en|MY MYR Asia/Kuala_Lumpur en
TH THB Asia/Bangkok en|VN VND Asia/Ho_Chi_Minh en|PH PHP Asia/Manila en|ID IDR Asia/Jakarta en
AU AUD Australia/Sydney en|NZ NZD Pacific/Auckland en`;

const KNOWN = new Map(
  TABLE.split(/[|\n]/).map((line): [string, Usual] => {
    const [code = '', currency = '', zone = '', language = '', without] = line.split(' ');
    return [code, { currency, zone, locale: `${language}-${code}`, prices_include_tax: without !== 'x' }];
  }),
);

export const usual = (country: string): Usual =>
  KNOWN.get(country) ?? {
    currency: 'USD',
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    locale: `en-${country}`,
    prices_include_tax: true,
  };

/** The country of this browser: by its time zone, which is rarely wrong, else by its language. */
export function guess(zone = Intl.DateTimeFormat().resolvedOptions().timeZone, tags = navigator.languages): string {
  const byZone = [...KNOWN].find(([, one]) => one.zone === zone)?.[0];
  const byLanguage = tags.map((tag) => new Intl.Locale(tag).region).find((region) => region !== undefined);
  return byZone ?? byLanguage ?? 'KE';
}

/** What the server says of a country goes before what is known here. */
export async function fromServer(signal: AbortSignal): Promise<Map<string, Partial<Usual>>> {
  const { items } = await call<{ items: (Partial<Usual> & { country?: string; code?: string })[] }>(
    'GET',
    '/setup/countries',
    { signal },
  );
  return new Map(items.map((one) => [one.country ?? one.code ?? '', one]));
}
