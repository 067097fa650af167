import { pagesOf, useAddressFilters, useRead } from '@linli/frontend-kit'
import { Button, EmptyState, LinkButton, Section, useWords, Waiting } from '@linli/ui'
import { CheckField } from '@linli/ui/form'
import type { Version } from '../acts/version.type.ts'
import { versionAddress } from '../address.ts'
import { readFragment } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { useRefetchOn } from '../reading/use-refetch-on.ts'
import { VersionFrame } from '../service-standards/version-frame.tsx'
import { standardItemParts } from '../service-standards/standard-version.fragments.ts'
import { CommentRow, commentRow } from './comment-row.tsx'
import { CommentWindowNotice } from './comment-window-notice.tsx'
import { groupByItem } from './group-by-item.ts'

const readComments = graphql(/* GraphQL */ `
  query StandardVersionComments($reference: String!, $unansweredOnly: Boolean, $after: String) {
    standardVersionByReference(reference: $reference) {
      id
      comments(first: 50, after: $after, unansweredOnly: $unansweredOnly) {
        edges {
          node {
            ...CommentRow
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

/** The days for comments: how many are left, what residents say on which promise, and what is answered. */
export default function CommentsScreen() {
  return <VersionFrame place="comments">{(version) => <Comments version={version} />}</VersionFrame>
}

function Comments({ version }: { version: Version }) {
  const say = useSay()
  const { commentWindow } = version
  if (!commentWindow) return <EmptyState title={say('comments.none')}>{say('comments.noneWords')}</EmptyState>
  return (
    <>
      <CommentWindowNotice commentWindow={commentWindow} />
      <CommentList version={version} commentWindow={commentWindow} />
    </>
  )
}

interface CommentListProps {
  version: Version
  commentWindow: NonNullable<Version['commentWindow']>
}

function CommentList({ version, commentWindow }: CommentListProps) {
  const say = useSay()
  const words = useWords()
  const filters = useAddressFilters({ show: 'all' })
  const unansweredOnly = filters.values.show === 'unanswered'
  const query = useRead(readComments, { reference: version.reference, unansweredOnly })
  const connection = query.data?.standardVersionByReference?.comments
  const { rows, more } = pagesOf(query, connection)
  useRefetchOn(`${commentWindow.commentCount} ${commentWindow.unansweredCount}`, query.refetch)

  const titles = new Map(
    readFragment(standardItemParts, version.items).map(({ code, title }) => [code, title]),
  )
  const canAnswer = version.availableActions.some(
    ({ action, isAllowed }) => action === 'ANSWER_COMMENTS' && isAllowed,
  )
  const groups = groupByItem(rows.map((row) => ({ row, itemCode: readFragment(commentRow, row).itemCode })))

  if (!connection) return <Waiting lines={6} />
  return (
    <>
      {(commentWindow.commentCount > 0 || unansweredOnly) && (
        <CheckField
          name="show"
          value={unansweredOnly}
          onChange={(isOn) => filters.set({ show: isOn ? 'unanswered' : 'all' })}
          label={say('comments.filterUnanswered')}
        />
      )}
      {rows.length === 0 && <NoComments version={version} unansweredOnly={unansweredOnly} />}
      {groups.map(({ itemCode, entries }) => (
        <Section
          key={itemCode ?? ''}
          title={itemCode ? `${itemCode} ${titles.get(itemCode) ?? ''}` : say('version.whole')}
          note={say('comments.count', { count: entries.length })}
          sheet
        >
          <ul className="property-lines">
            {entries.map(({ row }) => (
              <CommentRow key={readFragment(commentRow, row).id} comment={row} canAnswer={canAnswer} />
            ))}
          </ul>
        </Section>
      ))}
      {more.isThere && (
        <Button onClick={more.load} pending={more.pending}>
          {words.more}
        </Button>
      )}
    </>
  )
}

function NoComments({ version, unansweredOnly }: { version: Version; unansweredOnly: boolean }) {
  const say = useSay()
  if (unansweredOnly) return <EmptyState title={say('comments.noneUnanswered')} />
  if (!version.commentWindow?.isOpen) return <EmptyState title={say('comments.noneCame')} />
  return (
    <EmptyState
      title={say('comments.emptyTitle')}
      action={
        <LinkButton href={versionAddress(version.reference, 'share')}>
          {say('comments.emptyAction')}
        </LinkButton>
      }
    >
      {say('comments.emptyWords')}
    </EmptyState>
  )
}
