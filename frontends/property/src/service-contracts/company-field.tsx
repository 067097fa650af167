import { useDeferredValue, useState } from 'react'
import { useRead } from '@linli/frontend-kit'
import type { FieldBinding } from '@linli/ui/form'
import { SearchSelect } from '@linli/ui/select'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'

const readCompanies = graphql(/* GraphQL */ `
  query PropertyCompanies($search: String) {
    organisations(kind: PROPERTY_COMPANY, search: $search, first: 30) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`)

/** The property company that comes: any that is registered, but not the one that leaves. */
export function CompanyField({
  without,
  ...field
}: FieldBinding<string | null> & { without: string | null }) {
  const say = useSay()
  const [term, setTerm] = useState('')
  const search = useDeferredValue(term.trim())
  const query = useRead(readCompanies, { search: search || null })
  const companies = (query.data ?? query.previousData)?.organisations?.edges ?? []
  return (
    <SearchSelect
      {...field}
      label={say('successor.company')}
      hint={say('successor.companyHint')}
      optional
      choices={companies
        .filter(({ node }) => node.id !== without)
        .map(({ node }) => ({ value: node.id, label: node.name }))}
      onSearch={setTerm}
      pending={query.loading}
    />
  )
}
