import { useLive, useRead } from '@linli/frontend-kit'
import { Desk, DeskRow, LinkButton, TypeBadge } from '@linli/ui'
import { address } from '../address.ts'
import { readFragment } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { RequestMarks } from './request-status.tsx'
import { boardChanged, requestRow } from './request.documents.ts'

const readSoonest = graphql(/* GraphQL */ `
  query SoonestRequests {
    serviceRequests(first: 5) {
      edges {
        node {
          ...RequestRow
        }
      }
      totalCount
    }
  }
`)

/** The requests that run out next, and how many wait in all; it follows what others do. */
export function useSoonestRequests() {
  const query = useRead(readSoonest, {})
  useLive(boardChanged, {}, { keep: () => void query.refetch() })
  const { edges = [], totalCount = 0 } = (query.data ?? query.previousData)?.serviceRequests ?? {}
  const nodes = edges.map(({ node }) => node)
  return { rows: readFragment(requestRow, nodes), totalCount: totalCount ?? 0 }
}

/** The requests that run out next, on the desk of the day; nothing where nobody asks for anything. */
export function RequestsToday({ rows, totalCount }: ReturnType<typeof useSoonestRequests>) {
  const say = useSay()
  if (rows.length === 0) return null
  return (
    <Desk
      title={say('request.today')}
      {...(totalCount > rows.length && { note: say('today.more', { count: totalCount - rows.length }) })}
    >
      {rows.map((row) => (
        <DeskRow
          key={row.id}
          title={row.words}
          href={address('/requests/:id', { id: row.id })}
          task={
            <>
              {say(`request.status.${row.status}`)} <RequestMarks {...row} />
            </>
          }
          about={
            <>
              {row.estate?.type && <TypeBadge type={row.estate.type} />} {row.estate?.name} {row.place}
            </>
          }
          dueAt={row.nextDueAt}
          action={
            <LinkButton href={address('/requests/:id', { id: row.id })}>{say('request.open')}</LinkButton>
          }
        />
      ))}
    </Desk>
  )
}
