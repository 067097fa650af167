import type { Language } from '@linli/subgraph'
import type { ServiceRequestErrorCode } from './service-request-refusal.type.ts'

/** What a reader is told who was refused; what other aggregates refuse in the same words stands with them. */
type Refusals = Record<
  Exclude<
    ServiceRequestErrorCode,
    | 'NOT_FOUND'
    | 'CONFLICT'
    | 'INVALID_INPUT'
    | 'IDEMPOTENCY_KEY_REUSED'
    | 'NOT_SIGNED_IN'
    | 'NOT_YOURS'
    | 'SEAT_EXPIRED'
  >,
  string
>

export const requestRefusals: Record<Language, Refusals> = {
  'zh-CN': {
    CODE_WRONG: '编号与查询码不匹配，请核对后再试。查询码在提交成功的页面或打印的回执上。',
    NOT_NOW: '这件诉求现在的状态不能这样办理，页面已更新为最新状态。',
    HANDLER_UNKNOWN: '没有找到这个承办单位，或它已经注销。请重新选择。',
    HANDLER_RECORDS_ITSELF: '居民的评价和意见不能由承办单位自己代录，请由社区工作人员回访后录入。',
    COMPLAINT_ABOUT_YOU: '这是对本公司的投诉：请如实答复，由社区办结。',
    PHONE_INVALID: '电话号码不正确，请填写手机号或带区号的座机号。',
    PAUSE_TOO_LONG: '暂停的截止时间须晚于现在，且不超过规则允许的 {{minutes}} 分钟。',
    NO_PAUSE_HERE: '现在没有可以暂停（或恢复）的计时。',
    ALREADY_MARKED: '这件诉求已经这样标记过。',
    OTHER_REQUEST_UNFIT: '只能并入同一小区里另一件仍在办理的诉求，请核对编号。',
  },
  en: {
    CODE_WRONG:
      'Number and code do not belong together. The code is on the page after sending, or on the printed slip.',
    NOT_NOW: 'Where the request stands now, this cannot be done. The page shows its latest state.',
    HANDLER_UNKNOWN: 'There is no such organisation, or it was dissolved. Please choose again.',
    HANDLER_RECORDS_ITSELF:
      'Who worked on it does not record what the resident says of it: somebody of the community calls and enters it.',
    COMPLAINT_ABOUT_YOU: 'This is a complaint about your company: answer it; the community closes it.',
    PHONE_INVALID: 'This is no telephone number. Give a mobile number, or a landline with its area code.',
    PAUSE_TOO_LONG:
      'A pause must end later than now, and within the {{minutes}} minutes that the policy allows.',
    NO_PAUSE_HERE: 'No time runs now that could be stopped, or none is stopped that could go on.',
    ALREADY_MARKED: 'It was marked so before.',
    OTHER_REQUEST_UNFIT: 'It can only go on under another open request of the same estate. Check the number.',
  },
}
