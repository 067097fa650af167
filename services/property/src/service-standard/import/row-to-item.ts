import { readFigures } from '../figure-reader.ts'
import { figureFaults, rewordingFaults } from '../figures.ts'
import { promiseText } from '../item-words.ts'
import {
  itemFaults,
  longestText,
  type Evidence,
  type ItemFault,
  type MeasuredPromise,
  type Season,
  type StandardItemContent,
} from '../measure.ts'
import { promiseOfColumns } from './column-promise.ts'
import { readEvidence, readTags } from './fixed-words.ts'
import type { ColumnRole } from './header-row.ts'
import { ambiguous, noPromise, promiseFromText } from './recognise-promise.ts'
import type { RowReport } from './row-report.ts'
import type { RowWords } from './row-words.ts'
import { cellOf, type StandardRow } from './standard-rows.ts'

/**
 * The promise that a row makes, as data. What the table has no column for is kept from the promise in force that the
 * row stands for, so that a file of three columns does not wipe out the rest. Null for a clause that the chosen level
 * does not have.
 */
export function itemOf(
  row: StandardRow,
  words: RowWords,
  before: StandardItemContent | null,
  report: RowReport,
): StandardItemContent | null {
  const told = promiseOfColumns(row, words, before, report)
  if (told === 'absent') {
    report.add('ROW_SKIPPED', { row: row.row }, { text: words.title })
    return null
  }
  const { promise, wording } = told ?? promiseOfWording(words, before, report)
  const trigger = optionalText(row, 'TRIGGER', before?.trigger ?? (before ? null : triggerOf(wording)))
  const item: StandardItemContent = {
    code: before?.code ?? words.code,
    category: words.category ?? before?.category ?? 'GENERAL_MANAGEMENT',
    tags: tagsOf(row, before, report),
    title: words.hasTitle || !before ? words.title : before.title,
    wording: words.hasWording ? words.wording : composedWording(words, promise, wording, before),
    ...promise,
    scope: optionalText(row, 'SCOPE', before?.scope ?? null),
    season: seasonOf(row, wording, before, report),
    trigger,
    evidence: evidenceOf(row, promise, trigger, before, `${words.title}${wording}`, report),
  }
  reportFaults(item, row, words, report)
  return item
}

function promiseOfWording(
  words: RowWords,
  before: StandardItemContent | null,
  report: RowReport,
): { promise: MeasuredPromise; wording: string } {
  const { wording } = words
  const isSame = before !== null && before.wording === wording
  if (before && (isSame || (before.measure !== 'NONE' && staysTrue(before, wording))))
    return { promise: dataOf(before), wording }
  const found = promiseFromText(wording, words.title, before?.measure ?? null)
  if (found === ambiguous) {
    report.add('MEASURE_NOT_RECOGNISED', { row: words.row })
    return { promise: noPromise, wording }
  }
  if (found === null) return { promise: before ? dataOf(before) : noPromise, wording }
  report.add('MEASURE_FROM_WORDING', { row: words.row }, { promise: promiseText(found, 'zh-CN') })
  return { promise: found, wording }
}

function staysTrue(before: StandardItemContent, wording: string): boolean {
  return rewordingFaults(before, { ...before, wording }).length === 0
}

function dataOf({ measure, comparator, target, unit, period }: MeasuredPromise): MeasuredPromise {
  return { measure, comparator, target, unit, period }
}

/** A table of names and figures has no sentences: the one in force is kept while it is true, else one is made. */
function composedWording(
  words: RowWords,
  promise: MeasuredPromise,
  wording: string,
  before: StandardItemContent | null,
): string {
  const isSameKind = before !== null && before.measure === promise.measure && promise.measure !== 'NONE'
  if (isSameKind && figureFaults({ ...before, ...promise }).length === 0) return before.wording
  if (wording !== '' && wording !== words.wording) return wording
  const saysNothing = promise.measure === 'NONE' || promise.measure === 'YES_NO'
  return saysNothing ? words.title : `${words.title}：${promiseText(promise, 'zh-CN')}`
}

function optionalText(row: StandardRow, role: ColumnRole, otherwise: string | null): string | null {
  if (!row.cells.has(role)) return otherwise
  const { text } = cellOf(row, role)
  return /^(?:|无|[-—/]+|全部|全部区域|所有区域)$/.test(text) ? null : text
}

