/** The demo cast as the API tells it to somebody without an account: 示范·杏林苑 and its neighbours. */
import type {
  AreaStandardsFragment,
  CommitmentPartsFragment,
  MeasurePartsFragment,
  PublicEstatePageQuery,
  PublicFrontDoorQuery,
  PublicPosterQuery,
  PublicStandardPageQuery,
  StandardCommentPartsFragment,
  StandardDiffPartsFragment,
} from '../gql/operations.ts'
import { item, items } from './clauses.ts'
import { standings } from './disclosures.ts'

type Version = NonNullable<PublicStandardPageQuery['standardVersionByReference']>
type Estate = NonNullable<PublicEstatePageQuery['estateByCode']>
type Change = StandardDiffPartsFragment['changes'][number]

export const now = new Date('2026-03-05T02:00:00Z')

const promiseOf = (code: string, changes: Partial<NonNullable<Change['after']>> = {}) => {
  const { title, wording, promise } = item(code)
  return { title, wording, promise, ...changes }
}

const sixtyMinutes = promiseOf('ZH-02', { wording: '急修接报后 60 分钟内到达现场', promise: '60 分钟' })

const stricterRepair: Change = {
  code: 'ZH-02',
  kind: 'STRICTER',
  sentence: '急修到场：60 分钟 → 30 分钟，更严',
  before: sixtyMinutes,
  after: promiseOf('ZH-02'),
}

const correctedWording: Change = {
  code: 'BJ-04',
  kind: 'REWORDED',
  sentence: '楼道拖洗：文字更正，承诺不变',
  before: promiseOf('BJ-04', { wording: '楼道每 7 日拖洗1次。' }),
  after: promiseOf('BJ-04'),
}

const looserCleaning: Change = {
  code: 'BJ-02',
  kind: 'LOOSER',
  sentence: '室外清扫：每日 2 次 → 每日 1 次，放宽',
  before: promiseOf('BJ-02'),
  after: promiseOf('BJ-02', { wording: '道路、广场、停车场、绿地等每日清扫 1 次', promise: '每日 1 次' }),
}

const incomparableGreens: Change = {
  code: 'LH-03',
  kind: 'NOT_COMPARABLE',
  sentence: '病虫害防治：表述改变，无法比较宽严',
  before: promiseOf('LH-03'),
  after: promiseOf('LH-03', { wording: '根据天气和虫情，适时防治病虫害' }),
}

const diff = (
  changeClass: StandardDiffPartsFragment['changeClass'],
  summary: string,
  changes: readonly Change[],
): StandardDiffPartsFragment => ({ changeClass, summary, unchanged: items.length - changes.length, changes })

const estates = [{ code: '210113001001-01', name: '示范·杏林苑', type: 'COMMERCIAL' }] as const
const managementArea = { code: '210113001001-M01', name: '示范·杏林苑', estates }
const noComments = { edges: [], pageInfo: { hasNextPage: false, endCursor: null } }

/** Version 2.0: out on the company's own word, since it is only better for the owners. */
export const versionInForce: Version = {
  id: '0198f000-0000-7000-8000-000000000007',
  reference: '210113001001-M01-7',
  number: '2.0',
  title: '示范·杏林苑物业服务标准（第 2.0 版）',
  status: 'PUBLISHED',
  isInForce: true,
  effectiveOn: '2026-03-01',
  supersededOn: null,
  publishedAt: '2026-03-01T01:30:00Z',
  company: { name: '示范安居物业' },
  managementArea,
  commentWindow: null,
  basedOn: { reference: '210113001001-M01-1', number: '1.0', publicPath: '/p/standards/210113001001-M01-1' },
  successor: null,
  items,
  diff: diff('FAVOURABLE', '更严 1 条。', [stricterRepair]),
  reviews: [],
  legalBases: [],
  renewalFrom: null,
  temporaryMeasures: [],
  comments: noComments,
  events: {
    edges: [
      {
        node: {
          id: 'e2',
          sentence: '示范安居物业公布第 2.0 版，自 2026年3月1日起执行',
          at: '2026-03-01T01:30:00Z',
        },
      },
    ],
  },
}

const bodies = [
  ['PARTY_ORGANISATION', '示范社区党委', '2026-02-24', false],
  ['RESIDENTS_COMMITTEE', '示范社区居民委员会', '2026-02-25', false],
  ['OWNERS_COMMITTEE', '示范·杏林苑业主委员会', '2026-02-26', true],
] as const

