import { NotYet, pagesOf, useAct, useAddressFilters, useRead } from '@linli/frontend-kit'
import { ActRefusals } from '@linli/frontend-kit/acts'
import {
  Button,
  EmptyState,
  formatMoment,
  Page,
  PageHeader,
  StatusTag,
  useReader,
  Waiting,
  type Tone,
} from '@linli/ui'
import { SelectField } from '@linli/ui/form'
import { DataTable, type Column } from '@linli/ui/table'
import { address, personAddress } from '../address.ts'
import { readFragment } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import type { FieldSignInRowFragment, FieldSignInState } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { fieldSignInRow } from './field-sign-in.fragments.ts'

const readFieldSignIns = graphql(/* GraphQL */ `
  query FieldSignIns($isOpen: Boolean, $after: String) {
    fieldSignIns(isOpen: $isOpen, first: 30, after: $after) {
      edges {
        node {
          ...FieldSignInRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`)

const fieldSignInRevoke = graphql(/* GraphQL */ `
  mutation FieldSignInRevoke($input: FieldSignInRevokeInput!) {
    fieldSignInRevoke(input: $input) {
      fieldSignIn {
        ...FieldSignInRow
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

/** Who of one's people was let into the field, by whom and until when; what runs can be called back. */
export default function FieldSignInsScreen() {
  const say = useSay()
  const filters = useAddressFilters({ show: 'OPEN' })
  const { show } = filters.values
  const query = useRead(readFieldSignIns, { isOpen: show === 'ALL' ? null : show === 'OPEN' })
  const signIns = (query.data ?? query.previousData)?.fieldSignIns
  const { rows, more, totalCount } = pagesOf(query, signIns)
  const columns = useColumns()
  if (query.error && !signIns) return <NotYet query={query} />
  return (
    <Page>
      <PageHeader
        above={<a href={address('/accounts')}>{say('accounts.title')}</a>}
        title={say('field.title')}
        lead={say('field.lead')}
      />
      <DataTable
        name="organisations.field-sign-ins"
        title={say('field.title')}
        columns={columns}
        rows={readFragment(fieldSignInRow, rows)}
        rowKey={({ id }) => id}
        more={more}
        totalCount={totalCount}
        filters={
          <SelectField<string>
            {...filters.field('show')}
            label={say('field.show')}
            choices={[
              { value: 'OPEN', label: say('field.showOpen') },
              { value: 'OVER', label: say('field.showOver') },
              { value: 'ALL', label: say('all') },
            ]}
          />
        }
        empty={
          !signIns ? (
            <Waiting lines={8} />
          ) : (
            <EmptyState title={say('field.none')}>{say('field.noneWords')}</EmptyState>
          )
        }
      />
    </Page>
  )
}

const tones: Record<FieldSignInState, Tone> = { WAITING: 'soon', OPEN: 'kept', OVER: 'calm', REVOKED: 'calm' }

function useColumns(): Column<FieldSignInRowFragment>[] {
  const say = useSay()
  const { language } = useReader()
  const moment = (value: string | null | undefined) => (value ? formatMoment(value, language) : '')
  return [
    {
      key: 'person',
      title: say('appointment.person'),
      cell: ({ person }) =>
        person ? <a href={personAddress(person.id)}>{person.maskedName}</a> : say('person.invisible'),
      value: ({ person }) => person?.maskedName ?? '',
      isAlwaysShown: true,
    },
    {
      key: 'state',
      title: say('field.state'),
      cell: ({ state }) => <StatusTag tone={tones[state]}>{say(`fieldState.${state}`)}</StatusTag>,
      value: ({ state }) => say(`fieldState.${state}`),
    },
    {
      key: 'posts',
      title: say('field.posts'),
      cell: ({ posts }) => posts.join(say('listSeparator')),
      value: ({ posts }) => posts.join(say('listSeparator')),
    },
    {
      key: 'made',
      title: say('field.made'),
      cell: ({ madeAt, madeInPost, maker }) =>
        [moment(madeAt), maker?.maskedName, madeInPost].filter(Boolean).join(' · '),
      value: ({ madeAt, madeInPost, maker }) =>
        [moment(madeAt), maker?.maskedName, madeInPost].filter(Boolean).join(' · '),
    },
    {
      key: 'used',
      title: say('field.used'),
      cell: ({ usedAt }) => moment(usedAt) || say('field.notUsed'),
      value: ({ usedAt }) => moment(usedAt),
    },
    {
      key: 'until',
      title: say('field.until'),
      cell: ({ openUntil, codeExpiresAt, revokedAt }) => moment(revokedAt ?? openUntil ?? codeExpiresAt),
      value: ({ openUntil, codeExpiresAt, revokedAt }) => moment(revokedAt ?? openUntil ?? codeExpiresAt),
    },
    { key: 'acts', title: say('acts'), cell: (signIn) => <Revoke signIn={signIn} /> },
  ]
}

function Revoke({ signIn: { id, revision, availableActions } }: { signIn: FieldSignInRowFragment }) {
  const say = useSay()
  const act = useAct(fieldSignInRevoke)
  return (
    <>
      {availableActions.includes('REVOKE') && (
        <Button compact pending={act.pending} onClick={() => void act.run({ fieldSignInId: id, revision })}>
          {say('field.revoke')}
        </Button>
      )}
      <ActRefusals act={act} />
    </>
  )
}
