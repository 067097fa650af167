import { useState } from 'react'
import { useRead } from '@linli/frontend-kit'
import type { FieldBinding } from '@linli/ui/form'
import { SearchSelect } from '@linli/ui/select'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'

const findAreas = graphql(/* GraphQL */ `
  query AreasToDecideIn($search: String, $place: String) {
    registeredManagementAreas(search: $search, communityCode: $place, first: 20) {
      edges {
        node {
          id
          code
          name
        }
      }
    }
  }
`)

interface AreaFieldProps extends FieldBinding<string | null> {
  /** The neighbourhood the reader comes from. */
  communityCode: string | null
}

/** The area whose owners decided, by a part of its name. */
export function AreaField({ communityCode, ...field }: AreaFieldProps) {
  const say = useSay()
  const [term, setTerm] = useState('')
  const query = useRead(findAreas, { search: term.trim() || null, place: communityCode })
  const found = (query.data ?? query.previousData)?.registeredManagementAreas.edges ?? []
  return (
    <SearchSelect
      {...field}
      label={say('decision.place')}
      hint={say('decision.placeHint')}
      onSearch={setTerm}
      pending={query.loading}
      choices={found.map(({ node }) => ({ value: node.id, label: node.name, note: node.code }))}
    />
  )
}
