import { moduleAddress } from '@linli/frontend-kit'

/** Where the screens of this module are. */
export const address = moduleAddress('organisations')

export const territoryAddress = (code: string): string => address('/territories/:code', { code })
export const estateAddress = (code: string): string => address('/estates/:code', { code })
export const personAddress = (id: string): string => address('/people/:id', { id })
