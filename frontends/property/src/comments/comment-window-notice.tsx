import { Deadline, formatMoment, Notice, useReader } from '@linli/ui'
import type { Version } from '../acts/version.type.ts'
import { useSay } from '../messages/messages.ts'

/** How long comments are taken, how many came and how many still wait for an answer. */
export function CommentWindowNotice({
  commentWindow,
}: {
  commentWindow: NonNullable<Version['commentWindow']>
}) {
  const say = useSay()
  const { language } = useReader()
  const { opensAt, closesAt, days, isOpen, commentCount, unansweredCount } = commentWindow
  const isWaiting = unansweredCount > 0
  return (
    <Notice
      tone={isWaiting ? 'soon' : isOpen ? 'working' : 'kept'}
      title={say(isOpen ? 'comments.open' : 'comments.closed')}
    >
      <p>
        {say('comments.opens', {
          from: formatMoment(opensAt, language),
          to: formatMoment(closesAt, language),
          count: days,
        })}
      </p>
      <p>
        {say('comments.count', { count: commentCount })}
        {commentCount > 0 &&
          ` · ${isWaiting ? say('comments.unanswered', { count: unansweredCount }) : say('comments.allAnswered')}`}
      </p>
      {isOpen && <Deadline at={closesAt} />}
    </Notice>
  )
}
