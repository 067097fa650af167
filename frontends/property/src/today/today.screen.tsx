import type { ApolloClient } from '@apollo/client'
import { NotYet, useLive, useRead, useSeat } from '@linli/frontend-kit'
import { Desk, EmptyState, LinkButton, Page, PageHeader, Section } from '@linli/ui'
import { address } from '../address.ts'
import { readFragment } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import type { PropertyTodayChangedSubscription } from '../gql/graphql.ts'
import { countDue, DueToday } from '../disclosure/due-today.tsx'
import { countResolutions, ResolutionsToday } from '../joint-meetings/resolutions-today.tsx'
import { useSay } from '../messages/messages.ts'
import { writesStandards } from '../permissions.ts'
import { RequestsToday, useSoonestRequests } from '../requests/requests-today.tsx'
import { ContractTodayRow, contractTodayRow } from './contract-today-row.tsx'
import { TodayRow, todayRow } from './today-row.tsx'
import { WatchingRow, watchingRow } from './watching-row.tsx'

const todayDesk = graphql(/* GraphQL */ `
  fragment TodayDesk on PropertyToday {
    count
    overdueCount
    entries {
      ...TodayRow
    }
    watching {
      ...WatchingRow
    }
    ...DisclosuresDue
    ...ResolutionsWaiting
    contracts {
      ...ContractTodayRow
    }
  }
`)

const readToday = graphql(/* GraphQL */ `
  query PropertyToday {
    propertyToday {
      ...TodayDesk
    }
  }
`)

const todayChanged = graphql(/* GraphQL */ `
  subscription PropertyTodayChanged {
    propertyTodayChanged {
      ...TodayDesk
    }
  }
`)

/** The desk has no id of its own, so an event of it is put where the query looks. */
function keepToday({ propertyTodayChanged }: PropertyTodayChangedSubscription, client: ApolloClient): void {
  client.writeQuery({
    query: readToday,
    data: { __typename: 'Query', propertyToday: propertyTodayChanged },
  })
}

/** What waits for me, soonest first, each with the one button that moves it on. */
export default function TodayScreen() {
  const say = useSay()
  const seat = useSeat()
  const isCompany = seat !== null && writesStandards(seat)
  const query = useRead(readToday, {})
  useLive(todayChanged, {}, { keep: keepToday })
  const requests = useSoonestRequests()
  const today = readFragment(todayDesk, query.data?.propertyToday)
  if (!today) return <NotYet query={query} />
  const { entries, watching } = today
  const contracts = readFragment(contractTodayRow, today.contracts)
  const due = countDue(today)
  const resolved = countResolutions(today)
  const count = today.count + contracts.length + due.mine + requests.totalCount + resolved.mine
  const overdueCount = today.overdueCount + due.late + resolved.late
  return (
    <Page>
      <PageHeader
        title={say('today.title')}
        lead={
          <>
            {say('today.lead', { count })}
            {overdueCount > 0 && ` ${say('today.overdue', { count: overdueCount })}`}
          </>
        }
      />
      {/* Minutes run out before days do. */}
      <RequestsToday {...requests} />
      {/* What is late already comes before what only waits. */}
      {due.late > 0 && <DueToday today={today} />}
      {resolved.late > 0 && <ResolutionsToday today={today} />}
      {count === 0 && (
        <EmptyState
          title={say('today.emptyTitle')}
          action={
            <LinkButton kind={isCompany ? 'primary' : 'plain'} href={address('/areas')}>
              {say(isCompany ? 'today.emptyAction' : 'nav.areas')}
            </LinkButton>
          }
        >
          {say(isCompany ? 'today.emptyWords' : 'today.emptyWordsAround')}
        </EmptyState>
      )}
      {entries.length + contracts.length > 0 && (
        <Desk
          title={say('today.waiting')}
          {...(today.count > entries.length && {
            note: say('today.more', { count: today.count - entries.length }),
          })}
        >
          {entries.map((entry) => (
            <TodayRow key={readFragment(todayRow, entry).id} entry={entry} />
          ))}
          {contracts.map((entry) => (
            <ContractTodayRow key={entry.id} entry={entry} />
          ))}
        </Desk>
      )}
      {due.late === 0 && <DueToday today={today} />}
      {resolved.late === 0 && <ResolutionsToday today={today} />}
      {watching.length > 0 && (
        <Section title={say('today.watching')} note={say('today.watchingNote')}>
          <ul className="property-watching">
            {watching.map((version) => (
              <WatchingRow key={readFragment(watchingRow, version).id} version={version} />
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}
