import { useState } from 'react'
import { useRead } from '@linli/frontend-kit'
import type { FormState } from '@linli/ui/form'
import { SearchSelect } from '@linli/ui/select'
import { graphql } from '../gql/gql.ts'
import type { TurnoverDeed } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'

const readTargets = graphql(/* GraphQL */ `
  query TurnoverTargets($text: String) {
    posts {
      id
      name
      organisationKinds
    }
    people(search: $text, first: 30) {
      edges {
        node {
          id
          maskedName
          maskedPhone
          erasedAt
        }
      }
    }
    organisations(search: $text, first: 30) {
      edges {
        node {
          id
          name
          kind
          availableActions
        }
      }
    }
  }
`)

interface Target {
  organisationId: string | null
  postId: string | null
  successorId: string | null
}

/** Where people go, or who follows them. */
export function TurnoverTarget<Values extends Target>({
  form,
  deed,
}: {
  form: FormState<Values>
  deed: TurnoverDeed
}) {
  const say = useSay()
  const [text, setText] = useState('')
  const query = useRead(readTargets, { text: text.trim() || null }, { isOff: deed === 'END' })
  const { posts = [], people, organisations } = query.data ?? query.previousData ?? {}
  const fields = form as unknown as FormState<Target>
  if (deed === 'END') return null
  if (deed === 'SUCCEED') {
    return (
      <SearchSelect
        {...fields.field('successorId')}
        label={say('turnover.successor')}
        hint={say('turnover.successorHint')}
        placeholder={say('appointment.personSearch')}
        onSearch={setText}
        pending={query.loading}
        choices={
          people?.edges.flatMap(({ node }) =>
            node.erasedAt ? [] : [{ value: node.id, label: node.maskedName, note: node.maskedPhone }],
          ) ?? []
        }
      />
    )
  }
  const open = organisations?.edges
    .map(({ node }) => node)
    .filter(({ availableActions }) => availableActions.includes('APPOINT'))
  const chosen = open?.find(({ id }) => id === fields.values.organisationId)
  return (
    <>
      <SearchSelect
        {...fields.field('organisationId')}
        label={say('turnover.organisation')}
        placeholder={say('organisations.search')}
        onSearch={setText}
        pending={query.loading}
        choices={open?.map(({ id, name }) => ({ value: id, label: name })) ?? []}
      />
      <SearchSelect
        {...fields.field('postId')}
        label={say('turnover.post')}
        {...(!chosen && { hint: say('appointment.organisationFirst') })}
        choices={posts
          .filter(({ organisationKinds }) => chosen && organisationKinds.includes(chosen.kind))
          .map(({ id, name }) => ({ value: id, label: name }))}
      />
    </>
  )
}
