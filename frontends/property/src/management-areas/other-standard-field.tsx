import { useState } from 'react'
import { useRead } from '@linli/frontend-kit'
import type { FieldBinding } from '@linli/ui/form'
import { SearchSelect } from '@linli/ui/select'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'

const findOtherStandards = graphql(/* GraphQL */ `
  query OtherStandards($search: String) {
    managementAreas(search: $search, first: 50) {
      edges {
        node {
          id
          name
          code
          currentStandard {
            id
            number
          }
        }
      }
    }
  }
`)

interface OtherStandardFieldProps extends FieldBinding<string | null> {
  /** The area that the new version is for; its own standard is another choice. */
  areaId: string
}

/** The published standard of another area, found by its name. */
export function OtherStandardField({ areaId, ...field }: OtherStandardFieldProps) {
  const say = useSay()
  const [search, setSearch] = useState('')
  const query = useRead(findOtherStandards, { search: search.trim() || null })
  const edges = (query.data ?? query.previousData)?.managementAreas.edges ?? []
  return (
    <SearchSelect
      {...field}
      label={say('begin.otherChoice')}
      placeholder={say('begin.otherSearch')}
      hint={say('begin.otherHint')}
      onSearch={setSearch}
      pending={query.loading}
      choices={edges
        .filter(({ node }) => node.id !== areaId && node.currentStandard?.number)
        .map(({ node }) => ({
          value: node.currentStandard!.id,
          label: node.name,
          note: say('version.number', { number: node.currentStandard!.number! }),
        }))}
    />
  )
}
