/** The expected refusals of a temporary measure, and what a reader is told who was refused. */
import { createRefusalType, type Language, type RefusalMessage } from '@linli/subgraph'
import { registerEnumType } from 'type-graphql'

const TemporaryMeasureErrorCodeEnum = {
  NOT_FOUND: 'NOT_FOUND',
  CONFLICT: 'CONFLICT',
  INVALID_INPUT: 'INVALID_INPUT',
  IDEMPOTENCY_KEY_REUSED: 'IDEMPOTENCY_KEY_REUSED',
  NOT_SIGNED_IN: 'NOT_SIGNED_IN',
  NOT_YOURS: 'NOT_YOURS',
  SEAT_EXPIRED: 'SEAT_EXPIRED',
  NO_STANDARD: 'NO_STANDARD',
  ITEM_UNKNOWN: 'ITEM_UNKNOWN',
  BACK_DATED: 'BACK_DATED',
  DAYS_REVERSED: 'DAYS_REVERSED',
  ALREADY_EASED: 'ALREADY_EASED',
  TOO_LONG: 'TOO_LONG',
  MEASURE_OVER: 'MEASURE_OVER',
} as const
export type TemporaryMeasureErrorCode = keyof typeof TemporaryMeasureErrorCodeEnum

registerEnumType(TemporaryMeasureErrorCodeEnum, {
  name: 'TemporaryMeasureErrorCode',
  description: 'Why something that was asked of a temporary measure was not done.',
  valuesConfig: {
    NOT_FOUND: { description: 'There is no such thing, or it is not for you to see.' },
    CONFLICT: { description: 'Somebody else has changed it in the meantime; nothing was overwritten.' },
    INVALID_INPUT: { description: 'Something in the form is not in order; the path says what.' },
    IDEMPOTENCY_KEY_REUSED: { description: 'The same key was sent before with another content.' },
    NOT_SIGNED_IN: { description: 'This needs an account.' },
    NOT_YOURS: { description: 'The seat you act in has no part in this.' },
    SEAT_EXPIRED: { description: 'The term of the appointment you act in has ended.' },
    NO_STANDARD: { description: 'Nothing is promised here, so there is nothing to ease.' },
    ITEM_UNKNOWN: { description: 'One of the promises is not in force here.' },
    BACK_DATED: { description: 'The first day lies in the past.' },
    DAYS_REVERSED: { description: 'The last day lies before the first.' },
    ALREADY_EASED: { description: 'One of the promises is eased already on one of these days.' },
    TOO_LONG: { description: 'One of the promises would be eased for longer than allowed.' },
    MEASURE_OVER: { description: 'The measure is over already.' },
  },
})

export const TemporaryMeasureRefusal = createRefusalType(
  'TemporaryMeasureRefusal',
  TemporaryMeasureErrorCodeEnum,
)
export type TemporaryMeasureRefusal = RefusalMessage<TemporaryMeasureErrorCode>

type Own =
  | 'NO_STANDARD'
  | 'ITEM_UNKNOWN'
  | 'BACK_DATED'
  | 'DAYS_REVERSED'
  | 'ALREADY_EASED'
  | 'TOO_LONG'
  | 'MEASURE_OVER'

export const measureRefusals: Record<Language, Record<Own, string>> = {
  'zh-CN': {
    NO_STANDARD: '本区域目前没有执行中的服务标准，无需发布临时措施。',
    ITEM_UNKNOWN: '所选条目不在现行标准中，请刷新后重选。',
    BACK_DATED: '临时措施不能补发到过去的日期，请从今天（{{today}}）或以后开始。',
    DAYS_REVERSED: '结束日期早于开始日期，请检查。',
    ALREADY_EASED: '所选条目在这些日期已有临时措施，不能重复发布。',
    TOO_LONG:
      '临时措施连续不得超过 {{limit}} 天（前后相接的合并计算，这次合计 {{days}} 天）。确需长期变更的，请按减损程序修改标准。',
    MEASURE_OVER: '这项临时措施已经结束。',
  },
  en: {
    NO_STANDARD: 'No standard is in force here, so there is nothing to ease.',
    ITEM_UNKNOWN: 'One of the promises is not in force here. Reload and choose again.',
    BACK_DATED: 'A measure cannot begin in the past: let it begin today ({{today}}) or later.',
    DAYS_REVERSED: 'The last day lies before the first. Please check.',
    ALREADY_EASED: 'One of the promises is eased already on one of these days.',
    TOO_LONG:
      'A promise may be eased for {{limit}} days running at most; measures that follow each other count together, {{days}} days this time. What shall last is changed in the standard itself.',
    MEASURE_OVER: 'This measure is over already.',
  },
}
