import { moduleRegister } from '@linli/config/module-register'
import { pureProject } from '@linli/config/vitest'

export default pureProject('shell', [moduleRegister()])
