import { useEffect, useState } from 'react'
import type { ApolloClient } from '@apollo/client'
import { useApolloClient } from '@apollo/client/react'
import { graphql } from '../gql/gql.ts'
import type { EstateRequestsQuery } from '../gql/graphql.ts'
import { openRequests } from './open-requests.ts'

const readRequests = graphql(/* GraphQL */ `
  query EstateRequests($after: String) {
    estates(first: 50, after: $after) {
      edges {
        node {
          id
          code
          name
          classifications {
            id
            status
            type
            statement
            proposedAt
            availableActions
            proposer {
              id
              maskedName
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

type EstateWithRequests = EstateRequestsQuery['estates']['edges'][number]['node']

/**
 * Requests for another type in all estates that this seat sees; null until they were read. The API has no list of
 * them, so the estates are gone through page by page. Without an answer nothing is listed: the rest of the desk
 * is shown, and says by itself if the service is silent.
 */
export function useOpenRequests() {
  const client = useApolloClient()
  const [estates, setEstates] = useState<readonly EstateWithRequests[] | null>(null)
  useEffect(() => {
    let isOver = false
    readAll(client).then(
      (found) => isOver || setEstates(found),
      () => isOver || setEstates([]),
    )
    return () => {
      isOver = true
    }
  }, [client])
  return estates && openRequests(estates)
}

async function readAll(client: ApolloClient): Promise<readonly EstateWithRequests[]> {
  const estates: EstateWithRequests[] = []
  let after: string | null | undefined = null
  do {
    const answer: { data?: EstateRequestsQuery } = await client.query({
      query: readRequests,
      variables: { after },
      fetchPolicy: 'no-cache',
    })
    const found = answer.data?.estates
    estates.push(...(found?.edges.map(({ node }) => node) ?? []))
    after = found?.pageInfo.hasNextPage ? found.pageInfo.endCursor : null
  } while (after)
  return estates
}
