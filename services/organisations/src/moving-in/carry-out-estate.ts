import { decimal } from '@linli/kernel'
import { classify } from '../classification/index.ts'
import {
  Building,
  Estate,
  putBuildings,
  refuseFacts,
  registerEstate,
  tellEstate,
  type EstateFacts,
} from '../estate/index.ts'
import { mayKeepRegister } from '../territory/index.ts'
import { findCommunity } from './find-places.ts'
import {
  doneRow,
  refusedRow,
  refuseRow,
  type ImportEffect,
  type ImportWork,
  type RowResult,
} from './import-work.ts'
import type { EstateRow, Read } from './layout/index.ts'

/** Enters the estate of one row with its buildings, or corrects what is on record; what the row leaves open stays. */
export async function carryOutEstate(work: ImportWork, line: Read<EstateRow>): Promise<RowResult> {
  const { em, viewer, districtId, now } = work
  if (line.problems.length > 0) return refusedRow(line.problems)
  const place = await findCommunity(em, viewer, line)
  if (!place || mayKeepRegister(viewer, place.code))
    return refuseRow(line.row, 'ROW_UNKNOWN_COMMUNITY', null, line.communityCode ?? line.community)
  const said = factsSaid(line)
  const known = await em.findOne(Estate, { communityCode: place.code, name: line.name })
  if (!known && !line.managementMode) return refuseRow(line.row, 'ROW_MODE_MISSING', null, line.name)
  const wrong = refuseFacts(said)
  if (wrong) return refuseRow(line.row, 'ROW_VALUE_INVALID', String(wrong.path?.at(-1) ?? ''))
  if (!known) {
    const facts = { ...unknownFacts, ...said } as EstateFacts
    const estate = await registerEstate(em, { districtId, communityCode: place.code }, facts, now)
    if (!(estate instanceof Estate)) return refuseRow(line.row, 'ROW_PLACE_FULL', null, place.name)
    await em.flush()
    return doneRow([made(estate), ...(await writeBuildings(work, estate, line))])
  }
  const former = Object.fromEntries(
    (Object.keys(said) as (keyof EstateFacts)[])
      .filter((fact) => said[fact] !== known[fact])
      .map((fact) => [fact, known[fact]]),
  )
  const effects: ImportEffect[] = []
  if (Object.keys(former).length > 0) {
    known.change(said)
    await classify(em, known, now)
    await tellEstate(em, known)
    await em.flush()
    effects.push({ ...made(known), deed: 'CHANGED', former })
  }
  return doneRow([...effects, ...(await writeBuildings(work, known, line))])
}

const made = ({ id, name, revision }: Estate): ImportEffect => ({
  ...{ thing: 'ESTATE', id, deed: 'MADE', label: name, revision },
})

const unknownFacts = {
  resettlementPercent: null,
  builtYear: null,
  households: null,
  area: null,
  address: null,
}

/** What the row says of the estate: a table that has no column for something does not take it away. */
function factsSaid(line: EstateRow): Partial<EstateFacts> {
  const { name, managementMode, builtYear, households, address } = line
  const resettlementPercent = line.resettlementPercent && decimal(line.resettlementPercent)
  const area = line.area && decimal(line.area)
  const all = { name, managementMode, resettlementPercent, builtYear, households, area, address }
  return Object.fromEntries(Object.entries(all).filter(([, fact]) => fact !== null))
}

async function writeBuildings(
  { em }: ImportWork,
  estate: Estate,
  { buildings }: EstateRow,
): Promise<ImportEffect[]> {
  if (buildings.length === 0) return []
  const before = new Map(
    (await em.find(Building, { estateId: estate.id })).map((building) => [
      building.name,
      { storeys: building.storeys, entrances: building.entrances, households: building.households },
    ]),
  )
  // A line may come twice, and a table that leaves a count open does not take it away.
  const wanted = new Map(
    buildings.map((building) => {
      const known = before.get(building.name)
      const facts = {
        name: building.name,
        storeys: building.storeys ?? known?.storeys ?? null,
        entrances: building.entrances ?? known?.entrances ?? null,
        households: building.households ?? known?.households ?? null,
      }
      return [building.name, facts]
    }),
  )
  const differing = [...wanted.values()].filter((facts) => {
    const known = before.get(facts.name)
    return (
      !known ||
      known.storeys !== facts.storeys ||
      known.entrances !== facts.entrances ||
      known.households !== facts.households
    )
  })
  const put = differing.length > 0 ? await putBuildings(em, estate, differing) : []
  await em.flush()
  return (put ?? []).map(({ id, name }) => {
    const known = before.get(name)
    const label = `${estate.name} ${name}`
    const { name: _, ...after } = wanted.get(name) ?? { name }
    return known
      ? { thing: 'BUILDING' as const, id, deed: 'CHANGED' as const, label, former: { before: known, after } }
      : { thing: 'BUILDING' as const, id, deed: 'MADE' as const, label }
  })
}
