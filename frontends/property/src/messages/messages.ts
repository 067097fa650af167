import { defineMessages, useMessages, type MessageKey, type Say } from '@linli/frontend-kit'
import type chinese from './zh-CN.json'

export type PropertySay = Say<typeof chinese>
export type PropertyKey = MessageKey<typeof chinese>

/** What the screens of property say. Sentences about a standard itself come from the API. */
export const messages = defineMessages<typeof chinese>('property', {
  'zh-CN': () => import('./zh-CN.json'),
  en: () => import('./en.json'),
})

export const useSay = (): PropertySay => useMessages(messages)
