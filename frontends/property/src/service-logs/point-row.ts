import { graphql } from '../gql/gql.ts'
import type { ServicePointKind, ServicePointRowFragment } from '../gql/graphql.ts'

export const servicePointRow = graphql(/* GraphQL */ `
  fragment ServicePointRow on ServicePoint {
    id
    reference
    kind
    name
    location
    labelPath
    revision
    canBeChanged
    items {
      code
      title
      promise
      needsPhoto
    }
  }
`)

export type PointRow = ServicePointRowFragment

/** A promise that a log shows, as it can be chosen for a point. */
export interface PromiseChoice {
  readonly code: string
  readonly title: string
  readonly promise?: string | null | undefined
}

export const pointKinds: readonly ServicePointKind[] = [
  'GATE',
  'LIFT',
  'LAMP',
  'STAIRWELL',
  'BIN',
  'FACILITY',
  'GREEN',
  'GROUNDS',
  'OTHER',
]
