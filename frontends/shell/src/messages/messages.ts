import { defineMessages, type MessageKey } from '@linli/frontend-kit'
import type chinese from './zh-CN.json'

export const shellMessages = defineMessages<typeof chinese>('shell', {
  'zh-CN': () => import('./zh-CN.json'),
  en: () => import('./en.json'),
})

export type ShellKey = MessageKey<typeof chinese>
