import { civilDay, daysBetween, type TimeSource } from '@linli/kernel'
import { enqueue, type AsSystem, type EntityManager } from '@linli/subgraph'
import { settingsOn } from './standard-settings.ts'
import { tellStandard } from './standard-version.telling.ts'
import { StandardVersion } from './standard-version.ts'

interface CommentWindowJob {
  readonly districtId: string
  readonly standardVersionId: string
}

/** With the last signature the days for comments begin by themselves: nobody can forget or delay them. */
export async function openCommentsWhenSigned(
  em: EntityManager,
  version: StandardVersion,
  now: Date,
): Promise<void> {
  if (!version.isSignedByAll) return
  const { commentWindowDays } = await settingsOn(em, version.districtId, civilDay(now))
  version.openComments(now, commentWindowDays)
  const closesAt = version.commentsCloseAt!
  await tellStandard(em, version, 'StandardVersionCommentsOpened', { closesAt: closesAt.toISOString() })
  const job: CommentWindowJob = { districtId: version.districtId, standardVersionId: version.id }
  await enqueue(
    em,
    'comment-window-close',
    { ...job },
    { runAt: closesAt, key: `comment-window-close:${version.id}` },
  )
}

/** Job: the days for comments are over; those who wait for it see it at once. */
export async function closeCommentWindow(
  { districtId, standardVersionId }: CommentWindowJob,
  { asSystem, time }: { asSystem: AsSystem; time: TimeSource },
): Promise<void> {
  await asSystem(
    { district: districtId, reason: 'the days for comments on a standard are over' },
    async (em) => {
      const version = await em.findOne(StandardVersion, { id: standardVersionId })
      const isOver = version?.commentsCloseAt && time.now() >= version.commentsCloseAt
      if (!version || version.status !== 'COMMENT_PERIOD' || version.commentsClosedAt || !isOver) return
      version.closeComments(time.now())
      await tellStandard(em, version, 'StandardVersionCommentsClosed')
    },
  )
}

/** How many days a window stays open, as it is announced: the day of opening does not count. */
export function wholeDaysOf(opensAt: Date, closesAt: Date): number {
  return daysBetween(civilDay(opensAt), civilDay(closesAt)) - 1
}
