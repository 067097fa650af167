import { compareDecimals, decimal, refuse, type Refusal } from '@linli/kernel'
import type { EstateFacts } from './estate.ts'

/** Years in which a building that still stands can have been finished. */
const years = { from: 1850, to: 2100 }

/**
 * What is wrong with an estate's facts as somebody entered them; nothing when they can be kept.
 * The path names the field, so that the screen can point at it.
 */
export function refuseFacts(facts: Partial<EstateFacts>): Refusal | null {
  const invalid = (field: keyof EstateFacts) => refuse('VALUE_INVALID', undefined, [field])
  const { name, resettlementPercent, builtYear, households, area } = facts
  if (name !== undefined && (name.trim() === '' || name.length > 100)) return invalid('name')
  if (resettlementPercent != null && !isDecimalUpTo(resettlementPercent, '100'))
    return invalid('resettlementPercent')
  if (builtYear != null && (builtYear < years.from || builtYear > years.to)) return invalid('builtYear')
  if (households != null && (households < 0 || households > 200_000)) return invalid('households')
  return area != null && !isDecimalUpTo(area, '100000000') ? invalid('area') : null
}

/** A number from 0 to the limit with at most two decimals. */
export function isDecimalUpTo(text: string, limit: string): boolean {
  const value = decimal(text)
  if (value === null || (value.split('.')[1]?.length ?? 0) > 2) return false
  return compareDecimals(value, '0') >= 0 && compareDecimals(value, limit) <= 0
}

/** The facts in the one form in which they are compared and stored. */
export function normalFacts<Facts extends Partial<EstateFacts>>(facts: Facts): Facts {
  const normal = { ...facts }
  if (normal.name !== undefined) normal.name = normal.name.trim()
  if (normal.resettlementPercent != null) normal.resettlementPercent = decimal(normal.resettlementPercent)
  if (normal.area != null) normal.area = decimal(normal.area)
  if (normal.address !== undefined) normal.address = normal.address?.trim() || null
  return normal
}
