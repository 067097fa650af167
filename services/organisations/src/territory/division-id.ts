/**
 * The code of the division that has this identity; null for an identity of anything else. A division's identity is made
 * of its official code (a UUID of version 8, RFC 9562, 5.8), as `division_id` in the database makes it: the list of the
 * whole country is then written with one index, and a place is the same one in every installation.
 */
export function codeOfDivision(id: string): string | null {
  const digits = /^00000000-0000-8000-8000-(\d{12})$/.exec(id)?.[1]
  const code = digits?.replace(/^0+/, '')
  return code && [6, 9, 12].includes(code.length) ? code : null
}

/** The identity that the database's `division_id` makes of the code. */
export const divisionId = (code: string): string => `00000000-0000-8000-8000-${code.padStart(12, '0')}`
