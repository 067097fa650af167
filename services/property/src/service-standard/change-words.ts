import type { ChangeKind, ChangeReasonCode, ItemChange } from './diff.ts'
import { evidenceWords, promiseText, seasonText, type Language, type Words } from './item-words.ts'
import { hasTarget, type StandardItemContent } from './measure.ts'

const changeKindWords: Readonly<Record<ChangeKind, Words>> = {
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
    ...fromTo(before, after, (item) => evidenceWords[item.evidence][language], partWords.evidence[language]),
    ...wordingTold(change, language),
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

/** What about the wording keeps anybody from comparing it, each kind of reason once. */
function wordingTold({ reasons }: ItemChange, language: Language): string[] {
  const told = new Map(
    reasons.flatMap(({ code, figure = '' }): [string, string][] => {
      const words = wordingWords[code]
      return words ? [[code, words[language].replace('{}', figure)]] : []
    }),
  )
  return [...told.values()]
}

const wordingWords: Partial<Record<ChangeReasonCode, Words>> = {
  PROSE_REWORDED: { 'zh-CN': '表述改变', en: 'the wording differs' },
  FIGURE_DIFFERS: { 'zh-CN': '文字写的“{}”与数据不一致', en: 'the wording says “{}”, unlike the data' },
  FIGURE_CONTRADICTS: { 'zh-CN': '“{}”前后的文字与数据相反', en: 'the words beside “{}” turn it round' },
  FIGURE_DROPPED: { 'zh-CN': '文字不再写明“{}”', en: 'the wording no longer says “{}”' },
  NAME_CHANGED: { 'zh-CN': '文字中的“{}”有变动', en: '“{}” differs in the wording' },
  LIMIT_ADDED: { 'zh-CN': '文字增加了“{}”', en: 'the wording adds “{}”' },
}

const everywhere: Words = { 'zh-CN': '全部区域', en: 'everywhere' }
const always: Words = { 'zh-CN': '无条件', en: 'without condition' }
const partWords = {
  scope: { 'zh-CN': '范围 ', en: 'where ' },
  season: { 'zh-CN': '季节 ', en: 'season ' },
  trigger: { 'zh-CN': '条件 ', en: 'condition ' },
  evidence: { 'zh-CN': '核验 ', en: 'counted from ' },
} as const satisfies Record<string, Words>
