import type { Language, Words } from '../service-standard/index.ts'
import type { PropertyTodayKind } from './property-today.type.ts'

const after: Readonly<Record<PropertyTodayKind, Words>> = {
  CONFIRM: { 'zh-CN': '请以第二人身份核对确认', en: 'Please confirm as the second person' },
  SIGN: { 'zh-CN': '请代表{{body}}签署', en: 'Please sign for the {{body}}' },
  ANSWER_COMMENTS: {
    'zh-CN': '有 {{count}} 条居民意见待答复',
    en: 'Comments that wait for an answer: {{count}}',
  },
  PUBLISH: {
    'zh-CN': '征求意见已结束、意见均已答复，可以公布',
    en: 'The days for comments are over and all are answered; it can be published',
  },
  MEND_RETURNED: {
    'zh-CN': '被退回，请修改后再提交',
    en: 'It was sent back; please mend it and submit it again',
  },
  FINISH_DRAFT: { 'zh-CN': '草案还没有提交', en: 'The draft has not been handed on yet' },
  WITNESS_OPINIONS: {
    'zh-CN': '本区域没有业委会，请收集业主代表意见并见证',
    en: 'There is no owners’ committee; please hear owners’ representatives and witness it',
  },
  NAME_REVIEWER: {
    'zh-CN': '有组织的成员均须回避，请指定审议人',
    en: 'Nobody of a body is left who may decide; please name a reviewer',
  },
  REVIEW_OVERDUE: {
    'zh-CN': '联审已超过期限，请催办或指定审议人',
    en: 'The review is late; please ask the body or name a reviewer',
  },
}

/** "示范·杏林苑 物业服务标准（联审中）：请代表业主委员会签署". */
export function entrySentence(
  kind: PropertyTodayKind,
  { title, body, count }: { title: string; body: string; count: number },
  language: Language,
): string {
  const told = after[kind][language].replace('{{body}}', body).replace('{{count}}', String(count))
  return `${title}${language === 'en' ? ': ' : '：'}${told}`
}
