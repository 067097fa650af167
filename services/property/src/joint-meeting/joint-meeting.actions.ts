/** The buttons: the policy asked about every act; what is not the reader's is absent. */
import type { Context } from '@linli/subgraph'
import { refusalShown } from '../resolution/index.ts'
import type { JointMeetingAction } from './joint-meeting.enums.ts'
import {
  mayAddNote,
  mayCallOff,
  mayChangeAgenda,
  mayClose,
  mayInvite,
  mayMove,
  mayOpen,
  mayPublish,
  mayResolve,
  mayWriteMinutes,
  type Answer,
  type MeetingSituation,
} from './joint-meeting.policy.ts'
import type { MeetingRow } from './joint-meeting.rows.ts'
import { meetingSituationOf } from './joint-meeting.situation.ts'
import type { JointMeetingActionType } from './joint-meeting.type.ts'

const asked: Readonly<Record<JointMeetingAction, (situation: MeetingSituation) => Answer>> = {
  OPEN: mayOpen,
  CLOSE: mayClose,
  PUBLISH: mayPublish,
  INVITE: mayInvite,
  ADD_ITEM: mayChangeAgenda,
  WRITE_MINUTES: mayWriteMinutes,
  RESOLVE: mayResolve,
  MOVE: mayMove,
  CALL_OFF: mayCallOff,
  ADD_NOTE: mayAddNote,
}

/** Reasons that speak of where the thing stands, not of what the reader could do about it. */
const silent = new Set([
  ...['NOT_SIGNED_IN', 'NOT_YOURS', 'MEETING_CALLED', 'MEETING_IN_SESSION'],
  ...['MEETING_CLOSED', 'MEETING_PUBLISHED', 'MEETING_CALLED_OFF'],
])

const nextSteps = new Set<JointMeetingAction>(['OPEN', 'CLOSE', 'PUBLISH'])

export async function actionsShown(context: Context, meeting: MeetingRow): Promise<JointMeetingActionType[]> {
  const situation = await meetingSituationOf(context, meeting)
  return (Object.keys(asked) as JointMeetingAction[]).flatMap((action) => {
    const refusal = asked[action](situation)
    if (refusal && silent.has(refusal.code)) return []
    return [
      {
        action,
        isAllowed: !refusal,
        isNextStep: nextSteps.has(action) && !refusal,
        refusal: refusalShown(context, refusal),
      },
    ]
  })
}
