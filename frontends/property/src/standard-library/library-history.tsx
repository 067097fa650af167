import { pagesOf, useRead } from '@linli/frontend-kit'
import { Button, formatMoment, useReader, useWords, Waiting } from '@linli/ui'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import '../service-standards/standard.css'

const readHistory = graphql(/* GraphQL */ `
  query StandardLibraryHistory($code: String!, $after: String) {
    standardLibrary {
      id
      changes(code: $code, first: 20, after: $after) {
        edges {
          node {
            id
            sentence
            reason
            at
            by {
              personName
              post
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

/** Who changed a promise, when, what, and why; the newest first. */
export function LibraryHistory({ code }: { code: string }) {
  const say = useSay()
  const words = useWords()
  const { language } = useReader()
  const query = useRead(readHistory, { code })
  const changes = query.data?.standardLibrary?.changes
  const { rows, more } = pagesOf(query, changes)
  if (!changes) return <Waiting lines={2} />
  return (
    <>
      <ul className="property-lines" aria-label={say('library.history')}>
        {rows.map(({ id, sentence, reason, at, by }) => (
          <li key={id}>
            <p>{sentence}</p>
            <p>{say('library.why', { reason })}</p>
            <p className="linli-note">
              {formatMoment(at, language)}
              {by && ` · ${by.personName} ${by.post}`}
            </p>
          </li>
        ))}
      </ul>
      {more.isThere && (
        <Button compact onClick={more.load} pending={more.pending}>
          {words.more}
        </Button>
      )}
    </>
  )
}
