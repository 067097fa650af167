import { input, type Case } from './case.ts'
import type { Exhibits } from './exhibits.ts'

const anju = '示范安居物业'
const xinglin = { place: '210113004027-01', company: anju }
const northern = { place: '210113004028-01', company: anju }

/** The request of the demo that stands so, as it was seen. */
const aimAt = ({ serviceRequest }: Exhibits, estateCode: string, status: string, isPaused = false) => {
  const { id, revision } = serviceRequest(estateCode, status, isPaused)
  return { serviceRequestId: id, revision }
}

const inXinglin = (status: string, more: Record<string, unknown> = {}, isPaused = false): Case => ({
  ...xinglin,
  variables: (exhibits) => input({ ...aimAt(exhibits, xinglin.place, status, isPaused), ...more }),
})
const inNorthern = (status: string, more: Record<string, unknown> = {}): Case => ({
  ...northern,
  variables: (exhibits) => input({ ...aimAt(exhibits, northern.place, status), ...more }),
})

const soon = ({ tomorrow }: Exhibits) => `${tomorrow}T04:00:00.000Z`
const wish = { kind: 'REPAIR', category: 'WATER', words: '水管漏水', phone: '13800000001' }
const stage = {
  ...{ code: 'only', name: '办结', scope: 'EVERY', startsWith: 'PLACED', endsWith: ['DISPOSED'], hours: [] },
  ...{ limitAmount: 60, limitUnit: 'MINUTE', calendar: 'ROUND_THE_CLOCK', mayPause: false },
}

/** How each root field of requests and their policies is asked. */
export const requestCases: Record<string, Case> = {
  'Query.serviceRequests': { ...xinglin, variables: () => ({}) },
  'Query.serviceRequest': {
    ...xinglin,
    variables: ({ serviceRequest }) => ({ id: serviceRequest(xinglin.place, 'DISPOSED').id }),
  },
  'Query.serviceRequestByCode': {
    ...xinglin,
    variables: ({ serviceRequest }) => ({
      number: serviceRequest(xinglin.place, 'DISPOSED').number,
      code: 'AAAAAAAA',
    }),
  },
  'Query.responsePolicies': { ...xinglin, variables: () => ({}) },
  'Query.exampleResponseStages': { ...xinglin, variables: () => ({}) },
  'Mutation.responsePolicySet': {
    ...xinglin,
    variables: () =>
      input({ territoryCode: '210113004', name: '一小时办结', stages: [stage], longestPauseMinutes: 60 }),
  },
  'Mutation.serviceRequestPlace': {
    ...xinglin,
    variables: ({ estate }) =>
      input({ ...wish, estateId: estate(xinglin.place).id, clientSecret: 'a-device-of-its-own-0001' }),
  },
  'Mutation.serviceRequestRecord': {
    ...xinglin,
    variables: ({ estate }) => input({ ...wish, estateId: estate(xinglin.place).id, channel: 'TELEPHONE' }),
  },
  'Mutation.serviceRequestAcknowledge': inXinglin('PLACED'),
  'Mutation.serviceRequestDispatch': {
    ...xinglin,
    variables: (exhibits) =>
      input({ ...aimAt(exhibits, xinglin.place, 'PLACED'), handlerId: exhibits.organisation(anju).id }),
  },
  'Mutation.serviceRequestTake': inXinglin('PLACED'),
  'Mutation.serviceRequestAnswer': inXinglin('PLACED', { words: '已答复。' }),
  'Mutation.serviceRequestAccept': inXinglin('DISPATCHED'),
  'Mutation.serviceRequestDecline': inXinglin('DISPATCHED', { reason: '不属于本单位。' }),
  'Mutation.serviceRequestPlan': {
    ...northern,
    variables: (exhibits) =>
      input({ ...aimAt(exhibits, northern.place, 'ACCEPTED'), comesAt: soon(exhibits) }),
  },
  'Mutation.serviceRequestArrive': inNorthern('ACCEPTED'),
  'Mutation.serviceRequestPause': {
    ...xinglin,
    variables: (exhibits) =>
      input({ ...aimAt(exhibits, xinglin.place, 'ON_SITE'), until: soon(exhibits), reason: '等配件' }),
  },
  'Mutation.serviceRequestResume': inXinglin('ON_SITE', {}, true),
  'Mutation.serviceRequestMarkComplex': inXinglin('ON_SITE', { reason: '需要更换主机。' }),
  'Mutation.serviceRequestDispose': inXinglin('ON_SITE', { outcome: 'SOLVED', words: '已修好。' }),
  'Mutation.serviceRequestEscalate': inXinglin('PLACED', { reason: '多次反映。' }),
  'Mutation.serviceRequestMerge': {
    ...xinglin,
    variables: (exhibits) =>
      input({
        ...aimAt(exhibits, xinglin.place, 'PLACED'),
        intoNumber: exhibits.serviceRequest(xinglin.place, 'DISPATCHED').number,
      }),
  },
  'Mutation.serviceRequestNote': inXinglin('PLACED', { words: '已电话联系。', isInternal: true }),
  'Mutation.hotlineTicketReturn': inXinglin('PLACED', { reason: '属于供电公司。' }),
  'Mutation.hotlineTicketTakeBack': inXinglin('PLACED'),
  'Mutation.hotlineTicketExtend': inXinglin('ON_SITE', {
    reason: '等待配件。',
    until: '2099-01-01T00:00:00Z',
  }),
  'Mutation.serviceRequestClose': inXinglin('DISPOSED'),
  'Mutation.serviceRequestRate': inXinglin('DISPOSED', { rating: 5, recordedFrom: 'TELEPHONE' }),
  'Mutation.serviceRequestReopen': inXinglin('DISPOSED', { words: '没修好。', recordedFrom: 'PAPER' }),
  'Mutation.serviceRequestWithdraw': inXinglin('PLACED', { recordedFrom: 'TELEPHONE' }),
  'Subscription.serviceRequestChanged': {
    ...xinglin,
    variables: ({ serviceRequest }) => ({ id: serviceRequest(xinglin.place, 'PLACED').id }),
  },
  'Subscription.serviceRequestBoardChanged': { ...xinglin, variables: () => ({}) },
}
