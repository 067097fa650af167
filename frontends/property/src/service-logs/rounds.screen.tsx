import { useEffect, useState } from 'react'
import { NotFound, NotYet, pagesOf, useParams, useRead, useSearchParams, useSeat } from '@linli/frontend-kit'
import { Button, EmptyState, Notice, Page, PageHeader, Section, useWords } from '@linli/ui'
import { TextField } from '@linli/ui/form'
import { address } from '../address.ts'
import { readFragment } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import type { PointToLogFragment } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { keepPoints, recallPoints, type KeptPoint } from './kept-points.ts'
import { RoundForm } from './round-form.tsx'
import { useOutbox } from './use-outbox.ts'
import { WaitingRounds } from './waiting-rounds.tsx'
import './service-logs.css'

const pointToLog = graphql(/* GraphQL */ `
  fragment PointToLog on ServicePoint {
    id
    reference
    name
    location
    canBeLogged
    retiredOn
    items {
      code
      title
      promise
      needsPhoto
      needsEnd
    }
  }
`)

const readPoints = graphql(/* GraphQL */ `
  query PointsToLog($after: String) {
    servicePointsToLog(first: 80, after: $after) {
      edges {
        node {
          ...PointToLog
          managementArea {
            id
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

const readPoint = graphql(/* GraphQL */ `
  query PointByReference($reference: String!) {
    servicePointByReference(reference: $reference) {
      ...PointToLog
      managementArea {
        id
        name
      }
    }
  }
`)

/**
 * In the field: the points of one's areas, or the one whose label was scanned. Both are one screen, so that whoever
 * opened it with a network can go from point to point without.
 */
export default function RoundsScreen() {
  const { reference } = useParams()
  return reference ? <Point key={reference} reference={reference} /> : <Points />
}

const keptPoint = (point: PointToLogFragment, areaName: string): KeptPoint => ({ ...point, areaName })

function Points() {
  const say = useSay()
  const words = useWords()
  const seat = useSeat()?.id ?? ''
  const outbox = useOutbox()
  const query = useRead(readPoints, {})
  const [search, setSearch] = useState('')
  const connection = query.data?.servicePointsToLog
  const { rows, more } = pagesOf(query, connection)
  const read =
    connection && rows.map((row) => keptPoint(readFragment(pointToLog, row), row.managementArea?.name ?? ''))
  useEffect(() => {
    if (read) keepPoints(seat, read)
    // Kept when the answer has come, and not with every letter of the search.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [query.data, seat])
  const points = (read ?? recallPoints(seat)).filter(({ canBeLogged }) => canBeLogged)
  if (!read && points.length === 0) return <NotYet query={query} />
  const found = points.filter(({ name, reference, areaName }) =>
    `${areaName} ${name} ${reference}`.toLowerCase().includes(search.trim().toLowerCase()),
  )
  const byArea = [...Map.groupBy(found, ({ areaName }) => areaName)]
  return (
    <Page width="reading">
      <PageHeader title={say('rounds.title')} lead={say('rounds.lead')} />
      <WaitingRounds outbox={outbox} />
      {!read && <Notice tone="soon">{say('rounds.fromDevice')}</Notice>}
      {points.length === 0 ? (
        <EmptyState title={say('rounds.emptyTitle')}>{say('rounds.emptyWords')}</EmptyState>
      ) : (
        <TextField
          name="search"
          type="search"
          value={search}
          onChange={setSearch}
          label={say('rounds.search')}
          placeholder={say('rounds.search')}
          labelHidden
          optional
        />
      )}
      {byArea.map(([areaName, own]) => (
        <Section key={areaName} title={areaName} note={own.length}>
          <ul className="property-points">
            {own.map(({ reference, name, location, items }) => (
              <li key={reference}>
                <a href={`${address('/points/:reference', { reference })}?chosen=1`}>
                  <strong>{name}</strong>
                  <span className="linli-note">
                    {[location, items.map(({ title }) => title).join(say('listSeparator'))]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </Section>
      ))}
      {more.isThere && (
        <Button compact onClick={more.load} pending={more.pending}>
          {words.more}
        </Button>
      )}
    </Page>
  )
}

function Point({ reference }: { reference: string }) {
  const say = useSay()
  const seat = useSeat()?.id ?? ''
  const outbox = useOutbox()
  const [parameters] = useSearchParams()
  const query = useRead(readPoint, { reference })
  const read = query.data?.servicePointByReference
  const point = read
    ? keptPoint(readFragment(pointToLog, read), read.managementArea?.name ?? '')
    : recallPoints(seat).find((one) => one.reference === reference)
  if (query.data && !query.error && !read) return <NotFound home={address('/rounds')} />
  if (!point) return <NotYet query={query} />
  return (
    <Page width="reading">
      <PageHeader
        above={<a href={address('/rounds')}>{say('rounds.title')}</a>}
        title={point.name}
        lead={[point.areaName, point.location, point.reference].filter(Boolean).join(' · ')}
      />
      <WaitingRounds outbox={outbox} />
      {point.canBeLogged ? (
        <RoundForm point={point} isScanned={!parameters.has('chosen')} onAdd={outbox.add} />
      ) : (
        <Notice>{say(point.retiredOn ? 'rounds.retired' : 'rounds.notYours')}</Notice>
      )}
    </Page>
  )
}
