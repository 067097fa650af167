import { useState, type ReactNode } from 'react'
import { useRead } from '@linli/frontend-kit'
import type { FieldBinding } from '@linli/ui/form'
import { SearchSelect } from '@linli/ui/select'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'

const findPlaces = graphql(/* GraphQL */ `
  query FindPlaces($text: String!, $chosen: String!) {
    search(text: $text, first: 20) {
      kind
      id
      code
      title
      detail
    }
    territory(code: $chosen) {
      id
      code
      name
    }
  }
`)

interface PlaceFieldProps extends FieldBinding<string | null> {
  label: string
  hint?: ReactNode
  optional?: boolean
  /** Where no other level will do. */
  only?: 'COMMUNITY'
}

/** The codes of neighbourhoods have twelve digits; what lies below one has a number behind a dash. */
const isCommunity = (code: string) => /^\d{12}$/.test(code)

/** A place of the tree by a part of its name or by its code; the value is its code. */
export function PlaceField({ only, ...props }: PlaceFieldProps) {
  const say = useSay()
  const [term, setTerm] = useState('')
  const text = term.trim()
  const query = useRead(findPlaces, { text, chosen: props.value ?? '' })
  const { search = [], territory } = query.data ?? query.previousData ?? {}
  const choices = search.flatMap(({ kind, code, title, detail }) =>
    code && (kind === 'TERRITORY' || kind === 'ESTATE') && (!only || isCommunity(code))
      ? [{ value: code, label: title, note: [detail, code].filter(Boolean).join(' · ') }]
      : [],
  )
  const chosen =
    territory && territory.code === props.value && !choices.some(({ value }) => value === territory.code)
      ? [{ value: territory.code, label: territory.name, note: territory.code }]
      : []
  return (
    <SearchSelect
      {...props}
      placeholder={say('placeField.placeholder')}
      onSearch={setTerm}
      pending={query.loading}
      choices={[...chosen, ...choices]}
    />
  )
}
