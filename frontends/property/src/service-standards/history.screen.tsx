import { pagesOf, useRead } from '@linli/frontend-kit'
import { Button, EmptyState, EventHistory, formatMoment, Section, useReader, Waiting } from '@linli/ui'
import type { Version } from '../acts/version.type.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { useRefetchOn } from '../reading/use-refetch-on.ts'
import { gatheredEvents } from './gathered-events.ts'
import { VersionFrame } from './version-frame.tsx'

const readEvents = graphql(/* GraphQL */ `
  query StandardVersionEvents($reference: String!, $after: String) {
    standardVersionByReference(reference: $reference) {
      id
      events(first: 30, after: $after) {
        edges {
          node {
            id
            sentence
            at
            reason
            by {
              personName
              post
              organisationName
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`)

/** Who did what, in which seat and when. Nothing here can be edited. */
export default function HistoryScreen() {
  return <VersionFrame place="history">{(version) => <History version={version} />}</VersionFrame>
}

function History({ version }: { version: Version }) {
  const say = useSay()
  const { language, words } = useReader()
  const query = useRead(readEvents, { reference: version.reference })
  const events = query.data?.standardVersionByReference?.events
  const { rows, more } = pagesOf(query, events)
  useRefetchOn(
    `${version.revision} ${version.status} ${version.commentWindow?.commentCount ?? 0}`,
    query.refetch,
  )
  if (!events) return <Waiting lines={6} />
  if (rows.length === 0) return <EmptyState title={say('history.empty')} />
  return (
    <Section title={say('history.title')} note={say('history.lead')} sheet>
      <EventHistory
        name={say('history.title')}
        events={gatheredEvents(rows).map(({ event: { id, at, sentence, reason, by }, count, since }) => ({
          id,
          at,
          sentence:
            count > 1
              ? say('history.repeated', { sentence, count, since: formatMoment(since, language) })
              : sentence,
          reason,
          by: by
            ? [by.personName, by.post, by.organisationName].filter(Boolean).join(' · ')
            : say('history.byItself'),
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
