import { decimal, timesWhole, type Decimal } from '@linli/kernel'
import { readNumber } from '../chinese-numerals.ts'
import { readFigures } from '../figure-reader.ts'
import { hasTarget, measureRules, type Measure, type MeasuredPromise } from '../measure.ts'
import { readComparator, readMeasure, readPeriod, readUnit } from './fixed-words.ts'
import { ambiguous, noPromise, promiseFromText } from './recognise-promise.ts'
import type { RowReport } from './row-report.ts'
import type { RowWords } from './row-words.ts'
import { cellOf, type StandardRow } from './standard-rows.ts'
import type { Cell } from './table.ts'

/** What the columns of a row say; `wording` is the sentence of a level's cell, where the row has no other. */
export interface ColumnPromise {
  readonly promise: MeasuredPromise
  readonly wording: string
}

const isDone = /^(?:是|有|√|✓|✔|合格|达标|提供|做到|yes)$/i
const isAbsent = /^(?:否|无|×|✗|不提供|不做|no|[-—–/]+)$/i
const isAgreedElsewhere = /^(?:按.{0,6}约定|另行约定|视情况|描述性|不计算|按规定)/

/**
 * The promise that the columns of figures make; null when they are empty and the wording has to tell it. A level
 * that promises nothing on a clause ("-") is `absent`.
 */
export function promiseOfColumns(
  row: StandardRow,
  words: RowWords,
  before: MeasuredPromise | null,
  report: RowReport,
): ColumnPromise | null | 'absent' {
  const level = cellOf(row, 'LEVEL')
  if (row.cells.has('LEVEL')) return promiseOfLevel(level, row, words, before, report)
  const value = cellOf(row, 'TARGET')
  const named = readMeasure(cellOf(row, 'MEASURE').text)
  if (hasDate(row, report)) return { promise: noPromise, wording: words.wording }
  if (named && !hasTarget(named)) return { promise: withoutTarget(named), wording: words.wording }
  const isBlank = [value.text, cellOf(row, 'FREQUENCY').text, cellOf(row, 'TIME_LIMIT').text].every(
    (text) => text === '' || /^[-—–/]+$/.test(text),
  )
  if (isBlank) return named ? promiseOfNameAlone(named, row, words, before, report) : null
  if (isDone.test(value.text)) return { promise: withoutTarget('YES_NO'), wording: words.wording }
  if (isAgreedElsewhere.test(value.text)) return { promise: noPromise, wording: words.wording }
  const promise = named
    ? promiseOfNamedMeasure(named, row, before, report)
    : promiseOfFigures(row, words, before, report)
  return {
    promise: promise && withTellingBound(scaled(promise, value, row, words, report), row, report),
    wording: words.wording,
  }
}

function withoutTarget(measure: Measure): MeasuredPromise {
  return { ...noPromise, measure }
}

/** One level's cell: a number in the row's unit, a short phrase, yes, or nothing. */
function promiseOfLevel(
  cell: Cell,
  row: StandardRow,
  words: RowWords,
  before: MeasuredPromise | null,
  report: RowReport,
): ColumnPromise | 'absent' {
  const { title } = words
  if (hasDate(row, report)) return { promise: noPromise, wording: title }
  if (cell.text === '' || isAbsent.test(cell.text)) return 'absent'
  if (isDone.test(cell.text)) return { promise: withoutTarget('YES_NO'), wording: title }
  const unit = unitText(row)
  const told = readNumber(cell.text) !== null ? `${cell.text}${unit}` : cell.text
  const found = promiseFromText(told, title, before?.measure ?? null)
  if (found === null || found === ambiguous) return { promise: noPromise, wording: `${title}：${cell.text}` }
  return {
    promise: withTitlesBound(found, title),
    wording: readNumber(cell.text) === null ? `${title}：${cell.text}` : '',
  }
}

/** 业主满意率(不低于) names the bound in its title. */
function withTitlesBound(promise: MeasuredPromise, title: string): MeasuredPromise {
  const bound = /[(（](?:不低于|不少于|至少)[)）]/.test(title)
    ? 'AT_LEAST'
    : /[(（](?:不高于|不超过|至多)[)）]/.test(title)
      ? 'AT_MOST'
      : null
  return bound && measureRules[promise.measure].comparators.includes(bound)
    ? { ...promise, comparator: bound }
    : promise
}

