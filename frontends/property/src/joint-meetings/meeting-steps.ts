import type { JointMeetingDeskFragment } from '../gql/graphql.ts'

type Meeting = Pick<JointMeetingDeskFragment, 'status' | 'openedAt' | 'closedAt' | 'publishedAt'>

const order = ['CALLED', 'IN_SESSION', 'CLOSED', 'PUBLISHED'] as const

/** The way of a meeting: which steps, where it stands, since when. */
export function meetingSteps({ status, openedAt, closedAt, publishedAt }: Meeting) {
  const here = order.indexOf(status as (typeof order)[number])
  const since = { CALLED: null, IN_SESSION: openedAt, CLOSED: closedAt, PUBLISHED: publishedAt }
  return order.map((step, at) => ({
    step,
    since: since[step] ?? null,
    state:
      at < here || status === 'PUBLISHED'
        ? ('DONE' as const)
        : at === here
          ? ('CURRENT' as const)
          : ('AHEAD' as const),
  }))
}
