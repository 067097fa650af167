import { pagesOf, useRead } from '@linli/frontend-kit'
import { Button, formatDay, LinkButton, Section, StatusTag, useReader, useWords } from '@linli/ui'
import { address } from '../address.ts'
import { graphql } from '../gql/gql.ts'
import type { MeetingStandingsQuery } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'

const readStandings = graphql(/* GraphQL */ `
  query MeetingStandings($first: Int, $after: String) {
    meetingStandings(first: $first, after: $after) {
      edges {
        node {
          id
          name
          communityCode
          placeCode
          lastHeldOn
          nextBy
          isBehind
          canCall
          rule {
            rhythm
            level
          }
          ahead {
            id
            startsAt
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

export type Standing = MeetingStandingsQuery['meetingStandings']['edges'][number]['node']

/** Who keeps to the rhythm of the table and who is behind; where it is mine to call, the button for it. */
export function Rhythm({ onCall }: { onCall: (standing: Standing) => void }) {
  const say = useSay()
  const words = useWords()
  const { language } = useReader()
  const query = useRead(readStandings, { first: 20 })
  const { rows, more } = pagesOf(query, query.data?.meetingStandings)
  if (rows.length === 0) return null
  return (
    <Section title={say('meeting.rhythm.title')}>
      <ul className="property-rhythm">
        {rows.map((standing) => (
          <li key={standing.id}>
            <div>
              <strong>{standing.name}</strong>
              <p className="linli-note">
                {say(`meeting.rhythm.${standing.rule.rhythm}`)}
                {standing.lastHeldOn &&
                  ` · ${say('meeting.rhythm.last', { day: formatDay(standing.lastHeldOn, language) })}`}
                {standing.nextBy &&
                  ` · ${say('meeting.rhythm.next', { day: formatDay(standing.nextBy, language) })}`}
              </p>
            </div>
            <StatusTag tone={standing.isBehind ? 'late' : standing.ahead ? 'kept' : 'calm'}>
              {say(
                standing.isBehind
                  ? 'meeting.rhythm.behind'
                  : standing.ahead
                    ? 'meeting.rhythm.called'
                    : 'meeting.rhythm.notYet',
              )}
            </StatusTag>
            {standing.ahead ? (
              <LinkButton href={address('/meetings/:id', { id: standing.ahead.id })}>
                {say('meeting.rhythm.open')}
              </LinkButton>
            ) : (
              standing.canCall && (
                <Button kind="primary" onClick={() => onCall(standing)}>
                  {say('meeting.call.confirm')}
                </Button>
              )
            )}
          </li>
        ))}
      </ul>
      {more.isThere && (
        <Button compact onClick={more.load} pending={more.pending}>
          {words.more}
        </Button>
      )}
    </Section>
  )
}
