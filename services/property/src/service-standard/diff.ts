import { plainForm } from './figure-reader.ts'
import { figureFaults, rewordingFaults } from './figures.ts'
import { monthsOf, type ItemField, type Season, type StandardItemContent } from './measure.ts'
import { compareStrength, type Strength } from './strength.ts'

/**
 * What became of one promise. STRICTER and LOOSER are seen from the owners: stricter is better for them.
 * REWORDED: only words, heading or tags differ, the promise is the same. NOT_COMPARABLE: nobody can tell by
 * computing whether it is better or worse, so it is treated like worse.
 */
export type ChangeKind =
  | 'ADDED'
  | 'REMOVED'
  | 'STRICTER'
  | 'LOOSER'
  | 'REWORDED'
  | 'NOT_COMPARABLE'
  | 'UNCHANGED'

/** What in a promise changed, and what that makes of it. */
export type ChangeReasonCode =
  | 'TARGET_STRICTER'
  | 'TARGET_LOOSER'
  | 'TARGET_RESTATED'
  | 'MEASURE_CHANGED'
  | 'SCOPE_WIDER'
  | 'SCOPE_NARROWER'
  | 'SCOPE_CHANGED'
  | 'SEASON_LONGER'
  | 'SEASON_SHORTER'
  | 'SEASON_CHANGED'
  | 'TRIGGER_CHANGED'
  | 'EVIDENCE_CHANGED'
  | 'PROSE_REWORDED'
  | 'FIGURE_DIFFERS'
  | 'FIGURE_CONTRADICTS'
  | 'FIGURE_DROPPED'
  | 'NAME_CHANGED'
  | 'LIMIT_ADDED'
  | 'WORDING_CORRECTED'
  | 'TAGS_CHANGED'
  | 'CATEGORY_CHANGED'

interface ChangeReason {
  readonly code: ChangeReasonCode
  readonly verdict: 'STRICTER' | 'LOOSER' | 'NOT_COMPARABLE' | 'EDITORIAL'
  /** The figure or the word in the wording that is at fault, where one is. */
  readonly figure?: string
}

export interface ItemChange {
  readonly code: string
  readonly kind: ChangeKind
  readonly before: StandardItemContent | null
  readonly after: StandardItemContent | null
  readonly changedFields: readonly ItemField[]
  readonly reasons: readonly ChangeReason[]
}

/**
 * What a new content changes against an old one, promise by promise, recognised by their codes: in the order of
 * the new content, the removed ones at the end in their old order. Codes must be unique on either side.
 */
export function diffItems(
  before: readonly StandardItemContent[],
  after: readonly StandardItemContent[],
): ItemChange[] {
  const old = byCode(before)
  const now = byCode(after)
  const removed = before.filter((item) => !now.has(item.code))
  return [
    ...after.map((item) => diffItem(old.get(item.code) ?? null, item)),
    ...removed.map((item): ItemChange => {
      return { code: item.code, kind: 'REMOVED', before: item, after: null, changedFields: [], reasons: [] }
    }),
  ]
}

function byCode(items: readonly StandardItemContent[]): Map<string, StandardItemContent> {
  const map = new Map(items.map((item) => [item.code, item]))
  if (map.size !== items.length) throw new Error('A code stands for one promise only')
  return map
}

/** What became of one promise; without an old one it is added. */
export function diffItem(before: StandardItemContent | null, after: StandardItemContent): ItemChange {
  if (!before) return { code: after.code, kind: 'ADDED', before, after, changedFields: [], reasons: [] }
  const changedFields = fieldsThatDiffer(before, after)
  const reasons = changedFields.length === 0 ? [] : reasonsOf(before, after, changedFields)
  return { code: after.code, kind: kindOf(reasons), before, after, changedFields, reasons }
}

function kindOf(reasons: readonly ChangeReason[]): ChangeKind {
  if (reasons.length === 0) return 'UNCHANGED'
  const has = (verdict: ChangeReason['verdict']) => reasons.some((reason) => reason.verdict === verdict)
  // One thing better and another worse at the same time: nobody can weigh them for the owners.
  if (has('NOT_COMPARABLE') || (has('STRICTER') && has('LOOSER'))) return 'NOT_COMPARABLE'
  return has('LOOSER') ? 'LOOSER' : has('STRICTER') ? 'STRICTER' : 'REWORDED'
}

