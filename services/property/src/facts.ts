/**
 * What this service keeps of places, organisations and posts. Facts are read at least once, so every handler ends the
 * same when it runs twice; and in the order of their transactions, so that the last word stays.
 */
import { civilDay, newId } from '@linli/kernel'
import type { EntityManager, Fact, FactHandler } from '@linli/subgraph'
import { endStandards } from './service-standard/end-standards.ts'

const estate: FactHandler = async (em, { district, subject, payload }) => {
  await em.execute(
    `insert into estate (district_id, id, code, name, type) values (?, ?, ?, ?, ?)
     on conflict (district_id, id) do update
     set code = excluded.code, name = excluded.name, type = coalesce(excluded.type, estate.type)`,
    [district, subject, text(payload.code), text(payload.name), optional(payload.type)],
  )
}

const estateClassified: FactHandler = async (em, { district, subject, payload }) => {
  await em.execute(`update estate set type = ? where district_id = ? and id = ?`, [
    optional(payload.type),
    district,
    subject,
  ])
}

const managementArea: FactHandler = async (em, fact) => {
  const { district, subject, payload, at } = fact
  await em.execute(
    `insert into management_area (district_id, id, code, name) values (?, ?, ?, ?)
     on conflict (district_id, id) do update set code = excluded.code, name = excluded.name`,
    [district, subject, text(payload.code), text(payload.name)],
  )
  await em.execute(`delete from management_area_estate where district_id = ? and management_area_id = ?`, [
    district,
    subject,
  ])
  for (const estateId of list(payload.estateIds)) {
    await em.execute(
      `insert into management_area_estate (district_id, management_area_id, estate_id) values (?, ?, ?) on conflict do nothing`,
      [district, subject, estateId],
    )
  }
  await contract(em, fact, optional(payload.propertyCompanyId), at)
}

/** A change of company ends the contract before, and with it the standards that belonged to it. */
async function contract(
  em: EntityManager,
  { district, subject }: Fact,
  companyId: string | null,
  at: Date,
): Promise<void> {
  const [known] = await em.execute<{ id: string; company_id: string }[]>(
    `select id, company_id from service_contract where district_id = ? and management_area_id = ? and ended_on is null`,
    [district, subject],
  )
  if (known?.company_id === companyId || (!known && !companyId)) return
  const today = civilDay(at)
  if (known) {
    await em.execute(
      `update service_contract set ended_on = greatest(?, in_force_from) where district_id = ? and id = ?`,
      [today, district, known.id],
    )
    await endStandards(em, subject, at)
  }
  if (!companyId) return
  await em.execute(
    `insert into service_contract (district_id, id, management_area_id, company_id, in_force_from) values (?, ?, ?, ?, ?)`,
    [district, newId(), subject, companyId, today],
  )
}

const organisation: FactHandler = async (em, { district, subject, payload }) => {
  await em.execute(
    `insert into organisation (district_id, id, kind, name, territory_code) values (?, ?, ?, ?, ?)
     on conflict (district_id, id) do update
     set kind = excluded.kind, name = excluded.name, territory_code = excluded.territory_code`,
    [district, subject, text(payload.kind), text(payload.name), optional(payload.territoryCode)],
  )
}

const appointmentBegan: FactHandler = async (em, { district, subject, payload }) => {
  await em.execute(
    `insert into appointment (district_id, id, person_id, person_name, organisation_id, post, begins_on, ends_on)
     values (?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (district_id, id) do update
     set person_name = excluded.person_name, post = excluded.post, begins_on = excluded.begins_on, ends_on = excluded.ends_on`,
    [
      ...[district, subject, text(payload.personId), text(payload.personName), text(payload.organisationId)],
      ...[text(payload.post), text(payload.beginsOn), optional(payload.endsOn)],
    ],
  )
}

const appointmentEnded: FactHandler = async (em, { district, subject, payload, at }) => {
  await em.execute(`update appointment set ends_on = ? where district_id = ? and id = ?`, [
    optional(payload.endsOn) ?? civilDay(at),
    district,
    subject,
  ])
}

/** The name goes; who held which post when is the history of a body and stays, without a name. */
const personErased: FactHandler = async (em, { district, subject }) => {
  await em.execute(`update appointment set person_name = '—' where district_id = ? and person_id = ?`, [
    district,
    subject,
  ])
}

export const factHandlers: Record<string, FactHandler> = {
  EstateRegistered: estate,
  EstateClassified: estateClassified,
  ManagementAreaRegistered: managementArea,
  OrganisationRegistered: organisation,
  OrganisationChanged: organisation,
  AppointmentBegan: appointmentBegan,
  AppointmentEnded: appointmentEnded,
  PersonErased: personErased,
}

const text = (value: unknown): string => String(value)
const optional = (value: unknown): string | null => (value == null ? null : String(value))
const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])
