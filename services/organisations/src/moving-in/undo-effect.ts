import { tell, type EntityManager, type SeatKind } from '@linli/subgraph'
import { Appointment, takeBackAppointment } from '../appointment/index.ts'
import { classify } from '../classification/index.ts'
import {
  Building,
  Estate,
  ManagementArea,
  takeBackArea,
  takeBackBuilding,
  takeBackEstate,
  tellArea,
  tellEstate,
  type EstateFacts,
} from '../estate/index.ts'
import { Organisation, takeBackOrganisation } from '../organisation/index.ts'
import { Person, takeBackPerson } from '../person/index.ts'
import { codeOfDivision, giveDivisionBack, takeBackDivision, type DivisionGiven } from '../territory/index.ts'
import type { KeptFor } from '../remove-mistake.ts'
import type { Tables } from '../tables.ts'
import { isSame } from './import-work.ts'

type Effect = Tables['import_effect']

/** Takes one thing back. @returns why it stays as it is; null when it is as it was before the import */
export async function undoEffect(
  em: EntityManager,
  effect: Effect,
  by: { person: string; seatKind: SeatKind },
  now: Date,
): Promise<KeptFor | null> {
  if (effect.deed === 'CHANGED') return restore(em, effect, now)
  const id = effect.thing_id
  switch (effect.thing) {
    case 'DIVISION':
      return takeBackDivision(em, codeOfDivision(id) ?? '', effect.former as unknown as DivisionGiven)
    case 'ESTATE': {
      const estate = await em.findOne(Estate, { id })
      return changedSince(estate, effect) ?? (estate ? takeBackEstate(em, estate, now) : null)
    }
    case 'BUILDING': {
      const building = await em.findOne(Building, { id })
      return building ? takeBackBuilding(em, building, now) : 'KEPT_GONE'
    }
    case 'ORGANISATION': {
      const organisation = await em.findOne(Organisation, { id })
      return (
        changedSince(organisation, effect) ??
        (organisation ? takeBackOrganisation(em, organisation, now) : null)
      )
    }
    case 'PERSON': {
      const person = await em.findOne(Person, { id })
      return changedSince(person, effect) ?? (person ? takeBackPerson(em, person, now) : null)
    }
    case 'APPOINTMENT': {
      const appointment = await em.findOne(Appointment, { id })
      return changedSince(appointment, effect) ?? (appointment ? takeBackAppointment(em, appointment) : null)
    }
    case 'MANAGEMENT_AREA': {
      const area = await em.findOne(ManagementArea, { id })
      return changedSince(area, effect) ?? (area ? takeBackArea(em, area, now) : null)
    }
    case 'CONTRACT': {
      await tell(em, 'ServiceContractReportWithdrawn', {
        ...{ subject: String(effect.former?.area), report: id, person: by.person, seatKind: by.seatKind },
      })
      return null
    }
    case 'STANDARD': {
      await tell(em, 'StandardReportWithdrawn', {
        ...{ subject: String(effect.former?.area), report: id, person: by.person, seatKind: by.seatKind },
      })
      return null
    }
  }
}

/** Gives a thing its former values back where it still is as the import left it. */
async function restore(em: EntityManager, effect: Effect, now: Date): Promise<KeptFor | null> {
  const id = effect.thing_id
  const former = effect.former ?? {}
  if (effect.thing === 'DIVISION')
    return giveDivisionBack(em, codeOfDivision(id) ?? '', former as unknown as DivisionGiven)
  if (effect.thing === 'ESTATE') {
    const estate = await em.findOne(Estate, { id })
    const kept = changedSince(estate, effect)
    if (kept || !estate) return kept
    estate.change(former as Partial<EstateFacts>)
    await classify(em, estate, now)
    await tellEstate(em, estate)
    await em.flush()
    await passOnRevision(em, effect, estate.revision)
    return null
  }
  if (effect.thing === 'PERSON') {
    const person = await em.findOne(Person, { id, erasedAt: null })
    const kept = changedSince(person, effect)
    if (kept || !person) return kept
    person.writePhone(former as Parameters<Person['writePhone']>[0])
    await em.flush()
    await passOnRevision(em, effect, person.revision)
    return null
  }
  if (effect.thing === 'MANAGEMENT_AREA') {
    const area = await em.findOne(ManagementArea, { id })
    const kept = changedSince(area, effect)
    if (kept || !area) return kept
    area.handOver(null)
    const estates = await em.find(Estate, { managementAreaId: id })
    await tellArea(
      em,
      area,
      estates.map((estate) => estate.id),
    )
    await em.flush()
    await passOnRevision(em, effect, area.revision)
    return null
  }
  if (effect.thing !== 'BUILDING') return 'KEPT_NEEDED'
  const building = await em.findOne(Building, { id })
  if (!building) return 'KEPT_GONE'
  const { before, after } = former as Record<'before' | 'after', BuildingCounts>
  const { storeys, entrances, households, name } = building
  if (!isSame({ storeys, entrances, households }, after)) return 'KEPT_CHANGED'
  building.change({ name, ...before })
  return null
}

interface BuildingCounts {
  storeys: number | null
  entrances: number | null
  households: number | null
}

/** A later revision than the import's own means that somebody has worked on it since. */
const changedSince = (
  thing: { revision: number } | null,
  { revision }: Effect,
): 'KEPT_GONE' | 'KEPT_CHANGED' | null => {
  if (!thing) return 'KEPT_GONE'
  return revision !== null && thing.revision !== revision ? 'KEPT_CHANGED' : null
}

/** What earlier rows of the same run did to the thing is now measured by the revision that giving back has made. */
async function passOnRevision(em: EntityManager, effect: Effect, revision: number): Promise<void> {
  await em.execute(
    `update import_effect set revision = ? where run_id = ? and thing_id = ? and position < ? and undone_at is null`,
    [revision, effect.run_id, effect.thing_id, effect.position],
  )
}
