import { createHash, randomInt } from 'node:crypto'

/** Digits and letters that nobody confuses when a code is read out in a stairwell: no 0 O, 1 I L, 5 S, 8 B. */
const signs = '234679ACDEFGHJKMNPQRTUVWXYZ'

/** Ten signs, about 47 bits: far more than can be tried in the few minutes for which a code is good. */
const length = 10

export const newFieldCode = (): string =>
  Array.from({ length }, () => signs[randomInt(signs.length)]).join('')

/** What the database keeps of a code: who reads the table cannot sign in. */
export const fieldCodeHash = (code: string): string =>
  createHash('sha256')
    .update(code.toUpperCase().replace(/[^A-Z0-9]/g, ''))
    .digest('hex')
