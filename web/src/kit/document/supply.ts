/** When what an invoice bills was supplied: on a day, in a period, or nobody says. Pure. */
export interface Supply {
  when: 'unsaid' | 'day' | 'period';
  on: string;
  from: string;
  to: string;
}

export const UNSAID: Supply = { when: 'unsaid', on: '', from: '', to: '' };

interface Told {
  supplied_on?: string | null;
  supplied_from?: string | null;
  supplied_to?: string | null;
}

export function supplyOf(told: Told | null): Supply {
  if (told?.supplied_on) return { ...UNSAID, when: 'day', on: told.supplied_on };
  if (told?.supplied_from && told.supplied_to)
    return { ...UNSAID, when: 'period', from: told.supplied_from, to: told.supplied_to };
  return UNSAID;
}

/** What is wrong with it: a day is missing, or the period ends before it begins. */
export function supplyFault({ when, on, from, to }: Supply): 'day' | 'period' | 'order' | null {
  if (when === 'day') return on === '' ? 'day' : null;
  if (when === 'unsaid') return null;
  if (from === '' || to === '') return 'period';
  return to < from ? 'order' : null;
}

/** What is not whole is not sent: the totals are asked for meanwhile. */
export function supplyInput(supply: Supply): Required<Told> {
  const whole = supplyFault(supply) === null;
  const [day, period] = [whole && supply.when === 'day', whole && supply.when === 'period'];
  return {
    supplied_on: day ? supply.on : null,
    supplied_from: period ? supply.from : null,
    supplied_to: period ? supply.to : null,
  };
}
