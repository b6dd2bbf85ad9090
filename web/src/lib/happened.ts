/**
 * The server's names of what happened, in words: `orders.order.confirm` of the audit log and `order.confirmed` of the
 * events are both "Order confirmed". A name is a thing and what was done to it, and so is its sentence
 * (`locales/<language>/happened.ftl`); what reads badly so has a message by its whole name.
 */
import type { Locale } from '@/lib/i18n';

/** Verbs whose past is no rule's, and those that say the same as another. */
const PAST: Record<string, string> = {
  add: 'created',
  begin: 'begun',
  cancel: 'cancelled',
  cancel_rest: 'rest_cancelled',
  change: 'updated',
  dry_run: 'tried',
  edit: 'updated',
  hold: 'held',
  mail: 'sent',
  make: 'created',
  map: 'mapped',
  send: 'sent',
  ship: 'shipped',
  tag: 'tagged',
  take_back: 'taken_back',
  transfer: 'transferred',
  undo: 'undone',
  write: 'written',
  write_off: 'written_off',
};

const past = (verb: string) =>
  PAST[verb] ?? (verb.endsWith('e') ? `${verb}d` : verb.replace(/([^aeiou])y$/, '$1i').concat('ed'));
type Words = Pick<Locale, 't' | 'has'>;

const dashed = (name: string) => name.replace(/[._]/g, '-');

/** What an event or an entry of the audit log says; null where there are no words for it. */
export function happened(name: string, { t, has }: Words): string | null {
  const [thing = '', verb = ''] = name.split('.').slice(-2);
  const whole = [name, `${thing}.${verb}`, `${thing}.${past(verb)}`].map((one) => `event-${dashed(one)}`).find(has);
  if (whole) return t(whole);
  const deed = [verb, past(verb)].map((one) => `deed-${dashed(one)}`).find(has);
  const what = thingOf(thing, { t, has });
  return deed && what ? t(deed, { what }) : null;
}

/** What kind of thing a name is about; null where there are no words for it. */
export function thingOf(kind: string, { t, has }: Words): string | null {
  const id = ['thing', 'label'].map((one) => `${one}-${dashed(kind)}`).find(has);
  return id ? t(id) : null;
}

/** What a choice of events says: `order.*, invoice.paid`; null where there are no words for a part of it. */
export function patternOf(pattern: string, words: Words): string | null {
  if (pattern === '*') return words.t('any-event');
  if (!pattern.endsWith('.*')) return happened(pattern, words);
  const what = thingOf(pattern.slice(0, -2), words);
  return what && words.t('any-event-of', { what });
}

/** What a job does; null where there are no words for it. */
export function jobOf(name: string, { t, has }: Words): string | null {
  const id = `job-${dashed(name)}`;
  return has(id) ? t(id) : null;
}
