import { defineMessages, type MessageKey } from '@linli/frontend-kit'
import chinese from './zh-CN.json'

export const shellMessages = defineMessages<typeof chinese>('shell', {
  // Most people read Chinese, and a file of its own would cost them one more journey before the first word.
  'zh-CN': async () => ({ default: chinese }),
  en: () => import('./en.json'),
})

export type ShellKey = MessageKey<typeof chinese>
