import { plainForm, readFigures } from '../figure-reader.ts'
import type { Category, StandardItemContent } from '../measure.ts'

/** How a row of a file found the promise in force that it stands for. */
export type Pairing = 'BY_CODE' | 'BY_WORDING' | 'BY_HAND' | 'NEW' | 'UNDECIDED'

/** What of a row speaks for the promise it stands for. */
export interface RowToPair {
  readonly row: number
  readonly code: string
  readonly category: Category | null
  readonly title: string
  readonly wording: string
}

export interface RowPairing {
  readonly pairing: Pairing
  /** The promise in force, when one was found. */
  readonly item: StandardItemContent | null
  /** Codes of promises that are like it, the likeliest first; for the person who pairs by hand. */
  readonly candidates: readonly string[]
}

// Half of the pairs of neighbouring characters in common: below it, two promises of the same trade look alike.
const alike = 0.5
// A standard has a hundred promises or two; beyond a thousand against a thousand nobody could look the result over.
const mostComparisons = 1_000_000
// Nearer than this, two promises are equally like the row, and guessing would mix them up.
const clearlyBetter = 0.04

/**
 * Pairs the rows of a file with the promises in force: by code, then by heading and wording, the most alike first,
 * one to one. What somebody has paired by hand stands (`byHand`: the row's number to a code, or to null for a new
 * promise).
 */
export function pairRows(
  rows: readonly RowToPair[],
  inForce: readonly StandardItemContent[],
  byHand: ReadonlyMap<number, string | null> = new Map(),
): Map<number, RowPairing> {
  const result = new Map<number, RowPairing>()
  const free = new Map(inForce.map((item) => [item.code, item]))
  const take = (row: number, pairing: Pairing, code: string): boolean => {
    const item = free.get(code)
    if (!item) return false
    free.delete(code)
    result.set(row, { pairing, item, candidates: [] })
    return true
  }
  for (const { row } of rows) {
    const code = byHand.get(row)
    if (code === null) result.set(row, { pairing: 'NEW', item: null, candidates: [] })
    else if (code !== undefined) take(row, 'BY_HAND', code)
  }
  const codes = new Map(inForce.map((item) => [item.code.toUpperCase(), item.code]))
  for (const { row, code } of rows) {
    const known = codes.get(code.toUpperCase())
    if (known && !result.has(row)) take(row, 'BY_CODE', known)
  }
  const byText = onlyOnes(free.values(), (item) => textOf(item))
  const rowsByText = onlyOnes(
    rows.filter(({ row }) => !result.has(row)),
    textOf,
  )
  for (const [text, { row }] of rowsByText) {
    const same = byText.get(text)
    if (same) take(row, 'BY_WORDING', same.code)
  }
  const open = rows.filter(({ row }) => !result.has(row))
  for (const [row, pairing] of pairByWording(open, [...free.values()])) result.set(row, pairing)
  return result
}

function textOf({ category, wording }: { category: Category | null; wording: string }): string {
  return `${category}\n${plainForm(wording).replace(/\s/g, '')}`
}

/** The things whose key no other one has. */
function onlyOnes<Thing>(things: Iterable<Thing>, keyOf: (thing: Thing) => string): Map<string, Thing> {
  const groups = Map.groupBy(things, keyOf)
  return new Map([...groups].flatMap(([key, [one, ...others]]) => (others.length === 0 ? [[key, one!]] : [])))
}

interface Likeness {
  readonly row: number
  readonly item: StandardItemContent
  readonly likeness: number
}

