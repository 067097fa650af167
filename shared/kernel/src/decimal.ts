/**
 * An exact decimal number as text in its one normal form: "95", "0.5", "-3". No exponent, no leading or
 * trailing zeros: equal numbers are equal texts.
 */
export type Decimal = string

const pattern = /^([+-]?)(\d+)(?:\.(\d+))?$/

/** The normal form of a number written as plain decimal, or null when the text is not one. */
export function decimal(text: string): Decimal | null {
  const match = pattern.exec(text.trim())
  if (!match) return null
  const whole = match[2]!.replace(/^0+(?=\d)/, '')
  const fraction = (match[3] ?? '').replace(/0+$/, '')
  const digits = fraction ? `${whole}.${fraction}` : whole
  return match[1] === '-' && digits !== '0' ? `-${digits}` : digits
}

export function compareDecimals(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const scale = Math.max(decimalPlaces(a), decimalPlaces(b))
  const [left, right] = [scaled(a, scale), scaled(b, scale)]
  return left < right ? -1 : left > right ? 1 : 0
}

/** The exact product with a whole number, such as hours into minutes. */
export function timesWhole(value: Decimal, factor: bigint): Decimal {
  const scale = decimalPlaces(value)
  return fromScaled(scaled(value, scale) * factor, scale)
}

/** The exact sum. */
export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(decimalPlaces(a), decimalPlaces(b))
  return fromScaled(scaled(a, scale) + scaled(b, scale), scale)
}

function decimalPlaces(value: Decimal): number {
  const point = value.indexOf('.')
  return point < 0 ? 0 : value.length - point - 1
}

function scaled(value: Decimal, scale: number): bigint {
  if (!pattern.test(value)) throw new RangeError(`Not a decimal number: ${value}`)
  const places = decimalPlaces(value)
  return BigInt(value.replace('.', '') + '0'.repeat(scale - places))
}

function fromScaled(value: bigint, scale: number): Decimal {
  const negative = value < 0n
  const digits = (negative ? -value : value).toString().padStart(scale + 1, '0')
  const text = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`
  return decimal(`${negative ? '-' : ''}${text}`)!
}
