import type { Seat } from '@linli/frontend-kit'

/*
 * Which seats a screen is offered to. Only a courtesy: the API decides anew about every field and every act.
 */

/** Those who look after people, terms and accounts of their place or their own organisation. */
export const administers = ({ administrator }: Seat): boolean => administrator

/** Those who govern a place and keep its registers of estates and bodies. */
export const keepsRegisters = ({ kind }: Seat): boolean =>
  kind === 'DISTRICT' || kind === 'STREET' || kind === 'PARTY' || kind === 'RESIDENTS_COMMITTEE'

/** Those who may read the trail of the district's acts. */
export const readsTrail = ({ kind }: Seat): boolean => kind === 'DISTRICT' || kind === 'AUDITOR'
