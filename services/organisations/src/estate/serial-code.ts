/**
 * The two characters that number a thing inside its place: 01 to 99, then A0, A1 … Z9. They are always two, because a
 * seat reaches whatever begins with its code, and with "100" the seat of "10" would reach a stranger's.
 */
export function serialCode(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > mostSerials) {
    throw new RangeError(`No two-character number for ${number}`)
  }
  if (number <= 99) return String(number).padStart(2, '0')
  const rest = number - 100
  return `${String.fromCharCode(65 + Math.floor(rest / 10))}${rest % 10}`
}

/** How many things can be numbered in one place. */
export const mostSerials = 99 + 26 * 10

/** How many estates, and how many management areas, a neighbourhood can hold: their codes are digits only. */
export const mostInCommunity = 99