function triggerOf(wording: string): string | null {
  return /(?:雪|雨|风|降雪|降雨|暴雨|停电|台风)(?:停止|停|过|结束)?后/.exec(wording)?.[0] ?? null
}

function seasonOf(
  row: StandardRow,
  wording: string,
  before: StandardItemContent | null,
  report: RowReport,
): Season | null {
  const { text } = cellOf(row, 'SEASON')
  const source = row.cells.has('SEASON') ? text : before ? null : wording
  if (source === null) return before?.season ?? null
  const found = readFigures(source).find((figure) => figure.kind === 'SEASON')
  if (found) return { fromMonth: found.fromMonth, toMonth: found.toMonth }
  if (row.cells.has('SEASON') && !/^(?:|全年|[-—/]+|all year)$/i.test(text)) {
    report.add('WORD_NOT_KNOWN', { row: row.row, column: '季节' }, { text })
  }
  return null
}

function tagsOf(
  row: StandardRow,
  before: StandardItemContent | null,
  report: RowReport,
): StandardItemContent['tags'] {
  if (!row.cells.has('TAGS')) return before?.tags ?? []
  const { tags, unknown } = readTags(cellOf(row, 'TAGS').text)
  for (const text of unknown) report.add('WORD_IGNORED', { row: row.row, column: '标签' }, { text })
  return tags
}

function evidenceOf(
  row: StandardRow,
  promise: MeasuredPromise,
  trigger: string | null,
  before: StandardItemContent | null,
  text: string,
  report: RowReport,
): Evidence {
  const told = cellOf(row, 'EVIDENCE').text
  const evidence = told === '' ? null : readEvidence(told)
  if (evidence) return evidence
  if (told !== '') report.add('WORD_IGNORED', { row: row.row, column: '佐证' }, { text: told })
  if (before) return before.evidence
  switch (promise.measure) {
    case 'RESPONSE_TIME':
    case 'RESOLUTION_TIME':
      return trigger ? 'SERVICE_LOG' : 'REQUEST_CLOCK'
    case 'TIMES_PER_PERIOD':
    case 'INTERVAL':
      return 'SERVICE_LOG'
    case 'PER_CENT':
      return /满意/.test(text) ? 'RATING' : 'SPOT_CHECK'
    default:
      return 'SPOT_CHECK'
  }
}

const problemOfFault = {
  FIELD_MISSING: 'PROMISE_INCOMPLETE',
  FIELD_NOT_ALLOWED: 'PROMISE_INCOMPLETE',
  NOT_A_NUMBER: 'TEXT_IN_NUMBER_COLUMN',
  OUT_OF_RANGE: 'NUMBER_OUT_OF_RANGE',
  TOO_LONG: 'TEXT_TOO_LONG',
  CONTROL_CHARACTER: 'CONTROL_CHARACTER',
  DUPLICATE: 'DUPLICATE_CODE',
} as const satisfies Record<ItemFault['code'], string>

function reportFaults(item: StandardItemContent, row: StandardRow, words: RowWords, report: RowReport): void {
  if (words.title === '' && words.wording === '') report.add('EMPTY_WORDING', { row: row.row })
  else if (row.cells.has('WORDING') && !words.hasWording) report.add('EMPTY_WORDING', { row: row.row })
  for (const { code, field } of itemFaults(item)) {
    // A code is given to a new promise later, and an empty wording has been reported in its own words.
    if (field === 'code' && code === 'FIELD_MISSING') continue
    if ((field === 'wording' || field === 'title') && code === 'FIELD_MISSING') continue
    const limit = field in longestText ? longestText[field as keyof typeof longestText] : 0
    const text = field === 'target' ? (item.target ?? '') : ''
    report.add(
      problemOfFault[code],
      { row: row.row },
      { field, ...(limit && { limit }), ...(text && { text }) },
    )
  }
  // A figure that stands three times in a wording is one thing to look at.
  const faults = new Map(figureFaults(item).map((fault) => [`${fault.code} ${fault.figure}`, fault]))
  for (const { code, figure } of faults.values()) report.add(code, { row: row.row }, { figure })
}
