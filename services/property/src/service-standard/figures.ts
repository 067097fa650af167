import { plainForm, readFigures, type Figure } from './figure-reader.ts'
import { sameLength } from './strength.ts'
import type { Comparator, StandardItemContent, Unit } from './measure.ts'

/**
 * The guard against a looser figure that slips in as a typo: what the wording says in figures must be what the
 * data say. `FIGURE_DIFFERS`: the figure is not in the data. `FIGURE_CONTRADICTS`: it is, but the words around it
 * turn it round (不少于30分钟 for "at most 30 minutes").
 */
export interface FigureFault {
  readonly code: 'FIGURE_DIFFERS' | 'FIGURE_CONTRADICTS'
  /** The figure as it stands in the wording. */
  readonly figure: string
}

/** What a figure of the wording stands for in the data. */
type Role = 'TARGET' | 'PERIOD' | 'ONCE' | 'SEASON' | 'CIRCUMSTANCE' | 'NAME'

/**
 * The figures of a wording that are not the item's data. Prose without a measure has no data to be compared
 * with and gives none: rewording it is never an editorial change anyway.
 */
export function figureFaults(item: StandardItemContent): FigureFault[] {
  if (item.measure === 'NONE') return []
  return figuresOf(item).flatMap((figure): FigureFault[] => {
    const role = roleOf(figure, item)
    if (role === null) return [{ code: 'FIGURE_DIFFERS', figure: figure.text }]
    return turnsRound(figure, role, item) ? [{ code: 'FIGURE_CONTRADICTS', figure: figure.text }] : []
  })
}

/**
 * Why a new wording is more than a correction of the old one, although the data may be the same.
 * `FIGURE_DROPPED`: a figure of the promise is no longer told. `NAME_CHANGED`: the number of a building, an article
 * or a technical standard differs. `LIMIT_ADDED`: a word now takes back part of what the figure promises, such as 左右,
 * 节假日除外 or 力争. A telephone number may be put right freely: it promises nothing.
 */
export type RewordingFault =
  | FigureFault
  | { readonly code: 'FIGURE_DROPPED'; readonly figure: string }
  | { readonly code: 'NAME_CHANGED'; readonly figure: string }
  | { readonly code: 'LIMIT_ADDED'; readonly figure: string }

export function rewordingFaults(before: StandardItemContent, after: StandardItemContent): RewordingFault[] {
  return [
    ...figureFaults(after),
    ...droppedFigures(before, after),
    ...changedNames(before, after),
    ...addedLimits(before, after),
  ]
}

const limits =
  /除外|以外|左右|上下(?=[,。;)]|$)|大约|[约近](?=\s*[\d一二三四五六七八九十])|力争|争取|尽量|尽可能|原则上|视情况|酌情|适当|仅|只在|只限|限于|节假日|双休日|周末|工作日|特殊情况|不可抗力|(?<=分钟|小时|日|天)\s*[后起](?!\s*每)/g

/** Words that take something back, as far as they were not there before. */
function addedLimits(before: StandardItemContent, after: StandardItemContent): RewordingFault[] {
  const limitsOf = (item: StandardItemContent) =>
    plainForm(`${item.title}\n${item.wording}`).match(limits) ?? []
  return differing(limitsOf(after), limitsOf(before)).map((figure) => ({ code: 'LIMIT_ADDED', figure }))
}

function droppedFigures(before: StandardItemContent, after: StandardItemContent): RewordingFault[] {
  const kept = new Set(figuresOf(after).map((figure) => roleOf(figure, after)))
  return figuresOf(before).flatMap((figure): RewordingFault[] => {
    const role = roleOf(figure, before)
    const matters = role === 'TARGET' || role === 'PERIOD' || role === 'SEASON'
    return matters && !kept.has(role) ? [{ code: 'FIGURE_DROPPED', figure: figure.text }] : []
  })
}

function changedNames(before: StandardItemContent, after: StandardItemContent): RewordingFault[] {
  const old = namesIn(figuresOf(before))
  const now = namesIn(figuresOf(after))
  const told = new Set(namesIn(circumstancesOf(after)))
  return [...differing(now, old), ...differing(old, now)]
    .filter((name) => !told.has(name))
    .map((figure) => ({ code: 'NAME_CHANGED', figure }))
}

/** The title is read together with the wording: 24小时热线 promises as much as a sentence does. */
function figuresOf(item: StandardItemContent): Figure[] {
  return [...readFigures(item.title), ...readFigures(item.wording)]
}

function circumstancesOf(item: StandardItemContent): Figure[] {
  return [...readFigures(item.scope ?? ''), ...readFigures(item.trigger ?? '')]
}

