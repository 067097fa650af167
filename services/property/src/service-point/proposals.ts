/** Points that follow from what is promised, where none serves it yet: to begin with, not to be right everywhere. */
import type { StandardItemContent } from '../service-standard/index.ts'
import type { ServicePointKind } from './service-point.enums.ts'

export interface Proposal {
  readonly kind: ServicePointKind
  readonly name: string
  readonly items: readonly StandardItemContent[]
}

/** What a promise speaks of, by its own words; the first that is found counts. */
const words: readonly (readonly [ServicePointKind, string, RegExp])[] = [
  ['LIFT', '电梯', /电梯(?!厅)/u],
  ['STAIRWELL', '楼道', /楼道(?!灯)|楼梯|电梯厅|扶手|玻璃/u],
  ['LAMP', '路灯、楼道灯', /路灯|楼道灯|照明|灯具/u],
  ['GATE', '主出入口', /出入口|门岗|站岗|值勤|值守/u],
  ['BIN', '垃圾投放点', /垃圾/u],
  ['FACILITY', '设施设备', /井|化粪池|水泵|水箱|消防|设备/u],
  ['GREEN', '绿地', /绿化|绿地|草坪|树木|乔木|灌木/u],
  ['GROUNDS', '室外场地', /道路|广场|停车|室外|巡查|巡逻|清扫/u],
]

/** Counted by the calendar: what must happen first, or is counted case by case, needs no place of its own. */
const proposed: readonly StandardItemContent['measure'][] = ['TIMES_PER_PERIOD', 'INTERVAL', 'HOURS_PER_DAY']

/** @param served codes of promises that a point serves already */
export function proposePoints(
  promises: readonly StandardItemContent[],
  served: ReadonlySet<string>,
): Proposal[] {
  const open = promises.filter(
    ({ code, measure, trigger, period }) =>
      proposed.includes(measure) && trigger === null && period !== 'CASE' && !served.has(code),
  )
  const byKind = Map.groupBy(open, (item) => kindOf(`${item.title}${item.wording}`))
  return [
    ...words.map(([kind, name]) => ({ kind, name })),
    { kind: 'OTHER' as const, name: '其他点位' },
  ].flatMap(({ kind, name }) => {
    const items = byKind.get(kind)
    return items ? [{ kind, name, items }] : []
  })
}

const kindOf = (text: string): ServicePointKind =>
  words.find(([, , pattern]) => pattern.test(text))?.[0] ?? 'OTHER'
