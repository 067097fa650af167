export { createDatabase, dropDatabase } from './database.ts'
export {
  type Actor,
  type Answer,
  type AskOptions,
  createWorld,
  type World,
  type WorldOptions,
} from './world.ts'
export { behindWalls } from './walls.ts'
export { sequentialScans } from './sequential-scans.ts'
