import { english } from './en.ts'
import { chinese, type Words } from './zh-CN.ts'

export type Language = 'zh-CN' | 'en'
export type { Words }

export const words: Readonly<Record<Language, Words>> = { 'zh-CN': chinese, en: english }
