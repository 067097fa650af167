import { useState } from 'react'
import { useRead } from '@linli/frontend-kit'
import { ChoicesField, TextField, type FormState } from '@linli/ui/form'
import { SearchSelect } from '@linli/ui/select'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { estateChoices, type AreaValues } from './area-values.ts'

const readChoices = graphql(/* GraphQL */ `
  query AreaChoices($communityCode: String!, $search: String) {
    community(code: $communityCode) {
      id
      estates {
        id
        name
        managementArea {
          id
          name
        }
      }
    }
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

interface AreaFieldsProps<Values extends AreaValues> {
  form: FormState<Values>
  communityCode: string | null
  /** The area itself, where it is on record: its own estates are free to it. */
  areaId?: string
  /** The company that serves it now, which need not be among the first that a search finds. */
  company?: { id: string; name: string } | null
}

/** Name, estates and company of an area, the same for a new one and for a change. */
export function AreaFields<Values extends AreaValues>(props: AreaFieldsProps<Values>) {
  const { communityCode, areaId, company } = props
  // The fields of an area are the same whatever else the form around them asks.
  const form = props.form as unknown as FormState<AreaValues>
  const say = useSay()
  const [term, setTerm] = useState('')
  const query = useRead(readChoices, { communityCode: communityCode ?? '', search: term.trim() || null })
  const { community, organisations } = query.data ?? query.previousData ?? {}
  const estates = estateChoices(communityCode ? (community?.estates ?? []) : [], areaId)
  const found = organisations?.edges.map(({ node: { id, name } }) => ({ value: id, label: name })) ?? []
  const isFound = found.some(({ value }) => value === company?.id)
  return (
    <>
      <TextField
        {...form.field('name')}
        label={say('area.name')}
        hint={say('area.nameHint')}
        maxLength={100}
      />
      <ChoicesField
        {...form.field('estateIds')}
        label={say('area.estates')}
        hint={
          !communityCode
            ? say('area.communityFirst')
            : community && estates.length === 0
              ? say('area.noEstates')
              : undefined
        }
        choices={estates.map(({ id, name, elsewhere }) => ({
          value: id,
          label: name,
          ...(elsewhere && { isBarred: true, note: say('area.elsewhere', { name: elsewhere }) }),
        }))}
      />
      <SearchSelect
        {...form.field('propertyCompanyId')}
        label={say('area.company')}
        hint={say('area.companyHint')}
        placeholder={say('area.companySearch')}
        onSearch={setTerm}
        pending={query.loading}
        choices={company && !isFound ? [{ value: company.id, label: company.name }, ...found] : found}
        optional
      />
    </>
  )
}
