import { shell } from '@linli/config/vite'

export default shell()