const reviews: Version['reviews'] = bodies.map(([body, organisationName, decidedOn, isRecorded]) => ({
  body,
  organisationName,
  status: 'SIGNED',
  ...{ standIn: null, opinions: null, namedReviewer: null },
  signature: { decidedOn, isRecorded, voidedAt: null },
}))

const answeredComment: StandardCommentPartsFragment = {
  id: '0198f3c2-77aa-7def-9ba1-c07e44d25b10',
  itemCode: 'BJ-02',
  text: '冬天风大落叶多，每天只扫一次不够，请保留两次。',
  origin: 'ONLINE',
  placedAt: '2026-03-03T08:20:00Z',
  answer: {
    text: '采纳：每年十月至次年三月仍为每日两次，公布前补进条目。',
    isAdopted: true,
    answeredAt: '2026-03-04T03:00:00Z',
  },
}

export const ownComment: StandardCommentPartsFragment = {
  id: '0198f3c2-99bb-7def-8abc-1234abcd5678',
  itemCode: null,
  text: '公示栏能不能也贴一份？老人不用手机。',
  origin: 'ONLINE',
  placedAt: '2026-03-05T01:58:00Z',
  answer: null,
}

/** A draft for the worse in its days of comments: signed by three bodies, on the owners' decision. */
export const draftInComments: Version = {
  ...versionInForce,
  id: '0198f000-0000-7000-8000-000000000008',
  reference: '210113001001-M01-8',
  number: null,
  title: '示范·杏林苑物业服务标准（征求意见稿）',
  status: 'COMMENT_PERIOD',
  isInForce: false,
  effectiveOn: null,
  publishedAt: null,
  commentWindow: {
    closesAt: '2026-03-08T16:00:00Z',
    days: 7,
    isOpen: true,
    commentCount: 2,
    unansweredCount: 1,
  },
  basedOn: { reference: '210113001001-M01-7', number: '2.0', publicPath: '/p/standards/210113001001-M01-7' },
  items: items.map((one) => {
    const changed = [looserCleaning, incomparableGreens].find(({ code }) => code === one.code)?.after
    return changed ? { ...one, ...changed } : one
  }),
  diff: diff('ADVERSE', '放宽 1 条、无法比较 1 条。', [looserCleaning, incomparableGreens]),
  reviews,
  legalBases: [{ sentence: '依据 2026年2月20日 业主共同决定（示范·杏林苑业主大会决议 2026-02 号）。' }],
  comments: { ...noComments, edges: [{ node: answeredComment }] },
}

export const firstVersion: Version = {
  ...versionInForce,
  id: '0198f000-0000-7000-8000-000000000001',
  reference: '210113001001-M01-1',
  number: '1.0',
  title: '示范·杏林苑物业服务标准（第 1.0 版）',
  status: 'SUPERSEDED',
  isInForce: false,
  effectiveOn: '2025-06-01',
  publishedAt: '2025-05-20T02:00:00Z',
  supersededOn: '2026-03-01',
  basedOn: null,
  successor: {
    reference: '210113001001-M01-7',
    number: '2.0',
    publicPath: '/p/standards/210113001001-M01-7',
    effectiveOn: '2026-03-01',
  },
  items: items.map((one) => (one.code === 'ZH-02' ? { ...one, ...sixtyMinutes } : one)),
  diff: diff('FIRST', '首次公布，共 33 条', []),
  reviews,
}

/** As many changes as an ordinary notice may have, figures and wordings mixed. */
export function versionWithChanges(count: number): Version {
  const kinds = [stricterRepair, looserCleaning, correctedWording, incomparableGreens]
  const changes = items.slice(0, count).map(({ code, title }, at): Change => {
    const { kind, before, after } = kinds[at % kinds.length]!
    return {
      code,
      kind,
      sentence: title,
      before: before && { ...before, title },
      after: after && { ...after, title },
    }
  })
  return {
    ...versionInForce,
    diff: diff('ADVERSE', `${count} 条变更`, changes),
    reviews,
    legalBases: draftInComments.legalBases,
  }
}

export const posterVersion = (
  version: Version,
): NonNullable<PublicPosterQuery['standardVersionByReference']> => ({
  ...version,
  announcement: `【${estates[0].name}】${version.title}：${version.diff?.summary ?? ''}`,
})

