import { moduleFrontend } from '@linli/config/vite'

export default moduleFrontend('organisations')
