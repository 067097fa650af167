import { moduleFrontend, standalone } from '@linli/config/vite'
import { defineConfig } from 'vite'

export default defineConfig(({ command }) =>
  command === 'serve' ? standalone(5175) : moduleFrontend('property'),
)
