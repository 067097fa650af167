import { moduleAddress } from '@linli/frontend-kit'
import type { StandardVersionAction } from './gql/graphql.ts'

/** Where the screens of this module are: `address('/areas/:areaCode', { areaCode })`. */
export const address = moduleAddress('property')

/** The views of one version, each with an address of its own. */
export type VersionPlace = 'text' | 'changes' | 'review' | 'comments' | 'share' | 'history' | 'edit'

export function versionAddress(reference: string, place: VersionPlace = 'text'): string {
  const text = address('/standards/:reference', { reference })
  return place === 'text' ? text : `${text}/${place}`
}

/**
 * Where an act on a version is done. Acts with a dialog are opened by the address itself, so that the button on
 * the desk of the day leads straight to the signature and not to a page with another button.
 */
export function actAddress(reference: string, action: StandardVersionAction): string {
  switch (action) {
    case 'EDIT':
      return versionAddress(reference, 'edit')
    case 'ANSWER_COMMENTS':
      return versionAddress(reference, 'comments')
    case 'SIGN':
    case 'RECORD_SIGNATURE':
    case 'WITNESS_OPINIONS':
    case 'NAME_REVIEWER':
      return `${versionAddress(reference, 'review')}?act=${action}`
    case 'CONFIRM':
      return `${versionAddress(reference, 'changes')}?act=${action}`
    default:
      return `${versionAddress(reference)}?act=${action}`
  }
}

/** What owners decided together is kept by the organisations module. */
const organisations = moduleAddress('organisations')

export const ownersDecisionsAddress = (placeCode: string): string =>
  `${organisations('/owners-decisions')}?place=${encodeURIComponent(placeCode)}`

export const ownersDecisionAddress = (id: string): string => organisations('/owners-decisions/:id', { id })
