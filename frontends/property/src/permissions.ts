import type { Seat, SeatKind } from '@linli/frontend-kit'

const holdsOneOf =
  (...kinds: readonly SeatKind[]) =>
  ({ kind }: Seat) =>
    kinds.includes(kind)

/*
 * Which seats a screen is offered to. Only a courtesy: the API decides anew about every field and every act.
 */

/** Those in whose hands a standard may lie. */
export const handlesStandards = holdsOneOf(
  'PROPERTY_COMPANY',
  'PARTY',
  'RESIDENTS_COMMITTEE',
  'OWNERS_COMMITTEE',
  'STREET',
  'DISTRICT',
  'AUDITOR',
)

/** The side that promises. */
export const writesStandards = holdsOneOf('PROPERTY_COMPANY')

/** Those who have a contract to look after, or watch over them. */
export const handlesContracts = holdsOneOf(
  'PROPERTY_COMPANY',
  'RESIDENTS_COMMITTEE',
  'OWNERS_COMMITTEE',
  'PARTY',
  'STREET',
  'DISTRICT',
  'AUDITOR',
)

/** The community, and those who watch over it. */
export const keepsCommitments = holdsOneOf('RESIDENTS_COMMITTEE', 'PARTY', 'STREET', 'DISTRICT', 'AUDITOR')

/** Those who send, handle or watch residents’ requests. */
export const handlesRequests = holdsOneOf(
  'PROPERTY_COMPANY',
  'RESIDENTS_COMMITTEE',
  'PARTY',
  'SOCIAL',
  'DEPARTMENT',
  'STREET',
  'DISTRICT',
  'AUDITOR',
)

/** Those who enter what residents say by telephone. */
export const recordsRequests = holdsOneOf('PROPERTY_COMPANY', 'RESIDENTS_COMMITTEE', 'PARTY')

/** Whoever is measured by a rule does not make it. */
export const setsPolicies = holdsOneOf('DISTRICT')
