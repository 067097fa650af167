import { NotYet, pagesOf, useAddressFilters, useRead, useSeat } from '@linli/frontend-kit'
import { Button, EmptyState, formatDay, LinkButton, Page, PageHeader, useReader, Waiting } from '@linli/ui'
import { SelectField } from '@linli/ui/form'
import { PlusIcon } from '@linli/ui/icons'
import { DataTable, type Column } from '@linli/ui/table'
import { ownersDecisionAddress, recordDecisionAddress } from '../address.ts'
import { readFragment } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import type { OwnersDecisionLineFragment } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { recordsDecisions } from '../permissions.ts'
import { CarriedTag } from './carried-tag.tsx'
import { ownersDecisionLine } from './owners-decision.fragments.ts'

const readDecisions = graphql(/* GraphQL */ `
  query OwnersDecisions($place: String, $isCarried: Boolean, $after: String) {
    ownersDecisions(placeCode: $place, isCarried: $isCarried, first: 30, after: $after) {
      edges {
        node {
          ...OwnersDecisionLine
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

const carried: Readonly<Record<string, boolean>> = { CARRIED: true, NOT_CARRIED: false }

/** What owners decided together, of one place or of all that one looks after. */
export default function OwnersDecisionsScreen() {
  const say = useSay()
  const seat = useSeat()
  const filters = useAddressFilters({ place: '', outcome: '' })
  const { place, outcome } = filters.values
  const query = useRead(readDecisions, { place: place || null, isCarried: carried[outcome] ?? null })
  const decisions = (query.data ?? query.previousData)?.ownersDecisions
  const { rows, more, totalCount } = pagesOf(query, decisions)
  const columns = useColumns()
  if (query.error && !decisions) return <NotYet query={query} />
  const record = seat !== null && recordsDecisions(seat) && (
    <LinkButton kind="primary" icon={PlusIcon} href={recordDecisionAddress(place)}>
      {say('decision.record')}
    </LinkButton>
  )
  return (
    <Page>
      <PageHeader title={say('decisions.title')} lead={say('decisions.lead')} primary={record} />
      <DataTable
        name="organisations.owners-decisions"
        title={say('decisions.title')}
        columns={columns}
        rows={readFragment(ownersDecisionLine, rows)}
        rowKey={({ id }) => id}
        rowHref={({ id }) => ownersDecisionAddress(id)}
        more={more}
        totalCount={totalCount}
        filters={
          <>
            <SelectField<string>
              {...filters.field('outcome')}
              label={say('decision.result')}
              choices={[
                { value: '', label: say('all') },
                { value: 'CARRIED', label: say('decision.carried') },
                { value: 'NOT_CARRIED', label: say('decision.notCarried') },
              ]}
            />
            {place && (
              <Button compact onClick={() => filters.set({ place: '' })}>
                {say('decisions.everyPlace')}
              </Button>
            )}
          </>
        }
        empty={
          !decisions ? (
            <Waiting lines={8} />
          ) : (
            <EmptyState title={say('decisions.emptyTitle')} action={record}>
              {say('decisions.emptyWords')}
            </EmptyState>
          )
        }
      />
    </Page>
  )
}

function useColumns(): Column<OwnersDecisionLineFragment>[] {
  const say = useSay()
  const { language } = useReader()
  const placeOf = ({ managementArea, estate, placeCode }: OwnersDecisionLineFragment) =>
    managementArea?.name ?? estate?.name ?? placeCode
  return [
    {
      key: 'matter',
      title: say('decision.matter'),
      cell: ({ matter, reference }) => (
        <>
          {matter} <span className="linli-note">{reference}</span>
        </>
      ),
      value: ({ matter }) => matter,
      isAlwaysShown: true,
    },
    {
      key: 'result',
      title: say('decision.result'),
      cell: (decision) => <CarriedTag decision={decision} />,
      value: ({ isCarried }) => say(isCarried ? 'decision.carried' : 'decision.notCarried'),
    },
    {
      key: 'topic',
      title: say('decision.topic'),
      cell: ({ topic }) => say(`ownersTopic.${topic}`),
      value: ({ topic }) => say(`ownersTopic.${topic}`),
    },
    { key: 'place', title: say('decision.place'), cell: placeOf, value: placeOf },
    {
      key: 'decidedOn',
      title: say('decision.decidedOn'),
      cell: ({ decidedOn }) => formatDay(decidedOn, language),
      value: ({ decidedOn }) => decidedOn,
    },
  ]
}