function reasonsOf(
  before: StandardItemContent,
  after: StandardItemContent,
  changedFields: readonly ItemField[],
): ChangeReason[] {
  const changed = (...fields: ItemField[]) => fields.some((field) => changedFields.includes(field))
  const reasons: ChangeReason[] = []
  if (changed('measure', 'comparator', 'target', 'unit', 'period')) reasons.push(targetReason(before, after))
  if (changed('scope')) reasons.push(scopeReason(before.scope, after.scope))
  if (changed('season')) reasons.push(seasonReason(before.season, after.season))
  if (changed('trigger')) reasons.push({ code: 'TRIGGER_CHANGED', verdict: 'NOT_COMPARABLE' })
  if (changed('evidence')) reasons.push({ code: 'EVIDENCE_CHANGED', verdict: 'NOT_COMPARABLE' })
  const dataGotWorse = reasons.some(
    (reason) => reason.verdict === 'LOOSER' || reason.verdict === 'NOT_COMPARABLE',
  )
  if (changed('title', 'wording')) {
    reasons.push(...wordingReasons(before, after, dataGotWorse))
  } else if (reasons.length > 0 && !dataGotWorse) {
    // The data promise more while the wording still tells the old figure: residents would read the looser one.
    reasons.push(...figureFaults(after).map(({ code, figure }) => notComparable(code, figure)))
  }
  if (changed('tags')) reasons.push({ code: 'TAGS_CHANGED', verdict: 'EDITORIAL' })
  if (changed('category')) reasons.push({ code: 'CATEGORY_CHANGED', verdict: 'EDITORIAL' })
  return reasons
}

function notComparable(code: ChangeReasonCode, figure: string): ChangeReason {
  return { code, verdict: 'NOT_COMPARABLE', figure }
}

function targetReason(before: StandardItemContent, after: StandardItemContent): ChangeReason {
  const byStrength: Readonly<Record<Strength, ChangeReason>> = {
    STRICTER: { code: 'TARGET_STRICTER', verdict: 'STRICTER' },
    LOOSER: { code: 'TARGET_LOOSER', verdict: 'LOOSER' },
    EQUAL: { code: 'TARGET_RESTATED', verdict: 'EDITORIAL' },
    NOT_COMPARABLE: { code: 'MEASURE_CHANGED', verdict: 'NOT_COMPARABLE' },
  }
  return byStrength[compareStrength(before, after)]
}

function scopeReason(before: string | null, after: string | null): ChangeReason {
  // Without a scope a promise holds everywhere, so naming a part narrows it. Two named parts are prose.
  if (after === null) return { code: 'SCOPE_WIDER', verdict: 'STRICTER' }
  if (before === null) return { code: 'SCOPE_NARROWER', verdict: 'LOOSER' }
  return { code: 'SCOPE_CHANGED', verdict: 'NOT_COMPARABLE' }
}

function seasonReason(before: Season | null, after: Season | null): ChangeReason {
  const [old, now] = [monthsOf(before), monthsOf(after)]
  const keepsOld = covers(now, old)
  const keepsNow = covers(old, now)
  if (keepsOld && keepsNow) return { code: 'SEASON_CHANGED', verdict: 'EDITORIAL' }
  if (keepsOld) return { code: 'SEASON_LONGER', verdict: 'STRICTER' }
  if (keepsNow) return { code: 'SEASON_SHORTER', verdict: 'LOOSER' }
  return { code: 'SEASON_CHANGED', verdict: 'NOT_COMPARABLE' }
}

function covers(months: ReadonlySet<number>, others: ReadonlySet<number>): boolean {
  return [...others].every((month) => months.has(month))
}

function wordingReasons(
  before: StandardItemContent,
  after: StandardItemContent,
  dataGotWorse: boolean,
): ChangeReason[] {
  if (isSameButForTypography(before, after)) return [{ code: 'WORDING_CORRECTED', verdict: 'EDITORIAL' }]
  if (before.measure === 'NONE' || after.measure === 'NONE') {
    return [{ code: 'PROSE_REWORDED', verdict: 'NOT_COMPARABLE' }]
  }
  const faults = dataGotWorse ? [] : rewordingFaults(before, after)
  if (faults.length === 0) return [{ code: 'WORDING_CORRECTED', verdict: 'EDITORIAL' }]
  return faults.map(({ code, figure }) => notComparable(code, figure))
}

/** Whether only spaces or the width of characters differ, which is no rewording even of prose. */
function isSameButForTypography(before: StandardItemContent, after: StandardItemContent): boolean {
  const bare = (text: string) => plainForm(text).replace(/\s/g, '')
  return bare(before.title) === bare(after.title) && bare(before.wording) === bare(after.wording)
}

const fields: readonly ItemField[] = [
  'category',
  'tags',
  'title',
  'wording',
  'measure',
  'comparator',
  'target',
  'unit',
  'period',
  'scope',
  'season',
  'trigger',
  'evidence',
]

/** The fields in which two items differ; the order of tags has no meaning. */
export function fieldsThatDiffer(before: StandardItemContent, after: StandardItemContent): ItemField[] {
  return fields.filter((field) => {
    if (field === 'tags') return before.tags.toSorted().join() !== after.tags.toSorted().join()
    if (field === 'season') {
      return (
        before.season?.fromMonth !== after.season?.fromMonth ||
        before.season?.toMonth !== after.season?.toMonth
      )
    }
    return before[field] !== after[field]
  })
}