function pairByWording(
  rows: readonly RowToPair[],
  items: readonly StandardItemContent[],
): Map<number, RowPairing> {
  const likenesses = likenessesOf(rows, items)
  const byRow = Map.groupBy(likenesses, ({ row }) => row)
  const byItem = Map.groupBy(likenesses, ({ item }) => item.code)
  const taken = new Set<string>()
  const result = new Map<number, RowPairing>()
  const isOpen = (other: Likeness) => !taken.has(other.item.code) && !result.has(other.row)
  const isClear = (best: Likeness) =>
    [...byRow.get(best.row)!, ...byItem.get(best.item.code)!].every(
      (other) => other === best || !isOpen(other) || best.likeness - other.likeness >= clearlyBetter,
    )
  // A pair that is taken out makes others clear, so the list is gone through until nothing more comes of it.
  for (let found = -1; found !== result.size;) {
    found = result.size
    for (const best of likenesses) {
      if (best.likeness < alike || !isOpen(best) || !isClear(best)) continue
      taken.add(best.item.code)
      result.set(best.row, { pairing: 'BY_WORDING', item: best.item, candidates: [] })
    }
  }
  for (const { row } of rows) {
    if (result.has(row)) continue
    const open = (byRow.get(row) ?? []).filter(isOpen)
    const isUndecided = open.some(({ likeness }) => likeness >= alike)
    const candidates = open.slice(0, 3).map(({ item }) => item.code)
    result.set(row, { pairing: isUndecided ? 'UNDECIDED' : 'NEW', item: null, candidates })
  }
  return result
}

/** How alike the rows and the promises of the same heading are, the most alike first; the unlike are left out. */
function likenessesOf(rows: readonly RowToPair[], items: readonly StandardItemContent[]): Likeness[] {
  if (rows.length * items.length > mostComparisons) return []
  const prints = items.map((item) => ({ item, prints: printsOf(item) }))
  const likenesses = rows.flatMap((row) => {
    const ofRow = printsOf(row)
    return prints
      .filter(({ item }) => row.category === null || item.category === row.category)
      .map(({ item, prints: ofItem }) => ({ row: row.row, item, likeness: likenessOf(ofRow, ofItem) }))
      .filter(({ likeness }) => likeness >= alike / 2)
  })
  return likenesses.toSorted((a, b) => b.likeness - a.likeness || a.row - b.row)
}

interface Prints {
  readonly title: string
  readonly titlePairs: ReadonlySet<string>
  readonly wordingPairs: ReadonlySet<string>
}

/** A title is short and two of them agree easily, so it counts a little less than the wording. */
function likenessOf(a: Prints, b: Prints): number {
  const ofTitles = a.title !== '' && a.title === b.title ? 1 : sharedPart(a.titlePairs, b.titlePairs)
  return Math.max(0.9 * ofTitles, sharedPart(a.wordingPairs, b.wordingPairs))
}

/** Whether two promises could be one in other words: far from it, the same code stands for two things. */
export function areAlike(a: PromiseWords, b: PromiseWords): boolean {
  return a.title === b.title || likenessOf(printsOf(a), printsOf(b)) >= alike / 2
}

/** What a promise is called, and what it says. */
type PromiseWords = Pick<StandardItemContent, 'title' | 'wording'>

function printsOf(text: PromiseWords): Prints {
  const title = bare(text.title)
  return { title, titlePairs: neighbours(title), wordingPairs: neighbours(bare(text.wording)) }
}

// What tells how much and how often is left out: it is what changes from one version to the next.
const measuringWords =
  /周期|时限|频次|次数|时长|不少于|不低于|不超过|不高于|至少|至多|以内|之内|内|标准|要求/g

function bare(text: string): string {
  let left = plainForm(text)
  for (const figure of readFigures(text)) left = left.replace(figure.text, '')
  return left.replace(measuringWords, '').replace(/[\s\p{P}\p{S}\d]/gu, '')
}

function neighbours(text: string): ReadonlySet<string> {
  const characters = [...text]
  return new Set(characters.slice(1).map((character, index) => characters[index]! + character))
}

/** Dice's coefficient: what two sets share, 0 to 1. */
function sharedPart(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  let shared = 0
  for (const pair of a) if (b.has(pair)) shared += 1
  return (2 * shared) / (a.size + b.size)
}
