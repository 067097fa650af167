/**
 * The demo's people in a small world of their own: told to this service by facts, exactly as the organisations
 * service tells them.
 */
import { createHash } from 'node:crypto'
import type { Claims, SeatKind } from '@linli/subgraph'
import { createWorld, type Actor, type World } from '@linli/subgraph/testing'
import { service } from '../service.ts'

/** The same identity for the same name, so that a test can say whom it means. */
export function idOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

export const district = idOf('沈北新区')
export const otherDistrict = idOf('他区')
const community = '210113004027'
const anju = '示范安居物业'
const qinghe = '示范清和物业'
const partyBody = '示范·太湖社区党委'
const committee = '示范·太湖社区居委会'
const owners = '示范·杏林苑业委会'

export const area = { id: idOf('示范·杏林苑物业管理区域'), code: `${community}-M01`, name: '示范·杏林苑' }
/** An old estate: no owners' committee is asked there. */
export const oldArea = {
  id: idOf('示范·北苑旧居物业管理区域'),
  code: `${community}-M02`,
  name: '示范·北苑旧居',
}
/** Served by the other company. */
const foreignArea = {
  id: idOf('示范·悦水湾物业管理区域'),
  code: `${community}-M03`,
  name: '示范·悦水湾',
}

/** What the organisations service tells. */
export interface Fact {
  readonly type: string
  readonly subject: string
  readonly payload: Record<string, unknown>
}

export const organisation = (name: string, kind: string, territoryCode: string | null): Fact => ({
  type: 'OrganisationRegistered',
  subject: idOf(name),
  payload: { kind, name, territoryCode },
})

export const estate = (name: string, number: string, type: string, communityCode = community): Fact => ({
  type: 'EstateRegistered',
  subject: idOf(name),
  payload: { code: `${communityCode}-${number}`, name, communityCode, type, managementMode: 'CONTRACTED' },
})

/** An area bears the name of its estate. */
export const managed = ({ code, name }: { code: string; name: string }, company: string): Fact => ({
  type: 'ManagementAreaRegistered',
  subject: idOf(`${name}物业管理区域`),
  payload: { code, name: `${name}物业管理区域`, estateIds: [idOf(name)], propertyCompanyId: idOf(company) },
})

export const appointed = (
  person: string,
  where: string,
  post: string,
  endsOn: string | null = null,
): Fact => ({
  type: 'AppointmentBegan',
  subject: seatOf(person, where),
  payload: {
    ...{ personId: idOf(person), personName: `${person[0]}**`, organisationId: idOf(where), post },
    ...{ beginsOn: '2025-01-01', endsOn },
  },
})

/** What the owners of an area decided, as their committee has recorded it. */
export const decided = (
  areaId: string,
  reference: string,
  { isCarried = true, ...more }: { isCarried?: boolean; supersedesId?: string } = {},
): Fact => ({
  type: 'OwnersDecisionRecorded',
  subject: idOf(reference),
  payload: {
    ...{ managementAreaId: areaId, estateId: null, kind: 'ORDINARY', isCarried, decidedOn: '2026-02-20' },
    ...{ reference, matter: '示范事项', clause: '民法典第二百七十八条第一款第（九）项', ...more },
  },
})

const seatOf = (person: string, where: string) => idOf(`${person}@${where}`)

const facts: readonly Fact[] = [
  organisation(anju, 'PROPERTY_COMPANY', null),
  organisation(qinghe, 'PROPERTY_COMPANY', null),
  organisation(partyBody, 'PARTY_ORGANISATION', community),
  organisation(committee, 'RESIDENTS_COMMITTEE', community),
  organisation(owners, 'OWNERS_COMMITTEE', `${community}-01`),
  estate(area.name, '01', 'COMMERCIAL'),
  estate(oldArea.name, '02', 'OLD'),
  estate(foreignArea.name, '03', 'COMMERCIAL'),
  managed(area, anju),
  managed(oldArea, anju),
  managed(foreignArea, qinghe),
  decided(area.id, '杏林苑业主大会〔2026〕1号'),
  appointed('郑经理', anju, '项目经理'),
  appointed('何质检', anju, '质检主管'),
  appointed('王经理', qinghe, '项目经理'),
  appointed('林书记', partyBody, '党组织书记'),
  appointed('周主任', committee, '居委会主任'),
  appointed('吴委员', owners, '业委会委员'),
  appointed('冯委员', owners, '业委会主任'),
  appointed('冯委员', partyBody, '兼职委员'),
  appointed('许工程师', anju, '工程主管'),
  appointed('许工程师', owners, '业委会委员'),
  appointed('秦前主任', owners, '业委会主任', '2025-12-31'),
]

