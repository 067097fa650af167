import {
  categoryWords,
  comparatorWords,
  evidenceWords,
  measureWords,
  periodWords,
  tagWords,
  unitWords,
  type Words,
} from '../item-words.ts'
import type { Category, Comparator, Evidence, Measure, Period, Tag, Unit } from '../measure.ts'

/** Reads one of a fixed list by its code, by its words in either language or by what else people call it. */
function reader<Value extends string>(
  words: Readonly<Record<Value, Words>>,
  synonyms: Partial<Readonly<Record<Value, readonly string[]>>> = {},
): (text: string) => Value | null {
  const known = new Map<string, Value>()
  for (const value of Object.keys(words) as Value[]) {
    const names = [...(synonyms[value] ?? []), words[value].en, words[value]['zh-CN'], value]
    for (const name of names) known.set(plain(name), value)
  }
  return (text) => known.get(plain(text)) ?? null
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_/.、,()-]/g, '')
}

export const readMeasure: (text: string) => Measure | null = reader(measureWords, {
  RESPONSE_TIME: ['响应时限', '响应时间', '到场时间', '响应分钟', 'response minutes'],
  RESOLUTION_TIME: ['完成时限', '处理时限', '解决时限', '修复时限', '办结小时', 'resolution hours'],
  TIMES_PER_PERIOD: ['次数', '频率', '每周期次数'],
  INTERVAL: ['间隔', '每n日', '每n天', 'every n days'],
  PER_CENT: ['百分比', '比例', '率', '%'],
  HOURS_PER_DAY: ['时长', '每日小时数', '小时/日'],
  YES_NO: ['是否', '有无', '是/否'],
  NONE: ['描述', '无', '不计算', '定性'],
})

export const readComparator: (text: string) => Comparator | null = reader(comparatorWords, {
  AT_MOST: ['≤', '<=', '<', '不高于', '不多于', '不大于', '至多', '最多', '以内', '内', '小于等于'],
  AT_LEAST: ['≥', '>=', '>', '不低于', '不小于', '至少', '最少', '以上', '大于等于', '='],
})

export const readEvidence: (text: string) => Evidence | null = reader(evidenceWords, {
  REQUEST_CLOCK: ['工单计时', '报修计时', '诉求时限', '工单'],
  SERVICE_LOG: ['作业日志', '服务记录', '工作记录', '巡查记录', '记录', '台账'],
  RATING: ['满意度', '满意度调查', '评价', '业主评价', '问卷'],
  SPOT_CHECK: ['现场检查', '现场抽查', '检查', '现场查看', '巡检'],
})

const unitSynonyms = {
  MINUTE: ['分', 'min', 'minutes'],
  HOUR: ['时', '个小时', '钟头', 'h', 'hours'],
  DAY: ['天', 'days'],
  WORKING_DAY: ['个工作日', '工作天', 'working days'],
  WEEK: ['星期', '个星期', 'weeks'],
  MONTH: ['个月', 'months'],
  QUARTER: ['季', '个季度', 'quarters'],
  HALF_YEAR: [],
  YEAR: ['年度', 'years'],
} as const satisfies Record<Unit, readonly string[]>

export const readUnit: (text: string) => Unit | null = reader(unitWords, unitSynonyms)

const readPlainPeriod: (text: string) => Period | null = reader(periodWords, {
  ...unitSynonyms,
  CASE: ['项', '户', '宗', '单', '每项', '每户'],
})

/** A period, also as 每日, 次/日 or /日. */
export function readPeriod(text: string): Period | null {
  return readPlainPeriod(text.replace(/^\s*(?:次\s*\/|\/|每(?:个)?|per )\s*/i, ''))
}

const readTag: (text: string) => Tag | null = reader(tagWords)

/** The tags of a cell, separated however; and what in it is no tag. */
export function readTags(text: string): { tags: Tag[]; unknown: string[] } {
  const parts = text.split(/[、,，;；/|\s]+/).filter(Boolean)
  const tags = new Set<Tag>()
  const unknown: string[] = []
  for (const part of parts) {
    const tag = readTag(part)
    if (tag) tags.add(tag)
    else unknown.push(part)
  }
  return { tags: [...tags], unknown }
}

const readNamedCategory: (text: string) => Category | null = reader(categoryWords, {
  GENERAL_MANAGEMENT: ['综合', '综合服务', '基础管理', '客户服务', '客服', '综合管理服务'],
  COMMON_PARTS: ['房屋管理', '房屋', '共用部位', '房屋维护', '房屋共用部位'],
  COMMON_FACILITIES: [
    '共用设施设备维修养护',
    '设施设备',
    '设施设备管理',
    '设备',
    '工程维修',
    '共用设施设备维护',
  ],
  PUBLIC_ORDER: ['秩序维护', '秩序', '公共秩序维护', '安保', '保安', '安全', '安全防范'],
  CLEANING: ['保洁服务', '清洁', '环境卫生', '卫生', '清洁卫生', '环境保洁'],
  GREENING: ['绿化养护', '绿化管理', '园林', '园林绿化'],
})

const categoryHints: readonly (readonly [RegExp, Category])[] = [
  [/绿化|园林|绿地|花木|草坪|杂草|修剪|病虫/, 'GREENING'],
  [/保洁|清洁|清扫|卫生|垃圾|拖洗|擦洗|清运|化粪池|清掏/, 'CLEANING'],
  [/秩序|安保|保安|值勤|站岗|门岗|巡逻|监控|车辆|安全/, 'PUBLIC_ORDER'],
  [/设施|设备|电梯|消防|路灯|楼道灯|供水|水泵|配电/, 'COMMON_FACILITIES'],
  [/房屋|共用部位|门窗|外墙|屋面|装修/, 'COMMON_PARTS'],
  [/综合|客服|客户|投诉|报修|急修|满意|公示|收支|热线/, 'GENERAL_MANAGEMENT'],
]

/** The heading of a standard that a short text names, 一、房屋管理 included; null when it names none. */
export function readCategory(text: string): Category | null {
  const bare = withoutOrdinal(text)
  const named = namedCategory(bare)
  if (named) return named
  return bare.length <= 16 && !/\d/.test(bare) ? hintedCategory(bare) : null
}

/** Whether a text is the name of a heading itself, not only a hint at one. */
export function isCategoryName(text: string): boolean {
  return namedCategory(withoutOrdinal(text)) !== null
}

/**
 * The category that a line between promises announces: its name, or a numbered or titled line that hints at one
 * (五、小区环境服务). A plain sentence that happens to mention a lawn announces nothing.
 */
export function readSectionHeading(text: string): Category | null {
  if (isCategoryName(text)) return readCategory(text)
  const isNumbered = /^[\s(（]*(?:第)?[一二三四五六七八九十]+[)）]?\s*[、.．部分章节]/.test(text)
  const isTitled = /(?:服务|管理|标准|维护|养护|工作|类)[:：]?$/.test(text)
  return isNumbered || isTitled ? readCategory(text.replace(/[:：]$/, '')) : null
}

function namedCategory(bare: string): Category | null {
  return readNamedCategory(bare) ?? readNamedCategory(bare.replace(/(?:服务|管理|工作|标准|养护|维护)+$/, ''))
}

function withoutOrdinal(text: string): string {
  return text.replace(/^[\s(（]*(?:第)?[一二三四五六七八九十\d]+[)）]?\s*[、.．:：部分章节]*\s*/, '')
}

/** The heading that a promise most probably belongs under, from the words in it; null when nothing hints at one. */
export function hintedCategory(text: string): Category | null {
  return categoryHints.find(([pattern]) => pattern.test(text))?.[1] ?? null
}
