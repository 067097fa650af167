import { databaseProject } from '../../shared/config/vitest.ts'

export default databaseProject('scripts')
