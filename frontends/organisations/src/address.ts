import { moduleAddress } from '@linli/frontend-kit'

/** Where the screens of this module are. */
export const address = moduleAddress('organisations')

export const territoryAddress = (code: string): string => address('/territories/:code', { code })
export const estateAddress = (code: string): string => address('/estates/:code', { code })
export const areaAddress = (code: string): string => address('/areas/:code', { code })
export const personAddress = (id: string): string => address('/people/:id', { id })
export const importRunAddress = (id: string): string => address('/moving-in/:id', { id })
export const organisationAddress = (id: string): string => address('/organisations/:id', { id })

export const socialOrganisationAddress = (id: string): string => address('/social-organisations/:id', { id })

/** The social organisations of a place and of the places inside it. */
export const socialOrganisationsAddress = (code: string): string =>
  `${address('/social-organisations')}?place=${encodeURIComponent(code)}`

export const turnoverAddress = (id: string): string => address('/organisations/:id/turnover', { id })

/** The list of organisations of a place and of the places inside it. */
export const organisationsOf = (code: string): string =>
  `${address('/organisations')}?place=${encodeURIComponent(code)}`

/** The cross-appointment register of a place, or those of its estates that one of its numbers counts. */
export const crossAppointmentsAddress = (code: string, show?: string): string =>
  `${address('/cross-appointments')}?place=${encodeURIComponent(code)}${show ? `&show=${show}` : ''}`

export const ownersDecisionAddress = (id: string): string => address('/owners-decisions/:id', { id })

/** What owners decided, in an area, an estate or everywhere. */
export const ownersDecisionsAddress = (code: string): string =>
  `${address('/owners-decisions')}?place=${encodeURIComponent(code)}`

/** Where a decision is recorded; with a place, one of its owners. */
export const recordDecisionAddress = (code: string): string =>
  `${address('/owners-decisions/record')}${code ? `?place=${encodeURIComponent(code)}` : ''}`

export const correctDecisionAddress = (code: string, id: string): string =>
  `${recordDecisionAddress(code)}&corrects=${id}`

/** The page of a management area with its service standard. It belongs to the property module. */
export const standardAddress = moduleAddress('property')
