import { input, type Case } from './case.ts'
import type { Exhibits } from './exhibits.ts'

const community = '210113004027'
const anju = '示范安居物业'
const xinglin = { place: `${community}-01`, company: anju }

const meetingOf = ({ meeting }: Exhibits, status: string) => {
  const { id, revision } = meeting(status)
  return { jointMeetingId: id, revision }
}
const resolutionOf = ({ resolution }: Exhibits, text: string) => {
  const { id, revision } = resolution(text)
  return { resolutionId: id, revision }
}

/** How joint meetings and what they resolved are asked about. */
export const meetingCases: Record<string, Case> = {
  'Query.jointMeeting': { ...xinglin, variables: ({ meeting }) => ({ id: meeting('CALLED').id }) },
  'Query.jointMeetingByReference': {
    ...xinglin,
    variables: ({ meeting }) => ({ reference: meeting('PUBLISHED').reference }),
  },
  'Query.jointMeetings': { ...xinglin, variables: () => ({}) },
  'Query.meetingPlaces': { place: community, variables: () => ({ communityCode: community }) },
  'Query.meetingStandings': { place: community, variables: () => ({}) },
  'Query.meetingRules': { ...xinglin, variables: () => ({}) },
  'Query.meetingTopics': { place: community, variables: () => ({}) },
  'Query.resolution': {
    ...xinglin,
    variables: ({ resolution }) => ({ id: resolution('铺设三号楼临时坡道').id }),
  },
  'Query.resolutions': { place: community, company: anju, variables: () => ({ part: 'AROUND' }) },
  'Query.resolutionCounts': {
    ...xinglin,
    variables: ({ today }) => ({ since: '2026-01-01', until: today }),
  },
  'Subscription.jointMeetingChanged': {
    ...xinglin,
    variables: ({ meeting }) => ({ id: meeting('CALLED').id }),
  },
  'Mutation.jointMeetingCall': {
    place: '210113004028',
    variables: ({ tomorrow }) =>
      input({ placeCode: '210113004028', startsAt: `${tomorrow}T06:00:00Z`, venue: '社区会议室' }),
  },
  'Mutation.jointMeetingInvite': {
    place: community,
    company: anju,
    variables: (exhibits) =>
      input({
        ...meetingOf(exhibits, 'CALLED'),
        organisationIds: [exhibits.uninvited().id],
      }),
  },
  'Mutation.jointMeetingMove': {
    place: community,
    company: anju,
    variables: (exhibits) =>
      input({
        ...meetingOf(exhibits, 'CALLED'),
        ...{ startsAt: `${exhibits.tomorrow}T06:00:00Z`, venue: '居委会会议室', reason: '场地停电' },
      }),
  },
  'Mutation.jointMeetingCallOff': {
    place: community,
    company: anju,
    variables: (exhibits) => input({ ...meetingOf(exhibits, 'CALLED'), reason: '并入下月' }),
  },
  'Mutation.jointMeetingOpen': {
    place: community,
    company: anju,
    variables: (exhibits) => input(meetingOf(exhibits, 'CALLED')),
  },
  'Mutation.agendaItemAdd': {
    place: community,
    company: anju,
    variables: ({ meeting }) =>
      input({ jointMeetingId: meeting('CALLED').id, title: '充电桩', reason: '业主提出增设。' }),
  },
  'Mutation.agendaItemStrike': {
    place: community,
    company: anju,
    variables: ({ agendaItem }) => input({ agendaItemId: agendaItem('CALLED').id, reason: '已另行安排' }),
  },
  'Mutation.meetingSeatRecord': {
    place: community,
    company: anju,
    variables: ({ meetingSeat }) => input({ meetingSeatId: meetingSeat('CALLED').id, status: 'EXCUSED' }),
  },
  'Mutation.agendaItemMinute': {
    place: '210113004025',
    company: anju,
    variables: ({ agendaItem, agendaMinute }) =>
      input({
        ...{ agendaItemId: agendaItem('IN_SESSION').id, revision: agendaMinute('IN_SESSION').revision },
        ...{ words: '各方发言。', decision: '划出共享菜园。' },
      }),
  },
  'Mutation.resolutionNote': {
    place: '210113004025',
    company: anju,
    variables: ({ agendaItem, organisation, tomorrow }) =>
      input({
        ...{ agendaItemId: agendaItem('IN_SESSION').id, text: '公示菜园管理办法' },
        ...{ ownerId: organisation(anju).id, dueOn: tomorrow },
      }),
  },
  'Mutation.resolutionStrike': {
    place: '210113004025',
    company: anju,
    variables: ({ resolution }) =>
      input({ resolutionId: resolution('划出 40 平方米共享菜园，其余恢复绿地').id }),
  },
  'Mutation.jointMeetingClose': {
    place: '210113004025',
    company: anju,
    variables: (exhibits) => input(meetingOf(exhibits, 'IN_SESSION')),
  },
  'Mutation.jointMeetingPublish': {
    place: '210113004028',
    company: anju,
    variables: (exhibits) => input(meetingOf(exhibits, 'CLOSED')),
  },
  'Mutation.jointMeetingAddNote': {
    place: community,
    company: anju,
    variables: ({ meeting }) => input({ jointMeetingId: meeting('PUBLISHED').id, text: '车位应为 14 个。' }),
  },
  'Mutation.meetingTopicRaise': {
    ...xinglin,
    variables: () =>
      input({ communityCode: community, title: '快递车通行', reason: '没有人管。', channel: 'ONLINE' }),
  },
  'Mutation.meetingTopicWithdraw': {
    place: community,
    variables: ({ meetingTopic }) =>
      input({
        ...{ meetingTopicId: meetingTopic().id, revision: meetingTopic().revision },
        reason: '已经解决',
      }),
  },
  'Mutation.meetingRuleSet': {
    ...xinglin,
    variables: ({ tomorrow }) =>
      input({
        ...{ communityType: 'OLD', rhythm: 'QUARTER', level: 'COMMUNITY' },
        ...{ verificationAttempts: 2, verificationDays: 7, validFrom: tomorrow },
      }),
  },
  'Mutation.resolutionReport': {
    ...xinglin,
    variables: (exhibits) =>
      input({ ...resolutionOf(exhibits, '在南门建成 20 个充电位的车棚'), words: '车棚已建成。' }),
  },
  'Mutation.resolutionConfirm': {
    ...xinglin,
    variables: (exhibits) => input(resolutionOf(exhibits, '铺设三号楼临时坡道')),
  },
  'Mutation.resolutionRecordResident': {
    place: community,
    company: anju,
    variables: (exhibits) =>
      input({
        ...resolutionOf(exhibits, '铺设三号楼临时坡道'),
        ...{ channel: 'TELEPHONE', words: '老人说轮椅能上去了。' },
      }),
  },
  'Mutation.resolutionSendBack': {
    place: community,
    company: anju,
    variables: (exhibits) =>
      input({ ...resolutionOf(exhibits, '铺设三号楼临时坡道'), reason: '扶手没有装。' }),
  },
  'Mutation.resolutionVerify': {
    place: community,
    company: anju,
    variables: (exhibits) =>
      input({ ...resolutionOf(exhibits, '收集三号楼改造意见'), words: '逐户查过意见表。' }),
  },
}
