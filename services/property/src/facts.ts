/**
 * What this service keeps of places, organisations and posts. Facts are read at least once, so every handler ends the
 * same when it runs twice; and in the order of their transactions, so that the last word stays.
 */
import { civilDay } from '@linli/kernel'
import type { FactHandler } from '@linli/subgraph'
import { makeRoundSoon } from './disclosure/index.ts'
import {
  contractReported,
  contractReportWithdrawn,
  estateTakenBack,
  standardReported,
  standardReportWithdrawn,
} from './moving-in/index.ts'
import { registerCompany } from './service-contract/index.ts'

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

const managementArea: FactHandler = async (em, { district, subject, payload, at }) => {
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
  const place = { districtId: district, managementAreaId: subject }
  await registerCompany(em, place, optional(payload.propertyCompanyId), at)
  await makeRoundSoon(em, district)
}

const organisation: FactHandler = async (em, { district, subject, payload }) => {
  await em.execute(
    `insert into organisation (district_id, id, kind, name, territory_code, dissolved_on) values (?, ?, ?, ?, ?, ?)
     on conflict (district_id, id) do update
     set kind = excluded.kind, name = excluded.name, territory_code = excluded.territory_code,
       dissolved_on = excluded.dissolved_on`,
    [
      ...[district, subject, text(payload.kind), text(payload.name), optional(payload.territoryCode)],
      optional(payload.dissolvedOn),
    ],
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

/** What allows a company to promise less. A later record takes the place of those before it, and decides whether they stand. */
const ownersDecision: FactHandler = async (em, { district, subject, payload }) => {
  const isCarried = payload.isCarried === true
  await em.execute(
    `insert into owners_decision (district_id, id, management_area_id, estate_id, reference, matter, clause, kind, decided_on,
       is_carried, is_upheld, supersedes_id)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (district_id, id) do nothing`,
    [
      ...[
        district,
        subject,
        optional(payload.managementAreaId),
        optional(payload.estateId),
        text(payload.reference),
      ],
      ...[
        text(payload.matter),
        text(payload.clause),
        text(payload.kind),
        text(payload.decidedOn),
        isCarried,
        isCarried,
      ],
      optional(payload.supersedesId),
    ],
  )
  await em.execute(
    `with recursive corrected as (
       select supersedes_id as id from owners_decision where district_id = ? and id = ?
       union select earlier.supersedes_id from owners_decision earlier join corrected on corrected.id = earlier.id
         where earlier.district_id = ?)
     update owners_decision set is_upheld = ? where district_id = ? and id in (select id from corrected)`,
    [district, subject, district, isCarried, district],
  )
}

export const factHandlers: Record<string, FactHandler> = {
  OwnersDecisionRecorded: ownersDecision,
  EstateRegistered: estate,
  EstateClassified: estateClassified,
  EstateTakenBack: estateTakenBack,
  ServiceContractReported: contractReported,
  ServiceContractReportWithdrawn: contractReportWithdrawn,
  StandardReported: standardReported,
  StandardReportWithdrawn: standardReportWithdrawn,
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
