import { defineMessages, useMessages, type Say } from '@linli/frontend-kit'
import type chinese from './zh-CN.json'

export type OrganisationsSay = Say<typeof chinese>

/** What the screens of organisations say. Reasons and refusals come from the API. */
export const messages = defineMessages<typeof chinese>('organisations', {
  'zh-CN': () => import('./zh-CN.json'),
  en: () => import('./en.json'),
})

export const useSay = (): OrganisationsSay => useMessages(messages)
