import { useState } from 'react'
import { useRead } from '@linli/frontend-kit'
import type { FieldBinding } from '@linli/ui/form'
import { SearchSelect } from '@linli/ui/select'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'

const findGuides = graphql(/* GraphQL */ `
  query Guides($search: String, $place: String) {
    organisations(search: $search, territoryCode: $place, includeDissolved: false, first: 20) {
      edges {
        node {
          id
          name
          kind
        }
      }
    }
  }
`)

interface GuideFieldProps extends FieldBinding<string | null> {
  /** The neighbourhood of the social organisation. */
  territoryCode: string
}

/** Who guides it: first of all the bodies of its own neighbourhood. */
export function GuideField({ territoryCode, ...field }: GuideFieldProps) {
  const say = useSay()
  const [term, setTerm] = useState('')
  const search = term.trim() || null
  const query = useRead(findGuides, { search, place: search ? null : territoryCode })
  const found = (query.data ?? query.previousData)?.organisations.edges ?? []
  return (
    <SearchSelect
      {...field}
      label={say('social.guide')}
      hint={say('social.guideHint')}
      onSearch={setTerm}
      pending={query.loading}
      choices={found.map(({ node }) => ({
        value: node.id,
        label: node.name,
        note: say(`organisationKind.${node.kind}`),
      }))}
    />
  )
}
