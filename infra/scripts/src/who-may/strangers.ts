import { newId } from '@linli/kernel'
import type { SeatKind } from '@linli/subgraph'
import type { World } from '@linli/subgraph/testing'

/** Where a seat is held that nobody of the demo holds. */
export interface Post {
  kind: SeatKind
  district: string
  reachCode: string
}

const organisationKinds: Partial<Record<SeatKind, string>> = {
  PARTY: 'PARTY_ORGANISATION',
  RESIDENTS_COMMITTEE: 'RESIDENTS_COMMITTEE',
  OWNERS_COMMITTEE: 'OWNERS_COMMITTEE',
  PROPERTY_COMPANY: 'PROPERTY_COMPANY',
  ENTERPRISE: 'COMMUNITY_ENTERPRISE',
  PARTNER: 'CO_BUILDING_UNIT',
  SOCIAL: 'SOCIAL_ORGANISATION',
}

/** Appoints somebody new in a body of their own, past all acts: the tables say then what seats they have. */
export async function appointStranger(world: World, { kind, district, reachCode }: Post): Promise<void> {
  const [organisation, person, post, term] = [newId(), newId(), newId(), newId()]
  const organisationKind = organisationKinds[kind] ?? 'DEPARTMENT'
  const name = `示范·外来 ${term}`
  const isAdministrator = kind === 'DISTRICT' || kind === 'STREET'
  const write = (sql: string, ...parameters: unknown[]) =>
    world.sqlAs('organisations', { kind: 'SYSTEM' }, sql, parameters)
  await write(
    `insert into platform.district (id, code, name) values ($1, '999999', '示范·别区') on conflict do nothing`,
    district,
  )
  await write(
    `insert into organisation (district_id, id, kind, name, territory_code) values ($1, $2, $3, $4, $5)`,
    ...[district, organisation, organisationKind, name, reachCode],
  )
  await write(
    `insert into person (district_id, id, masked_name, register_organisation_id) values ($1, $2, '外**', $3)`,
    ...[district, person, organisation],
  )
  await write(
    `insert into post (district_id, id, name, seat_kind, administrator, organisation_kinds, position)
     values ($1, $2, $3, $4, $5, array[$6], 1000)`,
    ...[district, post, name, kind, isAdministrator, organisationKind],
  )
  await write(
    `insert into appointment (district_id, id, person_id, organisation_id, post_id, reach_code, begins_on)
     values ($1, $2, $3, $4, $5, $6, '2026-01-01')`,
    ...[district, term, person, organisation, post, reachCode],
  )
}
