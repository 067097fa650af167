import type { Language } from '@linli/subgraph'
import type { ClassificationReason } from './suggest-type.ts'
import type { TypeRollUp } from './type-roll-up.ts'
import type { GovernanceType } from './governance-type.ts'

const modes: Record<Language, Record<string, string>> = {
  'zh-CN': {
    CONTRACTED: '业主选聘物业',
    DEVELOPER_APPOINTED: '前期物业',
    SELF_MANAGED: '业主自管',
    COMMUNITY_HELD: '社区托管',
    WORK_UNIT: '单位自管',
    NONE: '无物业',
  },
  en: {
    CONTRACTED: 'contracted company',
    DEVELOPER_APPOINTED: 'developer’s company',
    SELF_MANAGED: 'self-managed',
    COMMUNITY_HELD: 'held by the community',
    WORK_UNIT: 'work unit',
    NONE: 'nobody',
  },
}

const typeNames: Record<Language, Record<GovernanceType, string>> = {
  'zh-CN': { OLD: '老旧住宅', RESETTLEMENT: '回迁安置', COMMERCIAL: '普通商品房' },
  en: { OLD: 'old housing', RESETTLEMENT: 'resettlement housing', COMMERCIAL: 'commercial housing' },
}

/** One question of the rule with its answer, as a sentence for people. */
export function reasonText(reason: ClassificationReason, language: Language): string {
  const { rule, met, fact, threshold } = reason
  if (language === 'en') return englishReason(reason)
  if (rule === 'RESETTLEMENT_SHARE') {
    if (met === null) return `回迁户占比未登记，不作判断（标准：达到 ${threshold}%）。`
    return `回迁户占 ${fact}%，${met ? '达到' : '未达到'} ${threshold}%。`
  }
  if (rule === 'BUILT_YEAR') {
    if (met === null) return `建成年份未登记，不作判断（标准：${threshold} 年及以前）。`
    return `建成于 ${fact} 年，${met ? `属于 ${threshold} 年及以前` : `晚于 ${threshold} 年`}。`
  }
  const mode = modes['zh-CN'][fact ?? ''] ?? fact
  return met ? `管理方式为${mode}，物业服务缺失或薄弱。` : `管理方式为${mode}，有物业服务。`
}

function englishReason({ rule, met, fact, threshold }: ClassificationReason): string {
  if (rule === 'RESETTLEMENT_SHARE') {
    if (met === null)
      return `The share of resettled households is not recorded and decides nothing (limit: ${threshold}%).`
    return `${fact}% of the households were resettled, ${met ? 'at least' : 'less than'} ${threshold}%.`
  }
  if (rule === 'BUILT_YEAR') {
    if (met === null) return `The year of building is not recorded and decides nothing (limit: ${threshold}).`
    return `Built in ${fact}, ${met ? `in or before ${threshold}` : `after ${threshold}`}.`
  }
  const mode = modes.en[fact ?? ''] ?? fact
  return met
    ? `Managed by: ${mode}; property service is missing or weak.`
    : `Managed by: ${mode}; there is property service.`
}

/** Why a place counts as its type, as a sentence for people. */
export function rollUpText({ type, weighedBy, shares }: TypeRollUp, language: Language): string {
  const chinese = language === 'zh-CN'
  if (weighedBy === null) return chinese ? '尚无已分类的小区。' : 'No estate is classified yet.'
  if (type === null) {
    return chinese ? '占比最大的两类持平，不作判断。' : 'The largest parts are level, so none is named.'
  }
  const share = shares.find((candidate) => candidate.type === type)
  const name = typeNames[language][type]
  if (weighedBy === 'HOUSEHOLDS') {
    return chinese
      ? `已分类小区住户中，${name}占 ${share?.householdsPercent}%（${share?.households} 户），为最大部分。`
      : `Of the households of classified estates ${share?.householdsPercent}% (${share?.households}) live in ${name}, the largest part.`
  }
  return chinese
    ? `户数未登记，按小区计：${name} ${share?.estates} 个，为最大部分。`
    : `No households are recorded; by estates ${name} is the largest part with ${share?.estates}.`
}
