export { type DaySpan } from './measure-days.ts'
