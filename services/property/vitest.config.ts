import { databaseProject } from '@linli/config/vitest'

export default databaseProject('property')
