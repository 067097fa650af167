import { addDays, civilDay } from '@linli/kernel'
import { loader, type Context } from '@linli/subgraph'
import { selectAreasByIds, selectEstatesByIds } from '../estate/index.ts'
import { type OrganisationKind, type OrganisationRow, selectOrganisations } from '../organisation/index.ts'
import { selectCurrent, type AppointmentRow } from './appointment.rows.ts'
import { crossAppointments, type CrossAppointment } from './cross-appointments.ts'

/** 一建三联: the four bodies whose working together the register shows for every estate. */
export const jointBodies = [
  'PARTY_ORGANISATION',
  'RESIDENTS_COMMITTEE',
  'OWNERS_COMMITTEE',
  'PROPERTY_COMPANY',
] as const satisfies readonly OrganisationKind[]

export type JointBody = (typeof jointBodies)[number]

/** How many days ahead the register warns that a term runs out: our assumption, time for an election. */
export const warningDays = 90

export interface EstateBody {
  kind: JointBody
  organisation: OrganisationRow | null
  appointments: AppointmentRow[]
  /** Terms that run out within the next three months. */
  runningOut: AppointmentRow[]
}

/** The joint bodies around estates: those of the estate, of its management area, and of its neighbourhood. */
export const estateBodies = (context: Context) =>
  loader<EstateBody[]>(context, 'bodies of estate', async (estateIds) => {
    const estates = await selectEstatesByIds(context.em, estateIds)
    const areas = await selectAreasByIds(
      context.em,
      estates.flatMap(({ managementAreaId }) => managementAreaId ?? []),
    )
    const areaOf = new Map(areas.map((area) => [area.id, area]))
    const places = [
      ...new Set(
        estates
          .flatMap((estate) => [estate.communityCode, estate.code])
          .concat(areas.map(({ code }) => code)),
      ),
    ]
    const companies = areas.flatMap(({ propertyCompanyId }) => propertyCompanyId ?? [])
    const organisations = places.length === 0 ? [] : await bodiesIn(context, places, companies)
    const appointments = await appointmentsIn(context, organisations)
    const soon = addDays(civilDay(context.time.now()), warningDays)
    return new Map(
      estates.map((estate) => {
        const area = estate.managementAreaId ? areaOf.get(estate.managementAreaId) : undefined
        const nearest = [estate.code, area?.code, estate.communityCode]
        const bodies = jointBodies.flatMap((kind): EstateBody[] => {
          const found = organisations.filter(
            (organisation) =>
              organisation.kind === kind &&
              (kind === 'PROPERTY_COMPANY'
                ? organisation.id === area?.propertyCompanyId
                : nearest.includes(organisation.territoryCode ?? '')),
          )
          if (found.length === 0) return [{ kind, organisation: null, appointments: [], runningOut: [] }]
          return found.map((organisation) => {
            const held = (appointments.get(organisation.id) ?? []).filter((term) =>
              isHeldFor(term, estate.code, area?.code),
            )
            const runningOut = held.filter(({ endsOn }) => endsOn !== null && endsOn <= soon)
            return { kind, organisation, appointments: held, runningOut }
          })
        })
        return [estate.id, bodies]
      }),
    )
  })

/** A post held for one estate alone says nothing about the estate next to it. */
const isHeldFor = ({ reachCode }: AppointmentRow, estateCode: string, areaCode: string | undefined) =>
  reachCode === null || estateCode.startsWith(reachCode) || reachCode === areaCode

async function bodiesIn(context: Context, places: string[], companies: string[]): Promise<OrganisationRow[]> {
  return selectOrganisations(context.em)
    .where('organisation.dissolved_on', 'is', null)
    .where('organisation.kind', 'in', jointBodies)
    .where((eb) =>
      eb.or([
        eb('organisation.territory_code', 'in', places),
        ...(companies.length > 0 ? [eb('organisation.id', 'in', companies)] : []),
      ]),
    )
    .orderBy('organisation.name')
    .execute()
}

async function appointmentsIn(
  context: Context,
  organisations: OrganisationRow[],
): Promise<Map<string, AppointmentRow[]>> {
  if (organisations.length === 0) return new Map()
  const found = await selectCurrent(context.em, civilDay(context.time.now()))
    .where(
      'appointment.organisation_id',
      'in',
      organisations.map(({ id }) => id),
    )
    .orderBy('appointment.begins_on')
    .orderBy('appointment.id')
    .execute()
  return Map.groupBy(found, ({ organisationId }) => organisationId)
}

/** Who of the people around an estate sits in more than one of its bodies. */
export async function crossAppointmentsOfEstate(
  context: Context,
  estateId: string,
): Promise<CrossAppointment<AppointmentRow>[]> {
  const bodies = (await estateBodies(context).load(estateId)) ?? []
  return crossAppointments(
    bodies.flatMap(({ kind, appointments }) => appointments.map((appointment) => ({ kind, appointment }))),
  )
}
