import { largestRemainder } from './largest-remainder.ts'

const yuanPattern = /^(-?)(\d+)(?:\.(\d{1,2}))?$/

/**
 * An amount of renminbi, counted in whole fen, so that what is shared out always adds up to what came in.
 * Values are immutable; every operation returns a new amount.
 */
export class Money {
  /** The amount in fen (1 yuan = 100 fen); negative for what is owed or taken back. */
  readonly fen: bigint

  private constructor(fen: bigint) {
    this.fen = fen
  }

  static readonly zero = new Money(0n)

  static ofFen(fen: bigint): Money {
    return new Money(fen)
  }

  /**
   * Reads an amount in yuan as people and the API write it: "12", "12.3", "-12.30".
   * Thousands separators, currency signs, exponents and a third decimal are not amounts: they raise a
   * RangeError, because a half-understood amount is worse than none.
   */
  static ofYuan(text: string): Money {
    const match = yuanPattern.exec(text.trim())
    if (!match) throw new RangeError(`Not an amount in yuan: ${text}`)
    const [, sign, yuan, decimals = ''] = match
    const fen = BigInt(yuan!) * 100n + BigInt(decimals.padEnd(2, '0'))
    return new Money(sign ? -fen : fen)
  }

  /** The amount in yuan with always two decimals ("12.30"): the form it travels in. */
  toYuan(): string {
    const digits = (this.fen < 0n ? -this.fen : this.fen).toString().padStart(3, '0')
    return `${this.fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
  }

  /** The amount as people read it, with thousands separators: "1,234.50" (the currency sign is the reader's). */
  format(): string {
    const [yuan, fen] = this.toYuan().split('.')
    return `${yuan!.replace(/\B(?=(\d{3})+$)/g, ',')}.${fen}`
  }

  toString(): string {
    return this.toYuan()
  }

  toJSON(): string {
    return this.toYuan()
  }

  plus(other: Money): Money {
    return new Money(this.fen + other.fen)
  }

  minus(other: Money): Money {
    return new Money(this.fen - other.fen)
  }

  negated(): Money {
    return new Money(-this.fen)
  }

  /** The amount for `count` units, such as square metres or portions: exact, hence whole units only. */
  times(count: bigint): Money {
    return new Money(this.fen * count)
  }

  /**
   * The share of `points` basis points (1/100 of a per cent; 10,000 are the whole), rounded to the nearest
   * fen, half a fen away from zero. Where several shares must add up to the whole, use `split` instead.
   */
  basisPoints(points: bigint): Money {
    const product = this.fen * points
    const half = product < 0n ? -5_000n : 5_000n
    return new Money((product + half) / 10_000n)
  }

  /**
   * Shares the amount out in proportion to the weights and loses no fen: each share is rounded down and the
   * fen left over go to the largest remainders, the earlier share first when remainders are equal.
   * Weights are whole numbers, none negative and not all zero; otherwise a RangeError.
   */
  split(weights: readonly bigint[]): Money[] {
    return largestRemainder(this.fen, weights).map((fen) => new Money(fen))
  }

  compare(other: Money): -1 | 0 | 1 {
    return this.fen < other.fen ? -1 : this.fen > other.fen ? 1 : 0
  }

  equals(other: Money): boolean {
    return this.fen === other.fen
  }

  get isNegative(): boolean {
    return this.fen < 0n
  }

  get isZero(): boolean {
    return this.fen === 0n
  }

  static sum(amounts: Iterable<Money>): Money {
    let fen = 0n
    for (const amount of amounts) fen += amount.fen
    return new Money(fen)
  }
}
