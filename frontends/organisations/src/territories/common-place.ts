/** How long the codes of a district, a street and a community are. */
const levels = [12, 9, 6]

/**
 * The place that holds all that a seat sees, where its tree begins; null for a seat that sees no place at all.
 * Codes nest: what several begin with, cut to a whole level, holds them all.
 */
export function commonPlace(codes: readonly string[]): string | null {
  const [first, ...others] = codes
  if (!first) return null
  if (others.length === 0) return first
  let length = first.length
  for (const code of others) while (!code.startsWith(first.slice(0, length))) length -= 1
  const level = levels.find((digits) => digits <= length)
  return level ? first.slice(0, level) : null
}

/** The first of these places that lies in a single neighbourhood, as that neighbourhood's code; null where none does. */
export function communityOf(codes: readonly string[]): string | null {
  return codes.find((code) => code.length >= 12)?.slice(0, 12) ?? null
}
