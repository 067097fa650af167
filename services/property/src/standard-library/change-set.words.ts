import type { Language } from '@linli/subgraph'
import type { ChangeSetStanding } from './change-set.standing.ts'

/** The places at which a part of a change set can stand, as people call them. */
export const standingWords: Readonly<Record<ChangeSetStanding, Record<Language, string>>> = {
  WAITING: { 'zh-CN': '等待生成', en: 'waiting' },
  FAILED: { 'zh-CN': '未能生成', en: 'failed' },
  UNCHANGED: { 'zh-CN': '无需改动', en: 'nothing to change' },
  TO_PUBLISH: { 'zh-CN': '可以公布', en: 'ready to publish' },
  TO_HAND_ON: { 'zh-CN': '勘误待送出', en: 'correction to hand on' },
  TO_CONFIRM: { 'zh-CN': '待第二人确认', en: 'awaiting the second person' },
  NEEDS_LEGAL_BASIS: { 'zh-CN': '缺少依据', en: 'legal basis missing' },
  TO_SUBMIT: { 'zh-CN': '可以提交联审', en: 'ready to submit' },
  TO_EDIT: { 'zh-CN': '待处理', en: 'to be finished' },
  IN_REVIEW: { 'zh-CN': '联审中', en: 'in review' },
  COMMENT_PERIOD: { 'zh-CN': '征求意见', en: 'open to comments' },
  PUBLISHED: { 'zh-CN': '已公布', en: 'published' },
  WITHDRAWN: { 'zh-CN': '已撤回', en: 'withdrawn' },
}
