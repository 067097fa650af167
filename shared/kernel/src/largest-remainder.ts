/**
 * Divides a whole number into whole parts in proportion to the weights, so that the parts add up to it
 * exactly (Hare's method of largest remainders). A negative total is divided like its positive counterpart
 * and then negated: a refund retraces the payment fen by fen.
 */
export function largestRemainder(total: bigint, weights: readonly bigint[]): bigint[] {
  if (weights.some((weight) => weight < 0n)) throw new RangeError('A weight cannot be negative')
  const sum = weights.reduce((all, weight) => all + weight, 0n)
  if (sum === 0n) throw new RangeError('Nobody to share with: all weights are zero')
  if (total < 0n) return largestRemainder(-total, weights).map((part) => -part)

  const parts = weights.map((weight) => (total * weight) / sum)
  let left = total - parts.reduce((all, part) => all + part, 0n)
  const remainder = (index: number) => (total * weights[index]!) % sum
  const byRemainder = weights
    .map((_, index) => index)
    .toSorted((a, b) => (remainder(a) === remainder(b) ? a - b : remainder(a) > remainder(b) ? -1 : 1))
  for (const index of byRemainder) {
    if (left === 0n) break
    parts[index]! += 1n
    left -= 1n
  }
  return parts
}
