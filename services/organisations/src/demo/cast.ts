import type { EstateFacts } from '../estate/index.ts'
import type { OrganisationKind } from '../organisation/index.ts'

/*
 * The demo cast: the same few in seeds, tests and pictures. Only the territory tree is real; estates, bodies and people
 * are invented and say so in their names (示范).
 */

export const demoDistrict = { code: '210113', name: '沈北新区' } as const

interface DemoEstate {
  facts: EstateFacts
  communityCode: string
  /** Name of the company that serves it under a contract of its own; null where nobody does. */
  company: string | null
  /** Whether there is a management area, also without a company: then the community stands in for one. */
  hasArea: boolean
  buildings: number
}

const estate = (
  name: string,
  communityCode: string,
  managementMode: EstateFacts['managementMode'],
  [builtYear, households, area, resettlementPercent]: [number, number, string, string],
  { address, ...rest }: Pick<DemoEstate, 'company' | 'hasArea' | 'buildings'> & { address: string },
): DemoEstate => ({
  communityCode,
  facts: { name, managementMode, builtYear, households, area, resettlementPercent, address },
  ...rest,
})

const anju = '示范安居物业'
const qinghe = '示范清和物业'

export const demoEstates: readonly DemoEstate[] = [
  estate('示范·杏林苑', '210113004027', 'CONTRACTED', [2014, 1860, '198400', '0'], {
    company: anju,
    hasArea: true,
    buildings: 14,
    address: '示范路 1 号',
  }),
  estate('示范·悦水湾', '210113004027', 'DEVELOPER_APPOINTED', [2021, 960, '121300', '0'], {
    company: qinghe,
    hasArea: true,
    buildings: 8,
    address: '示范路 9 号',
  }),
  estate('示范·北苑旧居', '210113004028', 'CONTRACTED', [1996, 742, '51900', '0'], {
    company: anju,
    hasArea: true,
    buildings: 11,
    address: '示范街 16 号',
  }),
  estate('示范·融和家园', '210113004025', 'CONTRACTED', [2011, 2380, '226100', '92'], {
    company: anju,
    hasArea: true,
    buildings: 21,
    address: '示范大街 33 号',
  }),
  estate('示范·蒲河里', '210113006004', 'SELF_MANAGED', [1988, 410, '24600', '0'], {
    company: null,
    hasArea: true,
    buildings: 9,
    address: '示范巷 4 号',
  }),
  estate('示范·铁西巷', '210113001001', 'NONE', [1979, 156, '8200', '0'], {
    company: null,
    hasArea: false,
    buildings: 4,
    address: '示范巷 21 号',
  }),
  estate('示范·正良新村', '210113016003', 'DEVELOPER_APPOINTED', [2015, 1540, '149800', '78'], {
    company: qinghe,
    hasArea: true,
    buildings: 16,
    address: '示范路 58 号',
  }),
  estate('示范·民丰里', '210113016004', 'COMMUNITY_HELD', [2009, 1120, '98700', '45'], {
    company: null,
    hasArea: true,
    buildings: 12,
    address: '示范路 77 号',
  }),
]

export interface DemoOrganisation {
  name: string
  kind: OrganisationKind
  /** A code of the tree, or the name of the estate it belongs to; null for a company. */
  place: string | null
}

/** Party organisation and residents' committee of each neighbourhood that holds a demo estate. */
const communityBodies = (
  [
    ['太湖社区', '210113004027'],
    ['北苑社区', '210113004028'],
    ['进步社区', '210113004025'],
    ['文化社区', '210113006004'],
    ['站前社区', '210113001001'],
    ['正良社区', '210113016003'],
    ['民丰社区', '210113016004'],
  ] as const
).flatMap(([community, place]): DemoOrganisation[] => [
  { name: `示范·${community}党委`, kind: 'PARTY_ORGANISATION', place },
  { name: `示范·${community}居委会`, kind: 'RESIDENTS_COMMITTEE', place },
])

/** 悦水湾 is still looked after by the developer's company: it has no owners' committee yet. */
export const demoOrganisations: readonly DemoOrganisation[] = [
  { name: anju, kind: 'PROPERTY_COMPANY', place: null },
  { name: qinghe, kind: 'PROPERTY_COMPANY', place: null },
  { name: '示范·沈北新区社区治理办公室', kind: 'DEPARTMENT', place: '210113' },
  { name: '示范·道义街道办事处', kind: 'DEPARTMENT', place: '210113004' },
  { name: '示范·虎石台街道办事处', kind: 'DEPARTMENT', place: '210113006' },
  { name: '示范·正良街道办事处', kind: 'DEPARTMENT', place: '210113016' },
  ...communityBodies,
  { name: '示范·杏林苑业委会', kind: 'OWNERS_COMMITTEE', place: '示范·杏林苑' },
  { name: '示范·北苑旧居业委会', kind: 'OWNERS_COMMITTEE', place: '示范·北苑旧居' },
  { name: '示范·融和家园业委会', kind: 'OWNERS_COMMITTEE', place: '示范·融和家园' },
  { name: '示范·太湖社区居务监督委员会', kind: 'AFFAIRS_SUPERVISION_COMMITTEE', place: '210113004027' },
  { name: '示范·太湖社区邻里服务公司', kind: 'COMMUNITY_ENTERPRISE', place: '210113004027' },
  { name: '示范·孙记便民维修部', kind: 'CO_BUILDING_UNIT', place: '210113004027' },
  { name: '示范·太湖社区志愿服务队', kind: 'VOLUNTEER_TEAM', place: '210113004027' },
  { name: '示范·夕阳红合唱队', kind: 'SOCIAL_ORGANISATION', place: '210113004027' },
  { name: '示范·融和家园融管家服务队', kind: 'VOLUNTEER_TEAM', place: '示范·融和家园' },
]