const figureColumns = { TARGET: '数值', FREQUENCY: '频次', TIME_LIMIT: '时限', LEVEL: '级别' } as const

/** Spreadsheets turn 1/3 and 3-1 into days; nobody can tell afterwards what was meant. */
function hasDate(row: StandardRow, report: RowReport): boolean {
  const roles = Object.keys(figureColumns) as (keyof typeof figureColumns)[]
  const dated = roles.filter((role) => isDate(cellOf(row, role)))
  for (const role of dated) {
    report.add(
      'DATE_IN_NUMBER_COLUMN',
      { row: row.row, column: figureColumns[role] },
      { text: cellOf(row, role).text },
    )
  }
  return dated.length > 0
}

function isDate(cell: Cell): boolean {
  if (cell.kind !== 'TEXT') return cell.kind === 'DATE'
  return /^(?:\d{4}[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?)?|\d{1,2}月\d{1,2}日|\d{1,2}\/\d{1,2}(?:\/\d{2,4})?|\d{1,2}-[a-z]{3}(?:-\d{2,4})?|[a-z]{3}-\d{1,2})$/i.test(
    cell.text,
  )
}

function unitText(row: StandardRow): string {
  const { text } = cellOf(row, 'UNIT')
  return /^[-—–]+$/.test(text) ? '' : text.replace(/季(?!度)/, '季度')
}

/** A row that names its measure without a figure: the wording has to tell it. */
function promiseOfNameAlone(
  named: Measure,
  row: StandardRow,
  words: RowWords,
  before: MeasuredPromise | null,
  report: RowReport,
): ColumnPromise {
  const found = promiseFromText(words.wording, words.title, named)
  if (found !== null && found !== ambiguous && found.measure === named)
    return { promise: found, wording: words.wording }
  if (before?.measure === named) return { promise: before, wording: words.wording }
  report.add('PROMISE_INCOMPLETE', { row: row.row, column: '数值' }, { field: 'target' })
  return { promise: noPromise, wording: words.wording }
}

/** A row that says its measure, unit and period in columns of their own, as our own export does. */
function promiseOfNamedMeasure(
  named: Measure,
  row: StandardRow,
  before: MeasuredPromise | null,
  report: RowReport,
): MeasuredPromise {
  const value = cellOf(row, 'TARGET').text
  const rule = measureRules[named]
  const told = promiseFromText(`${value}${unitText(row)}${cellOf(row, 'FREQUENCY').text}`, '', named)
  const inText = told !== null && told !== ambiguous && told.measure === named ? told : null
  const same = before?.measure === named ? before : null
  const target = numberIn(value) ?? inText?.target ?? null
  if (target === null) report.add('TEXT_IN_NUMBER_COLUMN', { row: row.row, column: '数值' }, { text: value })
  const unit = known(readUnit(unitText(row)) ?? inText?.unit ?? same?.unit ?? null, rule.units)
  const periodText = cellOf(row, 'PERIOD').text || cellOf(row, 'FREQUENCY').text || unitText(row)
  const period = known(readPeriod(periodText) ?? inText?.period ?? same?.period ?? null, rule.periods)
  // Without a number nothing else of the row is worth a second complaint.
  return target === null
    ? noPromise
    : { measure: named, comparator: rule.comparators[0] ?? null, target, unit, period }
}

function known<Value>(value: Value | null, allowed: readonly Value[]): Value | null {
  return value !== null && allowed.includes(value) ? value : null
}

/** The plain number of a cell, a sign of comparison or a unit beside it left out: "≥95%", "30分钟", "三十". */
function numberIn(text: string): Decimal | null {
  const bare = text
    .replace(/^(?:[≤≥<>=]+|不超过|不少于|不低于|不高于|至少|至多)\s*/, '')
    .replace(/\s*(?:%|％)$/, '')
  return readNumber(bare.trim())
}

