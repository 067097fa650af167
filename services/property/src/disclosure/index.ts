export { makeRoundSoon } from './disclosure-round.ts'
