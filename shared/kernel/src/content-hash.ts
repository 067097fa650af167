import { createHash } from 'node:crypto'

/** What has a canonical form: plain data. Big integers are written as decimal texts. */
export type Canonical =
  | string
  | number
  | boolean
  | null
  | bigint
  | undefined
  | readonly Canonical[]
  | { readonly [key: string]: Canonical }

/**
 * The one spelling of a piece of data (RFC 8785: keys sorted by UTF-16 unit, no white space), so that equal
 * content has an equal hash whoever wrote it down. Absent and `undefined` members are the same. Numbers must be
 * safe integers: amounts and targets travel as texts, and a float has no business in what people sign.
 */
export function canonicalJson(value: Canonical): string {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'bigint') return JSON.stringify(value.toString())
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError(`Not a whole number: ${value}`)
    return String(value)
  }
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'))
  if (typeof value === 'boolean') return String(value)
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError('Only plain data has a canonical form')
  }
  const members = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .toSorted()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`)
  return `{${members.join(',')}}`
}

/** The SHA-256 of the canonical form, in lower-case hexadecimal: what signatures and the audit chain bind. */
export function contentHash(value: Canonical): string {
  return createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex')
}

function isList(value: object): value is readonly Canonical[] {
  return Array.isArray(value)
}
