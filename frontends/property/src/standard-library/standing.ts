import type { Tone } from '@linli/ui'
import type { StandardChangeSetStanding } from '../gql/graphql.ts'

/** How each place at which a part of a change set can stand looks in a list. */
export const standingTone: Readonly<Record<StandardChangeSetStanding, Tone>> = {
  WAITING: 'working',
  FAILED: 'late',
  UNCHANGED: 'calm',
  TO_PUBLISH: 'soon',
  TO_HAND_ON: 'soon',
  TO_CONFIRM: 'soon',
  NEEDS_LEGAL_BASIS: 'soon',
  TO_SUBMIT: 'soon',
  TO_EDIT: 'soon',
  IN_REVIEW: 'working',
  COMMENT_PERIOD: 'working',
  PUBLISHED: 'kept',
  WITHDRAWN: 'calm',
}

export const standings = Object.keys(standingTone) as StandardChangeSetStanding[]
