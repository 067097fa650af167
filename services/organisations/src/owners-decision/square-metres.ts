import { decimal, type Decimal } from '@linli/kernel'

/** The largest area that can be meant: a thousand square kilometres. */
const mostSquareMetres = 1_000_000_000n

/** Square metres with at most four decimals as whole square centimetres; null when the text is no such area. */
export function squareCentimetres(text: string): bigint | null {
  const value = decimal(text.replace(/[,，]/g, ''))
  if (value === null || value.startsWith('-')) return null
  const [whole = '0', fraction = ''] = value.split('.')
  if (fraction.length > 4 || BigInt(whole) > mostSquareMetres) return null
  return BigInt(whole + fraction.padEnd(4, '0'))
}

/** The same area as people write it, without a loss. */
export function squareMetres(area: bigint): Decimal {
  const digits = area.toString().padStart(5, '0')
  return decimal(`${digits.slice(0, -4)}.${digits.slice(-4)}`)!
}
