import { pureProject } from '@linli/config/vitest'

export default pureProject('organisations-frontend')
