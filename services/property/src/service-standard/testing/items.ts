import fc from 'fast-check'
import {
  categories,
  evidences,
  measureRules,
  measures,
  tags,
  type Measure,
  type StandardItemContent,
} from '../measure.ts'

/** 急修到场: the promise that most examples change, 60 minutes unless told otherwise. */
export function urgentRepair(change: Partial<StandardItemContent> = {}): StandardItemContent {
  const { target = '60' } = change
  return {
    code: 'ZH-02',
    category: 'GENERAL_MANAGEMENT',
    tags: [],
    title: '急修到场',
    wording: `急修接报后 ${target} 分钟内到达现场`,
    measure: 'RESPONSE_TIME',
    comparator: 'AT_MOST',
    target,
    unit: 'MINUTE',
    period: null,
    scope: null,
    season: null,
    trigger: null,
    evidence: 'REQUEST_CLOCK',
    ...change,
  }
}

/** 室外清扫: so many times a day, twice unless told otherwise. */
export function sweeping(change: Partial<StandardItemContent> = {}): StandardItemContent {
  const { target = '2' } = change
  return {
    ...urgentRepair(),
    code: 'BJ-02',
    category: 'CLEANING',
    tags: ['CLEANLINESS'],
    title: '室外清扫',
    wording: `道路、广场每日清扫 ${target} 次`,
    measure: 'TIMES_PER_PERIOD',
    comparator: 'AT_LEAST',
    target,
    unit: null,
    period: 'DAY',
    evidence: 'SERVICE_LOG',
    ...change,
  }
}

/** 病虫害防治: prose that nobody can count. */
export function pestControl(change: Partial<StandardItemContent> = {}): StandardItemContent {
  return {
    ...urgentRepair(),
    code: 'LH-03',
    category: 'GREENING',
    tags: ['PLANTING'],
    title: '病虫害防治',
    wording: '定期喷洒药物，防治病虫害',
    measure: 'NONE',
    comparator: null,
    target: null,
    unit: null,
    evidence: 'SPOT_CHECK',
    ...change,
  }
}

/** 消防通道: kept free or not. */
export function fireAccess(change: Partial<StandardItemContent> = {}): StandardItemContent {
  return {
    ...pestControl(),
    code: 'SS-03',
    category: 'COMMON_FACILITIES',
    tags: ['ORDERLINESS'],
    title: '消防通道',
    wording: '消防通道保持畅通',
    measure: 'YES_NO',
    ...change,
  }
}

const orNull = <Value>(values: readonly Value[]): fc.Arbitrary<Value | null> =>
  values.length === 0 ? fc.constant(null) : fc.constantFrom(...values)

/** Any complete measured promise. */
export function anyPromise(measure: Measure) {
  const rule = measureRules[measure]
  const most = Number(rule.maximum ?? '400')
  const target =
    rule.wholeNumber || measure === 'RESPONSE_TIME' || measure === 'INTERVAL'
      ? fc.integer({ min: 1, max: most }).map(String)
      : fc.integer({ min: 1, max: most * 2 }).map((halves) => String(halves / 2))
  return fc.record({
    measure: fc.constant(measure),
    comparator: orNull(rule.comparators),
    target: rule.comparators.length > 0 ? target : fc.constant(null),
    unit: orNull(rule.units),
    period: rule.periodIsOptional ? fc.option(fc.constantFrom(...rule.periods)) : orNull(rule.periods),
  })
}

const month = fc.integer({ min: 1, max: 12 })
const prose = fc
  .array(fc.constantFrom(...'道路广场楼道清扫巡查维修公示按约定及时做到有序，、“”ABC甲乙'), {
    minLength: 2,
    maxLength: 30,
  })
  .map((characters) => characters.join(''))

/** Any complete promise, sensible or not; its wording tells no figures. */
export const anyItem: fc.Arbitrary<StandardItemContent> = fc.constantFrom(...measures).chain((measure) =>
  fc
    .tuple(
      anyPromise(measure),
      fc.record({
        code: fc
          .tuple(fc.constantFrom('ZH', 'BJ', 'SS'), fc.integer({ min: 1, max: 99 }))
          .map(([prefix, number]) => `${prefix}-${String(number).padStart(2, '0')}`),
        category: fc.constantFrom(...categories),
        tags: fc.subarray([...tags]),
        title: prose.map((text) => text.slice(0, 20)),
        wording: prose,
        scope: fc.option(fc.constantFrom('1-5号楼', '东区', '地下车库')),
        season: fc.option(fc.record({ fromMonth: month, toMonth: month })),
        trigger: fc.option(fc.constantFrom('雪停后', '装修施工期间')),
        evidence: fc.constantFrom(...evidences),
      }),
    )
    .map(([promise, words]) => ({ ...words, ...promise })),
)

/** Any standard: promises with a code each of its own. */
export const anyStandard = fc.uniqueArray(anyItem, { selector: ({ code }) => code, maxLength: 12 })

/** A standard that is in force and a draft made of it: promises kept, changed, dropped and added. */
export const anyDraft = anyStandard.chain((inForce) =>
  anyDraftOf(inForce).map((draft) => ({ inForce, draft })),
)

/** A draft made of a standard: promises kept, changed, dropped and added. */
export const anyDraftOf = (inForce: readonly StandardItemContent[]): fc.Arbitrary<StandardItemContent[]> =>
  fc
    .tuple(fc.tuple(...inForce.map((item) => anyChangeOf(item))), fc.array(anyItem, { maxLength: 4 }))
    .map(([kept, added]) => {
      const draft = new Map<string, StandardItemContent>()
      for (const item of [...(kept as (StandardItemContent | null)[]), ...added]) {
        if (item && !draft.has(item.code)) draft.set(item.code, item)
      }
      return [...draft.values()]
    })

function anyChangeOf(item: StandardItemContent): fc.Arbitrary<StandardItemContent | null> {
  return fc.oneof(
    fc.constant(item),
    fc.constant(null),
    prose.map((wording) => ({ ...item, wording })),
    fc.subarray([...tags]).map((changed) => ({ ...item, tags: changed })),
    anyPromise(item.measure).map((promise) => ({ ...item, ...promise })),
    anyItem.map((other) => ({ ...other, code: item.code })),
  )
}
