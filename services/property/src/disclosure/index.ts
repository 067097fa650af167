export { makeRound, makeRoundSoon } from './disclosure-round.ts'
