export { endCommitments } from './end-commitments.ts'
