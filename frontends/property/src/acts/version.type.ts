import type { StandardVersionDeskFragment } from '../gql/graphql.ts'

/** A version with all that its page shows. */
export type Version = StandardVersionDeskFragment

/** What every dialog of an act is given. */
export interface ActProps {
  version: Version
  onClose: () => void
  /** It was done: a word about it for the page, where the page does not show it by itself. */
  onDone: (note?: ActNote) => void
}

/** What is said after an act, with the next step where there is one. */
export interface ActNote {
  text: string
  next?: { label: string; href: string }
}
