import { databaseProject } from '../config/vitest.ts'

export default databaseProject('subgraph')