/** A row that gives figures without naming a measure: number and unit, or a phrase like 每日2次. */
function promiseOfFigures(
  row: StandardRow,
  words: RowWords,
  before: MeasuredPromise | null,
  report: RowReport,
): MeasuredPromise {
  const [value, frequency, limit] = [
    cellOf(row, 'TARGET').text,
    cellOf(row, 'FREQUENCY').text,
    cellOf(row, 'TIME_LIMIT').text,
  ]
  const unit = unitText(row)
  const period = cellOf(row, 'PERIOD').text
  const around = `${cellOf(row, 'MEASURE').text} ${words.title} ${words.wording}`
  const isNumber = numberIn(value) !== null
  const phrases = [
    isNumber && unit && period ? `${value}${unit}/${period}` : '',
    isNumber && frequency && unit !== '' && !/\//.test(unit) ? `${frequency}${value}${unit}` : '',
    isNumber && unit ? `${value}${unit}` : '',
    isNumber && frequency ? `${frequency}${value}次` : '',
    isNumber && period ? `${value}次/${period}` : '',
    readNumber(value) === null ? value : '',
    frequency,
    limit,
  ]
  const told = promiseFromText(words.wording, words.title, before?.measure ?? null)
  for (const phrase of phrases) {
    const found = phrase ? promiseFromText(phrase, around, before?.measure ?? null) : null
    if (found === null || found === ambiguous) continue
    // 2 小时 alone may be a deadline or a rhythm; where the sentence says which, and the same figure, it is believed.
    return told !== null && told !== ambiguous && tellsTheSame(found, told) ? told : found
  }
  if (value !== '' && !isNumber) {
    report.add('TEXT_IN_NUMBER_COLUMN', { row: row.row, column: '数值' }, { text: value })
    return noPromise
  }
  return promiseOfBareNumber(numberIn(value), row, words, before, report)
}

function tellsTheSame(one: MeasuredPromise, other: MeasuredPromise): boolean {
  const lengthOf = ({ measure, unit, period }: MeasuredPromise) =>
    unit ?? period ?? (measure === 'HOURS_PER_DAY' ? 'HOUR' : null)
  return one.target === other.target && lengthOf(one) === lengthOf(other)
}

/** A number whose unit only the wording, or the promise in force, can tell. */
function promiseOfBareNumber(
  target: Decimal | null,
  row: StandardRow,
  words: RowWords,
  before: MeasuredPromise | null,
  report: RowReport,
): MeasuredPromise {
  const inWording = promiseFromText(words.wording, words.title, before?.measure ?? null)
  const told = inWording === ambiguous ? null : inWording
  const shape = told ?? (before && hasTarget(before.measure) ? before : null)
  if (shape && target !== null) return { ...shape, target }
  report.add('MEASURE_NOT_RECOGNISED', { row: row.row })
  return noPromise
}

/** A column of bounds says more than the usual direction of a measure. */
function withTellingBound(promise: MeasuredPromise, row: StandardRow, report: RowReport): MeasuredPromise {
  const { text } = cellOf(row, 'COMPARATOR')
  if (text === '' || promise.comparator === null) return promise
  const comparator = readComparator(text)
  const isAllowed = comparator !== null && measureRules[promise.measure].comparators.includes(comparator)
  if (!isAllowed) report.add('WORD_NOT_KNOWN', { row: row.row, column: '比较' }, { text })
  return isAllowed ? { ...promise, comparator } : promise
}

/** A spreadsheet keeps 95% as 0.95 and shows it as it likes; nobody promises less than one per cent. */
function scaled(
  promise: MeasuredPromise,
  value: Cell,
  row: StandardRow,
  words: RowWords,
  report: RowReport,
): MeasuredPromise {
  if (promise.measure !== 'PER_CENT' || value.kind !== 'NUMBER' || promise.target === null) return promise
  const fraction = decimal(value.text)
  if (fraction === null || !/^(?:0\.\d+|1)$/.test(fraction)) return promise
  const target = timesWhole(fraction, 100n)
  const rates = readFigures(words.wording).flatMap((figure) =>
    figure.kind === 'PER_CENT' ? [figure.value] : [],
  )
  if (rates.includes(promise.target)) return promise
  if (!rates.includes(target))
    report.add('PER_CENT_SCALED', { row: row.row, column: '数值' }, { text: value.text })
  return { ...promise, target }
}
