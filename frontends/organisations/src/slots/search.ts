import type { Slots } from '@linli/frontend-kit'
import { estateAddress, personAddress } from '../address.ts'
import { graphql } from '../gql/gql.ts'

const ShellSearch = graphql(`
  query ShellSearch($term: String!) {
    estates(search: $term, first: 6) {
      edges {
        node {
          id
          code
          name
          community {
            id
            name
          }
        }
      }
    }
    people(search: $term, first: 4) {
      edges {
        node {
          id
          maskedName
          appointments {
            id
            post {
              id
              name
            }
            organisation {
              id
              name
            }
          }
        }
      }
    }
  }
`)

/**
 * Estates by a part of their name, people by their whole name or telephone number: both are kept encrypted, so no
 * part of them can be found, and what is found comes back masked.
 */
export const search: NonNullable<Slots['search']> = async (term, { client }) => {
  const { data } = await client.query({
    query: ShellSearch,
    variables: { term },
    fetchPolicy: 'network-only',
  })
  const estates = data?.estates.edges.map(({ node: { code, name, community } }) => ({
    kind: 'estate' as const,
    title: name,
    href: estateAddress(code),
    ...(community && { note: community.name }),
  }))
  const people = data?.people.edges.map(({ node: { id, maskedName, appointments } }) => {
    const [first] = appointments
    const note = first && [first.organisation?.name, first.post?.name].filter(Boolean).join(' · ')
    return { kind: 'person' as const, title: maskedName, href: personAddress(id), ...(note && { note }) }
  })
  return [...(estates ?? []), ...(people ?? [])]
}
