export { readHeldVersions } from './holdings.ts'
