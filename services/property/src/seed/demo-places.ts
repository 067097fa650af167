/** Finds the demo's areas, companies and seats among what this service knows from facts. */
import { addDays, type CivilDay } from '@linli/kernel'
import type { EntityManager } from '@linli/subgraph'
import type { Actor } from '../service-standard/actor.ts'
import { requiredBodiesOf, type AreaBody } from '../service-standard/reviewing-bodies.ts'
import { defaultSettings, type StandardSettings } from '../service-standard/standard-settings.ts'
import { StandardDemo, type DemoArea, type DemoBody } from './standard-demo.ts'

interface AreaRow {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly districtId: string
  readonly companyId: string | null
}

interface SeatRow {
  readonly id: string
  readonly personId: string
  readonly organisationId: string
  readonly organisation: string
  readonly post: string
}

/** What a chapter of the demo needs to know of its estate. */
export interface DemoScene {
  readonly managementAreaId: string
  readonly demo: StandardDemo
  readonly manager: Actor
  readonly confirmer: Actor
  /** Somebody of the residents' committee. */
  readonly community: Actor
  readonly bodies: readonly DemoBody[]
}

const kinds = {
  PARTY_ORGANISATION: 'PARTY',
  RESIDENTS_COMMITTEE: 'RESIDENTS_COMMITTEE',
  OWNERS_COMMITTEE: 'OWNERS_COMMITTEE',
} as const

export class DemoPlaces {
  private readonly areas: readonly AreaRow[]
  private readonly seats: readonly SeatRow[]
  private readonly bodies: ReadonlyMap<string, readonly AreaBody[]>

  constructor(areas: readonly AreaRow[], seats: readonly SeatRow[], bodies: DemoPlaces['bodies']) {
    this.areas = areas
    this.seats = seats
    this.bodies = bodies
  }

  /** The scene of an estate under the company that serves it today. */
  at(em: EntityManager, estate: string, today: CivilDay): DemoScene {
    const area = this.area(estate)
    return this.scene(em, area, area.companyId!, today)
  }

  /** The company that serves an estate, and its manager. */
  companyOf(em: EntityManager, estate: string, today: CivilDay): { id: string; manager: Actor } {
    const { manager } = this.at(em, estate, today)
    return { id: this.area(estate).companyId!, manager }
  }

  /** The same estate under a company that has left. */
  servedBefore(em: EntityManager, estate: string, company: string, today: CivilDay): DemoScene {
    const companyId = this.seats.find(({ organisation }) => organisation === company)!.organisationId
    return this.scene(em, this.area(estate), companyId, today)
  }

  /** The same places where a district has set which bodies are asked. */
  async underRules(em: EntityManager, rules: StandardSettings): Promise<DemoPlaces> {
    const areaIds = this.areas.map(({ id }) => id)
    return new DemoPlaces(this.areas, this.seats, await requiredBodiesOf(em, areaIds, rules))
  }

  /** The seat of somebody by their post, which nobody else in the demo holds. */
  seatIn(post: string): string | null {
    return this.seats.find((seat) => seat.post === post)?.id ?? null
  }

  private scene(em: EntityManager, area: AreaRow, companyId: string, today: CivilDay): DemoScene {
    const bodies = (this.bodies.get(area.id) ?? []).map(({ body, organisationId, standIn }): DemoBody => {
      // What stands in for an owners' committee in the demo is the witness of the residents' committee.
      const signer = this.actor(organisationId!, kinds[standIn ? 'RESIDENTS_COMMITTEE' : body])
      return { body, organisationId: organisationId!, standIn, signer }
    })
    const place: DemoArea = {
      ...{ districtId: area.districtId, managementAreaId: area.id, areaCode: area.code, companyId, bodies },
    }
    const staff = this.seats.filter(({ organisationId }) => organisationId === companyId)
    const manager = staff.find(({ post }) => post === '项目经理') ?? staff[0]!
    const confirmer = staff.find(({ post }) => post === '质检主管') ?? manager
    return {
      ...{ demo: new StandardDemo(em, place, today), bodies, managementAreaId: area.id },
      ...{ manager: actorIn(manager, 'PROPERTY_COMPANY'), confirmer: actorIn(confirmer, 'PROPERTY_COMPANY') },
      community: bodies.find(({ body }) => body === 'RESIDENTS_COMMITTEE')!.signer,
    }
  }

  private area(estate: string): AreaRow {
    const area = this.areas.find(({ name }) => name.startsWith(estate))
    if (!area?.companyId) throw new Error(`The demo knows no company in ${estate}`)
    return area
  }

  private actor(organisationId: string, kind: Actor['kind']): Actor {
    // Somebody who sits in this body alone: cross-appointed people would have to stand back now and then.
    const seat = this.seats.find((one) => {
      const isAlone = this.seats.filter(({ personId }) => personId === one.personId).length === 1
      return one.organisationId === organisationId && isAlone
    })
    if (!seat) throw new Error('The demo knows a body without anybody in it')
    return actorIn(seat, kind)
  }
}

const actorIn = ({ id, personId, organisationId }: SeatRow, kind: Actor['kind']): Actor => ({
  ...{ person: personId, seat: id, kind, organisation: organisationId },
})

/** The history says that a company began to serve on the day that its contract names. */
export async function tellBeginnings(em: EntityManager): Promise<void> {
  await em.execute(
    `update service_contract_event event set at = contract.in_force_from::timestamptz from service_contract contract
     where contract.id = event.service_contract_id and event.kind = 'BEGUN'`,
  )
}

export async function readDemoPlaces(em: EntityManager, today: CivilDay): Promise<DemoPlaces> {
  // Contracts are told with the day of the fact; the demo's began before the versions made under them, in the estate that
  // changed its company a year ago.
  await em.execute(
    `update service_contract set in_force_from = case when management_area_id in
       (select id from management_area where name like '示范·正良新村%') then ?::date else ?::date end`,
    [addDays(today, -365), addDays(today, -730)],
  )
  await tellBeginnings(em)
  const areas = await em.execute<AreaRow[]>(
    `select area.id, area.code, area.name, area.district_id as "districtId", contract.company_id as "companyId"
     from management_area area
     left join service_contract contract on contract.management_area_id = area.id and contract.ended_on is null`,
  )
  const seats = await em.execute<SeatRow[]>(
    `select appointment.id, person_id as "personId", organisation_id as "organisationId",
       organisation.name as organisation, post
     from appointment join organisation on organisation.id = appointment.organisation_id
     where coalesce(ends_on, '9999-12-31') > ? order by begins_on, appointment.id`,
    [today],
  )
  const bodies = await requiredBodiesOf(
    em,
    areas.map(({ id }) => id),
    defaultSettings,
  )
  return new DemoPlaces(areas, seats, bodies)
}
