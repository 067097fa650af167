/** Where each part of a change set stands: an area without a draft, or one of the drafts that were made for it. */
import { registerEnumType } from 'type-graphql'

export const ChangeSetStandingEnum = {
  WAITING: 'WAITING',
  FAILED: 'FAILED',
  UNCHANGED: 'UNCHANGED',
  TO_PUBLISH: 'TO_PUBLISH',
  TO_HAND_ON: 'TO_HAND_ON',
  TO_CONFIRM: 'TO_CONFIRM',
  NEEDS_LEGAL_BASIS: 'NEEDS_LEGAL_BASIS',
  TO_SUBMIT: 'TO_SUBMIT',
  TO_EDIT: 'TO_EDIT',
  IN_REVIEW: 'IN_REVIEW',
  COMMENT_PERIOD: 'COMMENT_PERIOD',
  PUBLISHED: 'PUBLISHED',
  WITHDRAWN: 'WITHDRAWN',
} as const
export type ChangeSetStanding = keyof typeof ChangeSetStandingEnum

registerEnumType(ChangeSetStandingEnum, {
  name: 'StandardChangeSetStanding',
  description: 'Where one part of a change set stands.',
  valuesConfig: {
    WAITING: { description: 'Its draft has not been made yet.' },
    FAILED: { description: 'No draft could be made; the reason says why.' },
    UNCHANGED: { description: 'The area promises it like that already.' },
    TO_PUBLISH: { description: 'Better for the owners: the company can publish it.' },
    TO_HAND_ON: { description: 'A correction that has not been handed to the second person yet.' },
    TO_CONFIRM: { description: 'A correction that waits for the second person.' },
    NEEDS_LEGAL_BASIS: { description: 'Worse for the owners, and no legal basis is attached.' },
    TO_SUBMIT: { description: 'Ready to be submitted to the bodies that must sign.' },
    TO_EDIT: { description: 'Somebody has edited it since; it waits to be split or finished.' },
    IN_REVIEW: { description: 'The bodies are signing.' },
    COMMENT_PERIOD: { description: 'It lies open to comments.' },
    PUBLISHED: { description: 'It was published.' },
    WITHDRAWN: { description: 'It was given up.' },
  },
})

/** Of `part` (an area), `version` (its draft, if it has one). */
export const standingSql = `case
  when part.status <> 'DRAFTED' then part.status
  when version.status in ('PUBLISHED', 'SUPERSEDED', 'ENDED') then 'PUBLISHED'
  when version.status = 'AWAITING_CONFIRMATION' then 'TO_CONFIRM'
  when version.status <> 'DRAFT' then version.status
  when version.change_class = 'FAVOURABLE' then 'TO_PUBLISH'
  when version.change_class = 'EDITORIAL' then 'TO_HAND_ON'
  when version.change_class = 'ADVERSE' and not exists (
    select from legal_basis basis where basis.standard_version_id = version.id) then 'NEEDS_LEGAL_BASIS'
  when version.change_class in ('ADVERSE', 'FIRST') then 'TO_SUBMIT'
  else 'TO_EDIT' end`

/** Nothing of it waits for anybody any more. */
export const finalStandings: readonly ChangeSetStanding[] = ['UNCHANGED', 'PUBLISHED', 'WITHDRAWN']
