/** The compliance of areas in a month, for the promises that a service log shows. */
import { addDays, type CivilDay } from '@linli/kernel'
import { loader, type Context, type EntityManager } from '@linli/subgraph'
import { readPointItems, type PointItemRow } from '../service-point/index.ts'
import type { StandardItemContent } from '../service-standard/index.ts'
import type { DaySpan } from '../temporary-measure/index.ts'
import { periodAround, type CalendarPeriod } from './calendar-period.ts'
import { itemCompliance, joinHoldings, type Holding, type ItemCompliance } from './compliance.ts'
import {
  readAreasAround,
  readEarlierRounds,
  readEased,
  readLastRounds,
  readRounds,
  type EasedRow,
  type RoundRow,
} from './evidence.rows.ts'
import { readHeldVersions, type HeldVersion } from './holdings.ts'

export interface AreaCompliance extends DaySpan {
  readonly managementAreaId: string
  readonly asOf: Date
  readonly items: readonly CountedItem[]
}

/** One promise with its figures; its words are the last ones of the month. */
export interface CountedItem extends ItemCompliance {
  readonly managementAreaId: string
  readonly span: DaySpan
  readonly content: StandardItemContent
  readonly pointCount: number
  readonly easedDays: readonly DaySpan[]
}

/** Null where it is not theirs to see. */
export function loadCompliance(
  context: Context,
  areaId: string,
  month: string,
  span: DaySpan,
): Promise<AreaCompliance | null> {
  return loader<AreaCompliance>(context, `compliance ${month}`, async (ids) => {
    const around = await readAreasAround(context.em, ids)
    const areas = ids.filter((id) => around.has(id))
    return countAreas(context.em, areas, span, context.time.now())
  }).load(areaId)
}

/** Counted from the records alone, whatever was counted before. */
export async function countAreas(
  em: EntityManager,
  areaIds: readonly string[],
  span: DaySpan,
  asOf: Date,
): Promise<Map<string, AreaCompliance>> {
  if (areaIds.length === 0) return new Map()
  const year = periodAround(span.startsOn, 'YEAR')
  const since: DaySpan = { startsOn: year.startsOn, endsOn: span.endsOn }
  const [versions, pointItems, eased] = await Promise.all([
    readHeldVersions(em, areaIds, since),
    readPointItems(em, areaIds, since.startsOn),
    readEased(em, areaIds, since),
  ])
  const promises = areaIds.flatMap((id) => promisesOf(id, versions, span))
  const rounds = await readAllRounds(em, areaIds, promises, pointItems, span)
  const records: Records = {
    pointItems: Map.groupBy(pointItems, ({ managementAreaId }) => managementAreaId),
    eased: Map.groupBy(eased, ({ managementAreaId }) => managementAreaId),
    rounds: Map.groupBy(rounds, ({ managementAreaId }) => managementAreaId),
  }
  const byArea = Map.groupBy(promises, ({ managementAreaId }) => managementAreaId)
  return new Map(
    areaIds.map((id) => {
      const items = (byArea.get(id) ?? []).map((promise) => countItem(promise, records, span, asOf))
      return [id, { managementAreaId: id, ...span, asOf, items }]
    }),
  )
}

/** A promise that held on one of the days, with all its wordings. */
interface HeldPromise {
  readonly managementAreaId: string
  readonly holdings: readonly Holding[]
  readonly last: StandardItemContent
}

function promisesOf(areaId: string, versions: readonly HeldVersion[], span: DaySpan): HeldPromise[] {
  const own = versions.filter(({ managementAreaId }) => managementAreaId === areaId)
  const holdings = own.flatMap(({ content, startsOn, endsOn }) =>
    content
      .filter(({ evidence }) => evidence === 'SERVICE_LOG')
      .map((item): Holding => ({ content: item, startsOn, endsOn })),
  )
  const byCode = Map.groupBy(holdings, ({ content }) => content.code)
  return [...byCode.values()].flatMap((wordings) => {
    const last = wordings.at(-1)!
    const isHeld = wordings.some(({ startsOn, endsOn }) => startsOn <= span.endsOn && endsOn >= span.startsOn)
    return isHeld ? [{ managementAreaId: areaId, holdings: joinHoldings(wordings), last: last.content }] : []
  })
}

/** The rounds of the days; before them those of a longer period, and the last one of each interval. */
async function readAllRounds(
  em: EntityManager,
  areaIds: readonly string[],
  promises: readonly HeldPromise[],
  pointItems: readonly PointItemRow[],
  span: DaySpan,
): Promise<RoundRow[]> {
  // A week may begin, and a duty over midnight, before the days.
  const near = addDays(span.startsOn, -7)
  const earlier = promises.flatMap(({ managementAreaId, holdings, last: { code } }) => {
    const begins = holdings.map(({ content }) => beginOf(content, span.startsOn)).toSorted()[0]!
    return begins < near ? [{ managementAreaId, code, startsOn: begins }] : []
  })
  const intervals = promises
    .filter(({ holdings }) => holdings.some(({ content }) => content.measure === 'INTERVAL'))
    .flatMap(({ managementAreaId, last: { code } }) => {
      const here = pointItems.filter(
        (item) => item.managementAreaId === managementAreaId && item.itemCode === code,
      )
      const places = [...new Set(here.map(({ servicePointId }) => servicePointId)), null]
      return places.map((placeId) => ({ managementAreaId, code, placeId }))
    })
  const [within, before, last] = await Promise.all([
    readRounds(em, areaIds, { startsOn: near, endsBefore: addDays(span.endsOn, 1) }),
    readEarlierRounds(em, earlier, near),
    readLastRounds(em, intervals, near),
  ])
  return [...new Map([...last, ...before, ...within].map((round) => [round.id, round])).values()]
}

const beginOf = ({ measure, period }: StandardItemContent, day: CivilDay): CivilDay =>
  measure === 'TIMES_PER_PERIOD' && period !== 'CASE'
    ? periodAround(day, period as CalendarPeriod).startsOn
    : day

interface Records {
  readonly pointItems: ReadonlyMap<string, readonly PointItemRow[]>
  readonly eased: ReadonlyMap<string, readonly EasedRow[]>
  readonly rounds: ReadonlyMap<string, readonly RoundRow[]>
}

function countItem(
  { managementAreaId, holdings, last }: HeldPromise,
  records: Records,
  span: DaySpan,
  asOf: Date,
): CountedItem {
  const { code } = last
  const places = (records.pointItems.get(managementAreaId) ?? [])
    .filter(({ itemCode }) => itemCode === code)
    .map(({ servicePointId, startsOn, endsOn }) => ({ id: servicePointId, startsOn, endsOn }))
  const eased = (records.eased.get(managementAreaId) ?? []).filter(({ itemCodes }) =>
    itemCodes.includes(code),
  )
  const rounds = (records.rounds.get(managementAreaId) ?? []).filter(({ itemCodes }) =>
    itemCodes.includes(code),
  )
  const compliance = itemCompliance(holdings, { kind: 'ROUNDS', places, rounds }, { span, asOf, eased })
  const pointCount = new Set(places.map(({ id }) => id)).size
  return { ...compliance, managementAreaId, span, content: last, pointCount, easedDays: eased }
}
