export { holdsPersonalNumber } from './disclosure-content.ts'
export type { DisclosureKind } from './disclosure.enums.ts'
export { makeRoundSoon } from './disclosure-round.ts'
export { kindWords } from './disclosure.words.ts'
