import { moduleFrontend } from '@linli/config/vite'

export default moduleFrontend('property')
