import type { ChangeKind, ItemChange } from './diff.ts'
import { promiseText, seasonText, type Language, type Words } from './item-words.ts'
import { hasTarget, type StandardItemContent } from './measure.ts'

export const changeKindWords: Readonly<Record<ChangeKind, Words>> = {
  ADDED: { 'zh-CN': '新增', en: 'new' },
  REMOVED: { 'zh-CN': '取消', en: 'removed' },
  STRICTER: { 'zh-CN': '更严', en: 'stricter' },
  LOOSER: { 'zh-CN': '放宽', en: 'looser' },
  REWORDED: { 'zh-CN': '文字更正，承诺不变', en: 'wording corrected, same promise' },
  NOT_COMPARABLE: { 'zh-CN': '无法比较宽严', en: 'not comparable' },
  UNCHANGED: { 'zh-CN': '不变', en: 'unchanged' },
}

/**
 * One change as residents are told it, in a sentence: "急修到场：60 分钟 → 30 分钟，更严". It says what was promised,
 * what is promised now, and what that means for them.
 */
export function changeSentence(change: ItemChange, language: Language): string {
  const [colon, comma, semicolon] = language === 'en' ? [': ', ', ', '; '] : ['：', '，', '；']
  const item = (change.after ?? change.before)!
  const verdict = changeKindWords[change.kind][language]
  const told = whatIsTold(change, language)
  return `${item.title}${colon}${told.length > 0 ? told.join(semicolon) + comma : ''}${verdict}`
}

function whatIsTold(change: ItemChange, language: Language): string[] {
  const { before, after, kind } = change
  if (!before || !after) {
    const item = (after ?? before)!
    return hasTarget(item.measure) ? [promiseText(item, language)] : []
  }
  if (kind === 'UNCHANGED' || kind === 'REWORDED') return []
  return [
    ...fromTo(before, after, (item) => promiseText(item, language)),
    ...fromTo(before, after, (item) => item.scope ?? everywhere[language], partWords.scope[language]),
    ...fromTo(before, after, (item) => seasonText(item.season, language), partWords.season[language]),
    ...fromTo(before, after, (item) => item.trigger ?? always[language], partWords.trigger[language]),
    ...(tellsProse(change) ? [proseWords[language]] : []),
  ]
}

function fromTo(
  before: StandardItemContent,
  after: StandardItemContent,
  tell: (item: StandardItemContent) => string,
  label = '',
): string[] {
  const [old, now] = [tell(before), tell(after)]
  return old === now ? [] : [`${label}${old} → ${now}`]
}

function tellsProse(change: ItemChange): boolean {
  return change.reasons.some(
    ({ code, verdict }) =>
      verdict === 'NOT_COMPARABLE' &&
      (code === 'PROSE_REWORDED' || code.startsWith('FIGURE') || code === 'NAME_CHANGED'),
  )
}

const everywhere: Words = { 'zh-CN': '全部区域', en: 'everywhere' }
const always: Words = { 'zh-CN': '无条件', en: 'without condition' }
const proseWords: Words = { 'zh-CN': '表述改变', en: 'the wording differs' }
const partWords = {
  scope: { 'zh-CN': '范围 ', en: 'where ' },
  season: { 'zh-CN': '季节 ', en: 'season ' },
  trigger: { 'zh-CN': '条件 ', en: 'condition ' },
} as const satisfies Record<string, Words>
