import chinese from './kit.zh-CN.json'
import { defineMessages } from './messages.ts'

/** What the kit says in every module: faults, what is not there, what is not yours. */
export const kitMessages = defineMessages<typeof chinese>('kit', {
  // Most people read Chinese, and a file of its own would cost them one more journey before the first word.
  'zh-CN': async () => ({ default: chinese }),
  en: () => import('./kit.en.json'),
})
