import { defineMessages, type MessageKey } from '@linli/frontend-kit'
import type chinese from './zh-CN.json'

export const messages = defineMessages<typeof chinese>('organisations', {
  'zh-CN': () => import('./zh-CN.json'),
  en: () => import('./en.json'),
})

export type OrganisationsKey = MessageKey<typeof chinese>
