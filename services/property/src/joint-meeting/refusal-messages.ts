import type { Language } from '@linli/subgraph'
import type { JointMeetingErrorCode } from './joint-meeting-refusal.type.ts'

/** What a reader is told who was refused; what other aggregates refuse in the same words stands with them. */
type Refusals = Record<
  Exclude<
    JointMeetingErrorCode,
    | 'NOT_FOUND'
    | 'CONFLICT'
    | 'INVALID_INPUT'
    | 'IDEMPOTENCY_KEY_REUSED'
    | 'NOT_SIGNED_IN'
    | 'NOT_YOURS'
    | 'SEAT_EXPIRED'
  >,
  string
>

export const meetingRefusals: Record<Language, Refusals> = {
  'zh-CN': {
    MEETING_CALLED: '会议还没有开始，请先开会。',
    MEETING_IN_SESSION: '会议正在进行，不能这样办理。',
    MEETING_CLOSED: '会议已经结束，不能这样办理。',
    MEETING_PUBLISHED: '纪要已经公布，不能改动。如有错误，请在下方添加更正说明。',
    MEETING_CALLED_OFF: '这次会议已经取消，请重新召集。',
    MEETING_AHEAD: '这里已经召集了一次会议，请在那次会议上安排，或先取消那次会议。',
    MEETING_TIME_PAST: '会议时间应在现在以后。',
    MEETING_NOT_YET: '会议定于 {{day}} 召开，当天才能开会；如提前召开，请先改期。',
    GUEST_UNKNOWN: '只能邀请本社区的组织、在这里服务的物业企业和所属街道。',
    ITEM_OFF_AGENDA: '这个议题已经撤下或已经解决。',
    ITEM_RESOLVED: '这个议题已经形成意见或决议，不能撤下。',
    ATTENDANCE_MISSING: '还有 {{count}} 家没有登记是否到会，请先登记。',
    DECISION_MISSING: '还有 {{count}} 个议题没有写明议定意见，请写明（没有结论也请写一句）。',
    MINUTES_PERSONAL: '纪要将向所有人公开，其中有手机号、身份证号或银行账号，请删去。',
    OWNER_NOT_INVITED: '责任单位应在受邀名单内，请先邀请。',
    RAISER_NOT_INVITED: '提出单位应在受邀名单内，请先邀请。',
    RAISER_IS_OWNER: '提出单位不能同时是责任单位：完成后须由别人确认销号。请另选一个提出单位。',
    DUE_DAY_PAST: '完成时限应在会议当天或以后。',
    RESOLUTION_IN_FORCE: '决议已经生效，不能删除。',
    TOPIC_ENDED: '这个话题已经上会讨论或撤回。',
    MEETING_RULE_PAST: '新的规则最早从明天（{{day}}）起执行，已经形成的决议不受影响。',
  },
  en: {
    MEETING_CALLED: 'The meeting has not begun. Open it first.',
    MEETING_IN_SESSION: 'The meeting is sitting; this cannot be done now.',
    MEETING_CLOSED: 'The meeting has ended; this cannot be done any more.',
    MEETING_PUBLISHED:
      'The minutes are public and cannot be altered. If something is wrong, add a note beneath them.',
    MEETING_CALLED_OFF: 'This meeting was called off. Call another one.',
    MEETING_AHEAD: 'A meeting is called here already. Use that one, or call it off first.',
    MEETING_TIME_PAST: 'A meeting can only be called for a time to come.',
    MEETING_NOT_YET:
      'The meeting is called for {{day}} and can begin on that day; move it first to hold it earlier.',
    GUEST_UNKNOWN: 'Invite bodies of this community, companies that serve here, and its street only.',
    ITEM_OFF_AGENDA: 'This item was struck or settled before.',
    ITEM_RESOLVED: 'The table has come to a decision about this item; it cannot be struck.',
    ATTENDANCE_MISSING: 'It is not known yet who of {{count}} invited organisations came. Enter it first.',
    DECISION_MISSING: '{{count}} items have no decision. Write one for each, also where nothing came of it.',
    MINUTES_PERSONAL:
      'Everybody will read this, and a phone, identity or account number stands in it. Remove it first.',
    OWNER_NOT_INVITED: 'The owner has to be among the invited. Invite them first.',
    RAISER_NOT_INVITED: 'Whoever raised it has to be among the invited. Invite them first.',
    RAISER_IS_OWNER:
      'The owner cannot be the one who says that it is done. Choose another body as the raiser.',
    DUE_DAY_PAST: 'It must be due on the day of the meeting or later.',
    RESOLUTION_IN_FORCE: 'The resolution has taken effect and cannot be struck.',
    TOPIC_ENDED: 'This topic was discussed or withdrawn.',
    MEETING_RULE_PAST:
      'A rule holds from tomorrow ({{day}}) on at the earliest; what was resolved stays as it is.',
  },
}
