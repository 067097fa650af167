import { graphql } from '../gql/gql.ts'

export const importRunDesk = graphql(/* GraphQL */ `
  fragment ImportRunDesk on ImportRun {
    id
    revision
    kind
    status
    fileName
    mappingName
    openedAt
    checkedAt
    begunAt
    finishedAt
    undoneAt
    fileForgottenAt
    forgetFileAt
    sheet
    headingRow
    rowCount
    rowsDone
    availableActions
    counts {
      made
      changed
      left
      refused
    }
    columns {
      heading
      field
      samples
    }
    fields {
      key
      label
      required
      constant
    }
    constants {
      field
      value
    }
    opener {
      id
      maskedName
    }
  }
`)

export const readImportRun = graphql(/* GraphQL */ `
  query ImportRun($id: ID!) {
    importRun(id: $id) {
      ...ImportRunDesk
    }
  }
`)

export const importRunChanged = graphql(/* GraphQL */ `
  subscription ImportRunChanged($id: ID!) {
    importRunChanged(id: $id) {
      ...ImportRunDesk
    }
  }
`)
