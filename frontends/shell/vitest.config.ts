import { pureProject } from '@linli/config/vitest'

export default pureProject('shell')