/** Everybody of the cast, each in the seat that a test speaks of. */
export interface Cast {
  world: World
  /** Project manager of the company that proposes. */
  manager: Actor
  /** The second person of the company. */
  confirmer: Actor
  otherCompany: Actor
  secretary: Actor
  residentsCommittee: Actor
  ownersCommittee: Actor
  /** Holds posts in two reviewing bodies; here for the owners' committee, there for the Party organisation. */
  crossAppointedForOwners: Actor
  crossAppointedForParty: Actor
  /** Employed by the company and a member of the owners' committee. */
  recused: Actor
  expired: Actor
  district: Actor
  street: Actor
  auditor: Actor
  resident: Actor
  /** Staff of another district. */
  stranger: Actor
  /** Tells further facts and waits until they are known. */
  tell(...more: Fact[]): Promise<void>
}

/** @param startsAt the instant at which their world begins, where the calendar matters */
export async function createCast(startsAt?: string): Promise<Cast> {
  const world = await createWorld([service], startsAt ? { startsAt } : {})
  const seat = (person: string, where: string, kind: SeatKind, more: Partial<Claims> = {}) =>
    world.as({
      ...{ account: person, person: idOf(person), seat: seatOf(person, where), kind, district },
      ...{ organisations: [idOf(where)], territories: [] },
      ...more,
    })
  const around = { territories: [community] }
  const tell = async (...more: readonly Fact[]) => {
    for (const { type, subject, payload } of more) {
      await world.sqlAs(
        'property',
        { kind: 'SYSTEM' },
        `insert into facts.fact (district_id, type, subject, payload, at) values ($1, $2, $3, $4, $5)`,
        [district, type, subject, JSON.stringify(payload), world.time.now()],
      )
    }
    await world.settle()
  }
  await world.sqlAs(
    'property',
    { kind: 'SYSTEM' },
    `insert into platform.district (id, code, name, demo) values ($1, '210113', '沈北新区', true)`,
    [district],
  )
  await tell(...facts)
  return {
    ...{ world, tell },
    manager: seat('郑经理', anju, 'PROPERTY_COMPANY'),
    confirmer: seat('何质检', anju, 'PROPERTY_COMPANY'),
    otherCompany: seat('王经理', qinghe, 'PROPERTY_COMPANY'),
    secretary: seat('林书记', partyBody, 'PARTY', around),
    residentsCommittee: seat('周主任', committee, 'RESIDENTS_COMMITTEE', around),
    ownersCommittee: seat('吴委员', owners, 'OWNERS_COMMITTEE', { territories: [`${community}-01`] }),
    crossAppointedForOwners: seat('冯委员', owners, 'OWNERS_COMMITTEE'),
    crossAppointedForParty: seat('冯委员', partyBody, 'PARTY', around),
    recused: seat('许工程师', owners, 'OWNERS_COMMITTEE'),
    expired: seat('秦前主任', owners, 'OWNERS_COMMITTEE'),
    district: seat('沈处长', '示范·沈北新区社区治理办公室', 'DISTRICT', {
      territories: ['210113'],
      administrator: true,
    }),
    street: seat('唐科长', '示范·道义街道办事处', 'STREET', {
      territories: ['210113004'],
      post: '街道社区治理负责人',
    }),
    auditor: seat('审计员', '示范·沈北新区社区治理办公室', 'AUDITOR', { territories: ['210113'] }),
    resident: world.anonymous(),
    stranger: seat('外区经理', '他区物业', 'PROPERTY_COMPANY', {
      district: otherDistrict,
      territories: ['999999'],
    }),
    tell,
  }
}
