import type { Slots } from '@linli/frontend-kit'
import { estateAddress, organisationAddress, personAddress, territoryAddress } from '../address.ts'
import { graphql } from '../gql/gql.ts'
import type { ShellSearchQuery } from '../gql/graphql.ts'

const ShellSearch = graphql(`
  query ShellSearch($term: String!) {
    search(text: $term, first: 5) {
      kind
      id
      code
      title
      detail
    }
  }
`)

type Found = ShellSearchQuery['search'][number]

/**
 * Places, estates and organisations by a part of their name or by code; people by their whole name or telephone
 * number: both are kept encrypted, so no part of them can be found, and what is found comes back masked.
 */
export const search: NonNullable<Slots['search']> = async (term, { client }) => {
  const { data } = await client.query({
    query: ShellSearch,
    variables: { term },
    fetchPolicy: 'network-only',
  })
  return (data?.search ?? []).map((found) => ({
    kind: kinds[found.kind],
    title: found.title,
    href: addressOf(found),
    ...(found.detail && { note: found.detail }),
  }))
}

const kinds = {
  TERRITORY: 'territory',
  ESTATE: 'estate',
  ORGANISATION: 'organisation',
  PERSON: 'person',
} as const satisfies Record<Found['kind'], string>

function addressOf({ kind, id, code }: Found): string {
  if (kind === 'ORGANISATION') return organisationAddress(id)
  if (kind === 'PERSON') return personAddress(id)
  return kind === 'ESTATE' ? estateAddress(code ?? '') : territoryAddress(code ?? '')
}
