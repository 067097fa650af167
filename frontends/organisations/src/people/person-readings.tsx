import { pagesOf, useRead } from '@linli/frontend-kit'
import { Button, EventHistory, Section, useWords } from '@linli/ui'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'

const readReadings = graphql(/* GraphQL */ `
  query PersonReadings($personId: ID!, $after: String) {
    personReadings(personId: $personId, first: 10, after: $after) {
      edges {
        node {
          id
          readAt
          purpose
          readerPost
          readerMaskedName
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

/** Who looked at the details and what for; for the person, the district and its auditors. */
export function PersonReadings({ personId }: { personId: string }) {
  const say = useSay()
  const words = useWords()
  const query = useRead(readReadings, { personId })
  const { rows, more } = pagesOf(query, query.data?.personReadings)
  if (rows.length === 0) return null
  return (
    <Section title={say('readings.title')} note={say('readings.note')} sheet>
      <EventHistory
        name={say('readings.title')}
        events={rows.map(({ id, readAt, purpose, readerPost, readerMaskedName }) => ({
          id,
          at: readAt,
          sentence: purpose,
          by: [readerMaskedName, readerPost].filter(Boolean).join(' · '),
        }))}
      />
      {more.isThere && (
        <Button onClick={more.load} pending={more.pending}>
          {words.more}
        </Button>
      )}
    </Section>
  )
}
