import type { Seat } from '@linli/frontend-kit'

/*
 * Which seats a screen is offered to. Only a courtesy: the API decides anew about every field and every act.
 */

/** Those who look after people, terms and accounts of their place or their own organisation. */
export const administers = ({ administrator }: Seat): boolean => administrator

/** Those who govern a place and keep its registers of estates and bodies. */
export const keepsRegisters = ({ kind }: Seat): boolean =>
  kind === 'DISTRICT' || kind === 'STREET' || kind === 'PARTY' || kind === 'RESIDENTS_COMMITTEE'

/** Those who set what holds in the whole district: its posts, the limits of its rules. */
export const governsDistrict = ({ kind, administrator }: Seat): boolean =>
  kind === 'DISTRICT' && administrator

/** Those who may bring in the official list of places, and what their district or street has in files. */
export const importsDivisions = ({ kind, administrator }: Seat): boolean =>
  administrator && (kind === 'DISTRICT' || kind === 'STREET')

/** Those whose seat opens a place; a company and a partner act for their organisation and open none. */
export const hasPlace = ({ territories }: Seat): boolean => territories.length > 0

/** Those who may read the trail of the district's acts. */
export const readsTrail = ({ kind }: Seat): boolean => kind === 'DISTRICT' || kind === 'AUDITOR'

/** The owners' own committee, and the residents' committee that helps them. */
export const recordsDecisions = ({ kind }: Seat): boolean =>
  kind === 'OWNERS_COMMITTEE' || kind === 'RESIDENTS_COMMITTEE'
