/** A request of the demo cast as the API tells it to whoever shows its number and its code. */
import type { PublicRequestEstateQuery, PublicRequestQuery } from '../gql/operations.ts'

export type FollowedRequest = NonNullable<PublicRequestQuery['serviceRequestByCode']>

export const requestEstates: readonly NonNullable<PublicRequestEstateQuery['estateByCode']>[] = [
  {
    id: '0198f000-0000-7000-8000-0000000000e1',
    code: '210113001001-01',
    name: '示范·杏林苑',
    community: { name: '示范社区' },
    managementArea: { propertyCompany: { name: '示范安居物业' } },
    buildings: [
      { code: '210113001001-01-01', name: '1号楼' },
      { code: '210113001001-01-03', name: '3号楼' },
    ],
  },
  {
    id: '0198f000-0000-7000-8000-0000000000e2',
    code: '210113001002-01',
    name: '示范·蒲河里',
    community: { name: '示范社区' },
    managementArea: null,
    buildings: [],
  },
]

export const leakNumber = '诉求-2026-000412'
export const leakCode = 'K7M2QXWB'

const clock = {
  round: 1,
  restsUntil: null,
  parts: [
    { words: '3月4日 16:50 至 17:00：计 10 分钟', isCounted: true },
    { words: '3月4日 17:00 至 3月5日 8:30：非工作时段，不计时', isCounted: false },
  ],
}

const event = {
  ...{ until: null, words: null, byResident: false, organisationName: '示范安居物业' },
}

/** A leaking tap, somebody is on the way. */
export const leak: FollowedRequest = {
  id: '0198f000-0000-7000-8000-0000000000f1',
  number: leakNumber,
  ...{ kind: 'REPAIR', category: 'WATER', status: 'ACCEPTED' },
  words: '厨房水管漏水，已关总阀。',
  place: '3号楼2单元5层',
  ...{ isUrgent: true, isAboutCompany: false, isComplex: false, isPaused: false, isLate: false },
  placedAt: '2026-03-04T08:50:00Z',
  ...{ plannedAt: '2026-03-05T06:00:00Z', escalatedAt: null, nextDueAt: '2026-03-05T09:00:00Z' },
  ...{ outcome: null, rating: null, waitingMinutes: null, handlerName: '示范安居物业' },
  estate: { code: '210113001001-01', name: '示范·杏林苑' },
  requester: { maskedName: '张**', maskedPhone: '138****0001' },
  policy: { name: '5341（示例）', isExample: true },
  mergedInto: null,
  clocks: [
    {
      ...clock,
      ...{ stage: '受理', standing: 'MET', dueAt: '2026-03-04T08:55:00Z' },
      sentence: '受理：自 3月4日 16:50 起 5 分钟内，应于 16:55 前完成',
    },
    {
      ...clock,
      ...{ stage: '处置', standing: 'RUNNING', dueAt: '2026-03-05T09:00:00Z' },
      sentence: '处置：自 3月4日 16:50 起 1 个工作日内，应于 3月5日 17:00 前完成',
    },
  ],
  events: [
    {
      ...event,
      ...{ id: 'e1', kind: 'PLACED', at: '2026-03-04T08:50:00Z', byResident: true, organisationName: null },
    },
    { ...event, id: 'e2', kind: 'DISPATCHED', at: '2026-03-04T08:53:00Z' },
    { ...event, id: 'e3', kind: 'ACCEPTED', at: '2026-03-04T08:57:00Z' },
    { ...event, id: 'e4', kind: 'PLANNED', at: '2026-03-04T09:00:00Z', until: '2026-03-05T06:00:00Z' },
    { ...event, id: 'e5', kind: 'NOTED', at: '2026-03-04T09:01:00Z', words: '需要带水管接头。' },
  ],
  availableActions: [{ action: 'WITHDRAW', isAllowed: true, refusal: null }],
}

/** The same, said to be done: it waits for the resident's word. */
export const leakDone: FollowedRequest = {
  ...leak,
  ...{ status: 'DISPOSED', outcome: 'SOLVED', nextDueAt: null, plannedAt: null, waitingMinutes: 1297 },
  events: [
    ...leak.events,
    { ...event, id: 'e6', kind: 'DISPOSED', at: '2026-03-05T06:27:00Z', words: '已更换水管接头。' },
  ],
  availableActions: [
    { action: 'REOPEN', isAllowed: true, refusal: null },
    { action: 'RATE', isAllowed: true, refusal: null },
  ],
}
