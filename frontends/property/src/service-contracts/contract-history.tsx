import { pagesOf, useRead } from '@linli/frontend-kit'
import { Button, EventHistory, Section, useWords } from '@linli/ui'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { personOf } from './filing-facts.tsx'

const readHistory = graphql(/* GraphQL */ `
  query ContractHistory($id: ID!, $after: String) {
    serviceContract(id: $id) {
      id
      events(first: 20, after: $after) {
        edges {
          node {
            id
            sentence
            at
            by {
              personName
              post
              organisationName
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`)

/** What happened to the contract, newest first. */
export function ContractHistory({ contractId }: { contractId: string }) {
  const say = useSay()
  const words = useWords()
  const query = useRead(readHistory, { id: contractId }, { fetchPolicy: 'no-cache' })
  const { rows, more } = pagesOf(query, query.data?.serviceContract?.events)
  if (rows.length === 0) return null
  return (
    <Section title={say('contract.historyTitle')}>
      <EventHistory
        name={say('contract.historyTitle')}
        events={rows.map(({ id, sentence, at, by }) => ({
          id,
          sentence,
          at,
          ...(by && { by: personOf(by) }),
        }))}
      />
      {more.isThere && (
        <Button compact onClick={more.load} pending={more.pending}>
          {words.more}
        </Button>
      )}
    </Section>
  )
}
