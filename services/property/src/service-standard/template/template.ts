import type { Words } from '../item-words.ts'
import type { StandardItemContent } from '../measure.ts'
import { templateClauses } from './clauses.ts'

/** The three levels of the template, the first the highest. */
export const templateLevels = ['FIRST', 'SECOND', 'THIRD'] as const
export type TemplateLevel = (typeof templateLevels)[number]

export const templateLevelWords: Readonly<Record<TemplateLevel, Words>> = {
  FIRST: { 'zh-CN': '一级（较高）', en: 'First level (high)' },
  SECOND: { 'zh-CN': '二级（中等）', en: 'Second level (middle)' },
  THIRD: { 'zh-CN': '三级（基本）', en: 'Third level (basic)' },
}

/** What has to stand beside the template wherever it is shown: its figures bind nobody. */
export const templateNotice: Words = {
  'zh-CN': '示例：参照中物协〔2004〕1号三级服务标准整理，仅供起草参考，以物业服务合同约定为准',
  en: 'Example, restated after the three-level standard 中物协〔2004〕1号: a starting point for a draft; what binds is the service contract',
}

/** The promises of one level, ready to be edited as a draft; clauses that the level does not have are absent. */
export function templateItems(level: TemplateLevel): StandardItemContent[] {
  const index = templateLevels.indexOf(level)
  return templateClauses.flatMap(({ levels, trigger, ...clause }): StandardItemContent[] => {
    const atLevel = levels[index]
    if (!atLevel) return []
    const [wording, promise] = atLevel
    return [{ ...clause, wording, ...promise, scope: null, season: null, trigger: trigger ?? null }]
  })
}
