import { shanghaiDay } from '@linli/frontend-kit'
import { formatDay, Notice, timeLeft, useReader } from '@linli/ui'
import type { Version } from '../acts/version.type.ts'
import { useSay } from '../messages/messages.ts'

/** How long comments are taken, how many came and how many still wait for an answer. */
export function CommentWindowNotice({
  commentWindow,
}: {
  commentWindow: NonNullable<Version['commentWindow']>
}) {
  const say = useSay()
  const { language, now } = useReader()
  const { opensAt, closesAt, days, isOpen, commentCount, unansweredCount } = commentWindow
  const isWaiting = unansweredCount > 0
  const left = timeLeft(closesAt, now(), language)
  return (
    <Notice
      tone={isWaiting ? 'soon' : isOpen ? 'working' : 'kept'}
      title={isOpen ? `${say('comments.open')} · ${left.text}` : say('comments.closed')}
    >
      <p>
        {say('comments.opens', {
          from: formatDay(shanghaiDay(Date.parse(opensAt)), language),
          // The days end at midnight: the last one is the day before.
          to: formatDay(shanghaiDay(Date.parse(closesAt) - 1), language),
          count: days,
        })}
      </p>
      <p>
        {say('comments.count', { count: commentCount })}
        {commentCount > 0 &&
          ` · ${isWaiting ? say('comments.unanswered', { count: unansweredCount }) : say('comments.allAnswered')}`}
      </p>
    </Notice>
  )
}
