export { decodeText } from './decode-text.ts'
export { looksLikeFormula } from './formula.ts'
export { readSheets, type Sheet } from './read-sheets.ts'