export interface DemoOffice {
  organisation: string
  post: string
  /** The term by years and days from the day of seeding; three years from last year's beginning when left out. */
  term?: 'expired' | 'running out'
}

export interface DemoPerson {
  name: string
  /** Last four digits of a number 138 0000 xxxx, which belongs to nobody. */
  phone: string
  /** Where the person signs in to the demo. */
  username?: string
  /** A code, or the name of the organisation that keeps its own staff. */
  register: string
  offices: readonly DemoOffice[]
}

const person = (
  name: string,
  phone: string,
  register: string,
  offices: readonly [organisation: string, post: string, term?: DemoOffice['term']][],
  username?: string,
): DemoPerson => ({
  name,
  phone,
  register,
  ...(username && { username }),
  offices: offices.map(([organisation, post, term]) => ({ organisation, post, ...(term && { term }) })),
})

export const demoPeople: readonly DemoPerson[] = [
  person('沈处长', '0001', '210113', [['示范·沈北新区社区治理办公室', '区社区治理负责人']], 'district'),
  person('审计员', '0002', '210113', [['示范·沈北新区社区治理办公室', '区级审计员']], 'auditor'),
  person('唐科长', '0003', '210113004', [['示范·道义街道办事处', '街道社区治理负责人']], 'street'),
  person('林书记', '0004', '210113004027', [['示范·太湖社区党委', '党组织书记']], 'secretary'),
  person('周主任', '0005', '210113004027', [['示范·太湖社区居委会', '居委会主任']], 'residents-committee'),
  person('吴委员', '0006', '210113004027', [['示范·杏林苑业委会', '业委会委员']], 'owners-committee'),
  person('郑经理', '0007', anju, [[anju, '项目经理']], 'property'),
  person('何质检', '0008', anju, [[anju, '质检主管']], 'property-confirmer'),
  person('王经理', '0009', qinghe, [[qinghe, '项目经理']], 'property-other'),
  person('钱负责人', '0010', '210113004027', [['示范·太湖社区邻里服务公司', '社区企业负责人']], 'enterprise'),
  person('孙合伙人', '0011', '210113004027', [['示范·孙记便民维修部', '社区合伙人']], 'partner'),
  // Cross-appointment as the article promotes it: an owner who also sits in the neighbourhood's Party body.
  person(
    '冯委员',
    '0012',
    '210113004027',
    [
      ['示范·杏林苑业委会', '业委会主任'],
      ['示范·太湖社区党委', '兼职委员', 'running out'],
    ],
    'cross-appointed',
  ),
  // An employee of the company who lives in the estate it serves: recused whenever the company proposes.
  person(
    '许工程师',
    '0013',
    anju,
    [
      [anju, '工程主管'],
      ['示范·杏林苑业委会', '业委会委员'],
    ],
    'recused',
  ),
  person('秦前主任', '0014', '210113004027', [['示范·杏林苑业委会', '业委会主任', 'expired']], 'expired'),
  person('韩委员', '0015', '210113004027', [['示范·太湖社区居务监督委员会', '居务监督委员会主任']]),
  person('高书记', '0021', '210113004028', [['示范·北苑社区党委', '党组织书记']]),
  person('马主任', '0022', '210113004028', [['示范·北苑社区居委会', '居委会主任']]),
  person('陶委员', '0023', '210113004028', [['示范·北苑旧居业委会', '业委会主任']]),
  person('曹书记', '0024', '210113004025', [['示范·进步社区党委', '党组织书记']]),
  person('邓主任', '0025', '210113004025', [['示范·进步社区居委会', '居委会主任']]),
  person('彭委员', '0026', '210113004025', [['示范·融和家园业委会', '业委会主任']]),
  person('蒋书记', '0027', '210113006004', [['示范·文化社区党委', '党组织书记']]),
  person('蔡主任', '0028', '210113006004', [['示范·文化社区居委会', '居委会主任']]),
  // Looks after an estate that no company serves.
  person(
    '贾书记',
    '0029',
    '210113001001',
    [
      ['示范·站前社区党委', '党组织书记'],
      ['示范·站前社区居委会', '居委会主任'],
    ],
    'unserved-community',
  ),
  person('魏书记', '0030', '210113016003', [['示范·正良社区党委', '党组织书记']]),
  person('薛主任', '0031', '210113016003', [['示范·正良社区居委会', '居委会主任']]),
  person('叶书记', '0032', '210113016004', [['示范·民丰社区党委', '党组织书记']]),
  person('潘主任', '0033', '210113016004', [['示范·民丰社区居委会', '居委会主任']]),
  person('丁队长', '0034', '210113004027', [['示范·太湖社区志愿服务队', '社会组织负责人']]),
  person('任楼长', '0035', '210113004028', [['示范·北苑社区居委会', '楼长']]),
]
