export { type NoticeWords, type Purpose, purposes } from './notices.ts'
