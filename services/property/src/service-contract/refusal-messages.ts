import type { Language } from '@linli/subgraph'
import type { ServiceContractErrorCode } from './service-contract-refusal.type.ts'

/** What a reader is told who was refused; what other aggregates say in the same words is not said twice. */
type Messages = Record<
  Exclude<
    ServiceContractErrorCode,
    | 'NOT_FOUND'
    | 'NOT_SIGNED_IN'
    | 'CONFLICT'
    | 'IDEMPOTENCY_KEY_REUSED'
    | 'INVALID_INPUT'
    | 'NOT_YOURS'
    | 'SEAT_EXPIRED'
  >,
  string
>

export const contractRefusals: Record<Language, Messages> = {
  'zh-CN': {
    OF_COMPANY: '您在该物业服务企业任职，应当回避，请由其他人办理。',
    OWN_FILING: '填报人不能核对自己填报的内容，请由社区或街道的另一人核对。',
    CONTRACT_OVER: '这份合同已经终止，不能再办理。',
    NOTHING_FILED: '合同内容还没有备案，请先填报合同并由社区或街道核对。',
    NOTHING_PROPOSED: '目前没有待核对的填报。',
    TERM_REVERSED: '合同期限的止日早于起日，请检查。',
    TERM_OVERLAPS: '新合同须从现合同期满之后开始（不早于 {{day}}）。',
    REASON_MISSING: '请写明理由。',
    HANDOVER_UNDER_WAY: '该合同已在交接中。',
    NO_HANDOVER: '该合同目前没有在办的交接。',
    NOTICE_IN_THE_FUTURE: '书面通知日期还没有到。',
    NOTICE_TOO_SHORT:
      '从书面通知到计划撤场不足 {{days}} 日（最早 {{day}}，民法典第946至948条）。合同对通知期限另有约定的，请勾选并注明条款。',
    DAY_PAST: '这一天已经过去，请选今天或以后。',
    SUCCESSOR_UNKNOWN: '没有找到这家物业服务企业，请先在组织登记中登记。',
    SUCCESSOR_IS_LEAVING: '接管方不能是正在撤场的企业。',
    SUCCESSOR_MISSING: '还没有确定由谁接管：请先写明接管企业，或写明由业主自行管理、社区托管。',
    ALREADY_TICKED: '这一方已经确认过这一项。',
    ITEMS_OPEN: '还有 {{count}} 项没有接收。请先接收，或写明带着未完成事项接管的理由。',
  },
  en: {
    OF_COMPANY: 'You hold a post in this property company, so somebody else has to do this.',
    OWN_FILING: 'Whoever entered it cannot confirm it; somebody else of the community or the street must.',
    CONTRACT_OVER: 'This contract has ended; nothing can be done with it any more.',
    NOTHING_FILED:
      'What stands in the contract is not on file yet. Enter it first and have the community or the street confirm it.',
    NOTHING_PROPOSED: 'Nothing waits to be confirmed.',
    TERM_REVERSED: 'The last day of the term lies before its first. Please check.',
    TERM_OVERLAPS: 'The new term begins after the present one is over, not before {{day}}.',
    REASON_MISSING: 'Please say why.',
    HANDOVER_UNDER_WAY: 'This company is leaving already.',
    NO_HANDOVER: 'No handover of this contract is under way.',
    NOTICE_IN_THE_FUTURE: 'The day of the written notice has not come yet.',
    NOTICE_TOO_SHORT:
      'Between the written notice and the last day lie fewer than {{days}} days (the earliest is {{day}}, Civil Code 946–948). If the contract says otherwise, tick it and name the clause.',
    DAY_PAST: 'This day is over. Choose today or later.',
    SUCCESSOR_UNKNOWN: 'There is no such property company; register it among the organisations first.',
    SUCCESSOR_IS_LEAVING: 'The company that leaves cannot be the one that takes over.',
    SUCCESSOR_MISSING:
      'Who takes over is not decided yet: name the company, or say that the owners or the community will.',
    ALREADY_TICKED: 'This side has ticked it already.',
    ITEMS_OPEN:
      '{{count}} things have not been received yet. Receive them first, or say why it is taken over with them open.',
  },
}
