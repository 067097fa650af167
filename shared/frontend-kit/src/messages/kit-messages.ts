import { defineMessages } from './messages.ts'
import type chinese from './kit.zh-CN.json'

/** What the kit says in every module: faults, what is not there, what is not yours. */
export const kitMessages = defineMessages<typeof chinese>('kit', {
  'zh-CN': () => import('./kit.zh-CN.json'),
  en: () => import('./kit.en.json'),
})
