import { graphql } from '../gql/gql.ts'

/** A promise of the library as it is read and edited. */
export const libraryItemRow = graphql(/* GraphQL */ `
  fragment LibraryItemRow on StandardLibraryItem {
    id
    changedAt
    isRetired
    item {
      ...StandardItemParts
    }
  }
`)

/** A change set as a line in a list. */
export const changeSetLine = graphql(/* GraphQL */ `
  fragment ChangeSetLine on StandardChangeSet {
    id
    number
    reason
    status
    begunAt
    areaCount
    isFinished
    counts {
      standing
      count
    }
  }
`)

/** A change set with all that its page shows, apart from the list of its parts. */
export const changeSetDesk = graphql(/* GraphQL */ `
  fragment ChangeSetDesk on StandardChangeSet {
    ...ChangeSetLine
    id
    number
    revision
    reason
    status
    begunAt
    publishedAt
    effectiveOn
    areaCount
    isFinished
    begunBy {
      personName
      post
    }
    chosen {
      isRetired
      item {
        ...StandardItemParts
      }
    }
    counts {
      standing
      count
    }
    progress {
      done
      total
      failed
    }
    availableActions {
      action
      isAllowed
      refusal {
        code
        message
      }
    }
  }
`)
