import type { Language } from '@linli/subgraph'
import type { ChangeSetProblem } from './change-set.ts'

type OwnCode =
  | 'LIBRARY_EXISTS'
  | 'REASON_MISSING'
  | 'NOTHING_CHOSEN'
  | 'TOO_MANY_AREAS'
  | 'AREA_NOT_SERVED'
  | 'STILL_WORKING'
  | 'NOTHING_TO_PUBLISH'
  | 'NOTHING_TO_RETRY'
  | 'NOTHING_TO_CONFIRM'

/** What is refused around the library alone; the rest is said as it is around a version. */
export const libraryRefusals: Record<Language, Record<OwnCode, string>> = {
  'zh-CN': {
    LIBRARY_EXISTS: '本企业在本区已有标准库，请直接在库中修改。',
    REASON_MISSING: '请写明为什么这样改：日后查看历史的人要靠它。',
    NOTHING_CHOSEN: '请至少选择一个条目和一个区域。',
    TOO_MANY_AREAS: '一次最多选择 {{limit}} 个区域，请分批办理。',
    AREA_NOT_SERVED: '所选区域中有不由本企业服务的，请重新选择。',
    STILL_WORKING: '上一步还在后台进行，完成后再办理。',
    NOTHING_TO_PUBLISH: '没有可以由本企业送出的草案。',
    NOTHING_TO_RETRY: '没有失败的区域。',
    NOTHING_TO_CONFIRM: '没有等待第二人核对的勘误。',
  },
  en: {
    LIBRARY_EXISTS: 'Your company has its library in this district already. Change it there.',
    REASON_MISSING: 'Please say why: whoever reads the history later needs to know.',
    NOTHING_CHOSEN: 'Please choose at least one promise and one area.',
    TOO_MANY_AREAS: 'At most {{limit}} areas can be chosen at once. Please do it in parts.',
    AREA_NOT_SERVED: 'One of the areas is not served by your company. Please choose again.',
    STILL_WORKING: 'The step before is still under way; please wait until it is done.',
    NOTHING_TO_PUBLISH: 'There is no draft that your company can send out.',
    NOTHING_TO_RETRY: 'No area has failed.',
    NOTHING_TO_CONFIRM: 'No correction waits for a second person.',
  },
}

/** Why an area was left out, and what to do about it. */
export const problemMessages: Record<Language, Record<ChangeSetProblem, string>> = {
  'zh-CN': {
    NOT_SERVED: '本企业已不服务这个区域。',
    SEAT_EXPIRED: '发起人的任期已经结束，请由在任人员重试。',
    UNCLEAR: '分不清是本区域的哪一条：{{items}}。请在本区域的草案里直接修改。',
    ITEMS_INVALID: '改后的条目不完整或自相矛盾：{{items}}',
    FAULT: '处理时出错，未作任何改动。请重试；仍不成功请联系管理员。',
  },
  en: {
    NOT_SERVED: 'Your company does not serve this area any more.',
    SEAT_EXPIRED: 'The term of whoever began it has ended. Somebody in office can try again.',
    UNCLEAR:
      'It is not clear which promise of the area is meant: {{items}}. Change it in a draft of the area.',
    ITEMS_INVALID: 'Promises would be incomplete or contradict themselves: {{items}}',
    FAULT: 'Something went wrong and nothing was changed. Try again, or ask the administrator.',
  },
}