function namesIn(figures: readonly Figure[]): string[] {
  return figures.flatMap((figure) => (figure.kind === 'NAME' ? [figure.text.replace(/\s/g, '')] : []))
}

/** The members of the first list that the second lacks, counted: 3号楼 twice is not 3号楼 once. */
function differing(list: readonly string[], other: readonly string[]): string[] {
  const left = [...other]
  return list.filter((name) => {
    const at = left.indexOf(name)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

function roleOf(figure: Figure, item: StandardItemContent): Role | null {
  if (figure.kind === 'NAME' || figure.kind === 'PHONE') return 'NAME'
  const role = measuredRole(figure, item)
  if (role) return role
  if (figure.kind === 'SEASON' && item.season) {
    const { fromMonth, toMonth } = item.season
    if (figure.fromMonth === fromMonth && figure.toMonth === toMonth) return 'SEASON'
  }
  return circumstancesOf(item).some((told) => sameFigure(told, figure)) ? 'CIRCUMSTANCE' : null
}

function measuredRole(figure: Figure, item: StandardItemContent): Role | null {
  const { measure, target, unit, period } = item
  if (target === null) return null
  const isTarget = (ofUnit: Unit) => isLength(figure) && sameLength(figure, { value: target, unit: ofUnit })
  const isPeriod =
    isLength(figure) &&
    period !== null &&
    period !== 'CASE' &&
    sameLength(figure, { value: '1', unit: period })
  switch (measure) {
    case 'RESPONSE_TIME':
    case 'RESOLUTION_TIME':
      return figure.kind === 'TIME' && unit && isTarget(unit) ? 'TARGET' : null
    case 'INTERVAL':
      if (figure.kind === 'COUNT' && figure.value === '1') return 'ONCE'
      return unit && isTarget(unit) ? 'TARGET' : null
    case 'TIMES_PER_PERIOD':
      if (figure.kind === 'COUNT') return figure.value === target ? 'TARGET' : null
      return isPeriod ? 'PERIOD' : null
    case 'PER_CENT':
      if (figure.kind === 'PER_CENT') return figure.value === target ? 'TARGET' : null
      return isPeriod ? 'PERIOD' : null
    case 'HOURS_PER_DAY':
      if (figure.kind === 'EVERY') return figure.unit === 'DAY' && figure.value === '1' ? 'PERIOD' : null
      return isTarget('HOUR') ? 'TARGET' : null
    default:
      return null
  }
}

function isLength(figure: Figure): figure is Figure & { kind: 'TIME' | 'EVERY' } {
  return figure.kind === 'TIME' || figure.kind === 'EVERY'
}

function sameFigure(a: Figure, b: Figure): boolean {
  if (isLength(a) && isLength(b)) return a.kind === b.kind && sameLength(a, b)
  if (a.kind === 'SEASON' && b.kind === 'SEASON')
    return a.fromMonth === b.fromMonth && a.toMonth === b.toMonth
  if (a.kind === 'OTHER') return b.kind === 'OTHER' && a.text === b.text
  return a.kind === b.kind && 'value' in a && 'value' in b && a.value === b.value
}

const boundWords: Readonly<Record<Comparator, { before: RegExp; after: RegExp }>> = {
  AT_MOST: {
    before:
      /(?:不超过|不高于|不多于|不大于|不长于|至多|最多|最长|最迟|(?<!不)小于|(?<!不)低于|(?<!不)少于|[≤<]|within|at most)\s*$/i,
    after: /^\s*(?:以内|之内|内|以下|之下)/,
  },
  AT_LEAST: {
    before:
      /(?:不少于|不低于|不小于|至少|最少|最低|(?<!不)大于|(?<!不)高于|(?<!不)多于|(?<!不)超过|[≥>]|at least)\s*$/i,
    after: /^\s*(?:及?以上|之上)/,
  },
}

/** The bound that the words beside a figure express, such as 不超过 or 以上; null when they express none. */
export function boundBeside(figure: Figure): Comparator | null {
  const bounds: readonly Comparator[] = ['AT_MOST', 'AT_LEAST']
  return (
    bounds.find(
      (bound) => boundWords[bound].before.test(figure.before) || boundWords[bound].after.test(figure.after),
    ) ?? null
  )
}

/** Whether the words beside the figure say the opposite of the item's comparator. */
function turnsRound(figure: Figure, role: Role, item: StandardItemContent): boolean {
  const expected =
    role === 'ONCE' ? 'AT_LEAST' : role === 'TARGET' && item.measure !== 'INTERVAL' ? item.comparator : null
  const told = boundBeside(figure)
  return expected !== null && told !== null && told !== expected
}