const area: AreaStandardsFragment = {
  ...managementArea,
  propertyCompany: { name: '示范安居物业' },
  serviceContract: {
    inForceFrom: '2025-06-01',
    status: 'ACTIVE',
    standing: '合同至 2028-05-31 期满，还有 821 天。',
    onFile: {
      ...{ number: '示范杏物服〔1〕号', termFrom: '2025-06-01', termTo: '2028-05-31' },
      ...{ feeRegime: 'LUMP_SUM', level: '二级', feePerSquareMetre: '1.85' },
    },
  },
  temporaryMeasures: [],
  ownersDecisions: {
    edges: [
      {
        node: {
          id: '0198f000-0000-7000-8000-0000000000d1',
          reference: '示范·杏林苑业主大会决议 2026-02 号',
          matter: '将中心绿地东侧改为收费停车位',
          decidedOn: '2026-02-20',
          isCarried: false,
          outcome: '未通过：同意的人数未达到四分之三以上。',
          supersededBy: null,
          tests: [
            {
              isMet: false,
              sentence: '同意的人数 861 人，占参与表决 1,298 人 的 66.33%，未达到四分之三以上，还差 113 人。',
            },
          ],
        },
      },
    ],
  },
  disclosureStandings: standings,
  community: { name: '示范社区' },
  currentStandard: { ...versionInForce, publicPath: '/p/standards/210113001001-M01-7' },
  upcomingStandard: null,
  standardsUnderWay: [draftInComments],
  standardVersions: { edges: [{ node: draftInComments }, { node: versionInForce }, { node: firstVersion }] },
}

export const xinglinyuan: Estate = {
  code: '210113001001-01',
  name: '示范·杏林苑',
  type: 'COMMERCIAL',
  managementMode: 'CONTRACTED',
  households: 1280,
  builtYear: 2014,
  community: { name: '示范社区' },
  managementArea: area,
  basicCommitment: null,
  basicCommitments: { edges: [] },
}

/** Served by a company that has published nothing yet. */
export const yueshuiwan: Estate = {
  ...xinglinyuan,
  code: '210113001001-02',
  name: '示范·悦水湾',
  managementArea: {
    ...area,
    code: '210113001001-M02',
    name: '示范·悦水湾',
    estates: [{ code: '210113001001-02', name: '示范·悦水湾', type: 'COMMERCIAL' }],
    currentStandard: null,
    standardsUnderWay: [],
    standardVersions: { edges: [] },
  },
}

/** Looked after by the community: there is no company and no standard. */
export const puheli: Estate = {
  ...xinglinyuan,
  code: '210113001002-01',
  name: '示范·蒲河里',
  type: 'OLD',
  managementMode: 'COMMUNITY_HELD',
  households: 342,
  builtYear: 1996,
  managementArea: null,
}

const rongheJiayuan: Estate = {
  ...xinglinyuan,
  code: '210113002003-01',
  name: '示范·融和家园',
  type: 'RESETTLEMENT',
  managementArea: { ...area, standardsUnderWay: [] },
}

export const estateList = (found: readonly Estate[] = [xinglinyuan, yueshuiwan, puheli, rongheJiayuan]) =>
  ({
    edges: found.map((node) => ({ node })),
    pageInfo: { hasNextPage: false, endCursor: null },
    totalCount: found.length,
  }) satisfies PublicFrontDoorQuery['estates']

/** It has snowed: for some days the stairs are swept less. */
export const snow: MeasurePartsFragment = {
  ...{ id: '0198f000-0000-7000-8000-0000000000a1', occasion: 'SNOW', status: 'RUNNING', liftedOn: null },
  ...{ reason: '连日降雪，保洁人员集中清雪除冰。', startsOn: '2026-03-04', endsOn: '2026-03-08' },
  items: [{ code: 'BJ-02', title: '楼道清扫' }],
}

const commitment = (
  number: number,
  status: CommitmentPartsFragment['status'],
  services: CommitmentPartsFragment['services'],
): CommitmentPartsFragment => ({
  ...{ id: `commitment ${number}`, number, status, services, organisationName: '示范社区居民委员会' },
  ...{ effectiveOn: `2026-0${number}-01`, supersededOn: status === 'PUBLISHED' ? null : '2026-02-01' },
  changeNote: number > 1 ? '新增清雪。' : null,
})

const clearance = { title: '垃圾清运', wording: '生活垃圾每日清运 1 次。', performer: '街道环卫' }

/** Without a company, and with what the community sees to. */
export const tiexixiang: Estate = {
  ...puheli,
  ...{ code: '210113001003-01', name: '示范·铁西巷', managementMode: 'NONE' },
  basicCommitment: commitment(2, 'PUBLISHED', [
    clearance,
    { title: '清雪', wording: '雪停后清扫单元门前。', performer: '志愿队' },
  ]),
  basicCommitments: {
    edges: [{ node: commitment(1, 'SUPERSEDED', [clearance]) }],
  },
}
