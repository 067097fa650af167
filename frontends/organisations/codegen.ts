import { codegen } from '@linli/config/codegen'

export default codegen()
