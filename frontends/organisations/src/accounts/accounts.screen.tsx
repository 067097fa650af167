import { NotYet, pagesOf, useAddressFilters, useRead } from '@linli/frontend-kit'
import { Button, EmptyState, LinkButton, Page, PageHeader, Waiting } from '@linli/ui'
import { SelectField } from '@linli/ui/form'
import { DataTable, type Column } from '@linli/ui/table'
import { address, organisationAddress, personAddress } from '../address.ts'
import { readFragment } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import type { AccountRowFragment, AccountStatus } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { AccountActs } from './account-acts.tsx'
import { AccountStatusTag } from './account-status-tag.tsx'
import { accountRow } from './account.fragments.ts'

const readAccounts = graphql(/* GraphQL */ `
  query Accounts($status: AccountStatus, $after: String) {
    accounts(status: $status, first: 30, after: $after) {
      edges {
        node {
          ...AccountRow
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

const statuses: readonly AccountStatus[] = ['NONE', 'INVITED', 'ACTIVE', 'DISABLED']

/** Who of the people looked after can sign in, and in which seats. */
export default function AccountsScreen() {
  const say = useSay()
  const filters = useAddressFilters({ status: '' })
  const status = statuses.find((one) => one === filters.values.status) ?? null
  const query = useRead(readAccounts, { status })
  const accounts = (query.data ?? query.previousData)?.accounts
  const { rows, more, totalCount } = pagesOf(query, accounts)
  const columns = useColumns()
  if (query.error && !accounts) return <NotYet query={query} />
  return (
    <Page>
      <PageHeader
        title={say('accounts.title')}
        lead={say('accounts.lead')}
        secondary={<LinkButton href={address('/accounts/field')}>{say('field.title')}</LinkButton>}
      />
      <DataTable
        name="organisations.accounts"
        title={say('accounts.title')}
        columns={columns}
        rows={readFragment(accountRow, rows)}
        rowKey={({ id }) => id}
        more={more}
        totalCount={totalCount}
        filters={
          <SelectField<string>
            {...filters.field('status')}
            label={say('accounts.status')}
            choices={[
              { value: '', label: say('all') },
              ...statuses.map((one) => ({ value: one, label: say(`accountStatus.${one}`) })),
            ]}
          />
        }
        empty={
          !accounts ? (
            <Waiting lines={8} />
          ) : (
            <EmptyState
              title={say('noneFound')}
              action={filters.isNarrowed && <Button onClick={filters.clear}>{say('clearFilters')}</Button>}
            />
          )
        }
      />
    </Page>
  )
}

function useColumns(): Column<AccountRowFragment>[] {
  const say = useSay()
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
      key: 'status',
      title: say('accounts.status'),
      cell: (account) => <AccountStatusTag account={account} />,
      value: ({ status }) => say(`accountStatus.${status}`),
    },
    {
      key: 'seats',
      title: say('accounts.seats'),
      cell: ({ seats }) =>
        seats.length === 0 ? (
          <span className="linli-note">{say('accounts.noSeat')}</span>
        ) : (
          <ul>
            {seats.map(({ id, post, organisation }) => (
              <li key={id}>
                <p>
                  {post}
                  {organisation && (
                    <>
                      {' · '}
                      <a href={organisationAddress(organisation.id)}>{organisation.name}</a>
                    </>
                  )}
                </p>
              </li>
            ))}
          </ul>
        ),
      value: ({ seats }) => seats.map(({ post }) => post).join(say('listSeparator')),
    },
    { key: 'acts', title: say('acts'), cell: (account) => <AccountActs account={account} compact /> },
  ]
}
