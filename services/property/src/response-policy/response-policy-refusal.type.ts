import { createRefusalType, type Language, type RefusalMessage } from '@linli/subgraph'
import { registerEnumType } from 'type-graphql'

const ResponsePolicyErrorCodeEnum = {
  CONFLICT: 'CONFLICT',
  INVALID_INPUT: 'INVALID_INPUT',
  IDEMPOTENCY_KEY_REUSED: 'IDEMPOTENCY_KEY_REUSED',
  NOT_SIGNED_IN: 'NOT_SIGNED_IN',
  NOT_YOURS: 'NOT_YOURS',
  SEAT_EXPIRED: 'SEAT_EXPIRED',
  OUTSIDE_YOUR_PLACES: 'OUTSIDE_YOUR_PLACES',
  NO_STAGE: 'NO_STAGE',
  TOO_MANY_STAGES: 'TOO_MANY_STAGES',
  CODE_TWICE: 'CODE_TWICE',
  NAME_MISSING: 'NAME_MISSING',
  NO_END: 'NO_END',
  ENDS_BEFORE_IT_STARTS: 'ENDS_BEFORE_IT_STARTS',
  LIMIT_OUT_OF_RANGE: 'LIMIT_OUT_OF_RANGE',
  HOURS_OUT_OF_ORDER: 'HOURS_OUT_OF_ORDER',
  WARNING_OUT_OF_RANGE: 'WARNING_OUT_OF_RANGE',
} as const
export type ResponsePolicyErrorCode = keyof typeof ResponsePolicyErrorCodeEnum

registerEnumType(ResponsePolicyErrorCodeEnum, {
  name: 'ResponsePolicyErrorCode',
  description: 'Why a response policy was not set.',
  valuesConfig: {
    CONFLICT: { description: 'Somebody else has changed it in the meantime.' },
    INVALID_INPUT: { description: 'Something in the form is not in order; the path says what.' },
    IDEMPOTENCY_KEY_REUSED: { description: 'The same key was sent before with another content.' },
    NOT_SIGNED_IN: { description: 'This needs an account.' },
    NOT_YOURS: { description: 'Policies are set by the district.' },
    SEAT_EXPIRED: { description: 'The term of the appointment you act in has ended.' },
    OUTSIDE_YOUR_PLACES: { description: 'The territory is not one of your places.' },
    NO_STAGE: { description: 'A policy has one stage at least.' },
    TOO_MANY_STAGES: { description: 'A policy has twelve stages at most.' },
    CODE_TWICE: { description: 'Two stages have the same code.' },
    NAME_MISSING: { description: 'A stage has no name.' },
    NO_END: { description: 'Nothing fulfils a stage.' },
    ENDS_BEFORE_IT_STARTS: { description: 'What fulfils a stage comes before what begins it.' },
    LIMIT_OUT_OF_RANGE: { description: 'A limit is no whole number, or longer than a year.' },
    HOURS_OUT_OF_ORDER: { description: 'The opening hours are missing, overlap or leave the day.' },
    WARNING_OUT_OF_RANGE: { description: 'The warning comes before the time begins.' },
  },
})

export const ResponsePolicyRefusal = createRefusalType('ResponsePolicyRefusal', ResponsePolicyErrorCodeEnum)
export type ResponsePolicyRefusal = RefusalMessage<ResponsePolicyErrorCode>

type Refusals = Record<
  Exclude<
    ResponsePolicyErrorCode,
    'CONFLICT' | 'INVALID_INPUT' | 'IDEMPOTENCY_KEY_REUSED' | 'NOT_SIGNED_IN' | 'NOT_YOURS' | 'SEAT_EXPIRED'
  >,
  string
>

export const policyRefusals: Record<Language, Refusals> = {
  'zh-CN': {
    OUTSIDE_YOUR_PLACES: '只能为本区范围内的街道、社区或小区设定时限规则。',
    NO_STAGE: '至少要有一个阶段。',
    TOO_MANY_STAGES: '最多可以设 12 个阶段。',
    CODE_TWICE: '第 {{row}} 个阶段与前面的阶段代码相同。',
    NAME_MISSING: '第 {{row}} 个阶段没有名称。',
    NO_END: '第 {{row}} 个阶段没有选择以什么为完成。',
    ENDS_BEFORE_IT_STARTS: '第 {{row}} 个阶段的完成事件早于开始事件，请重新选择。',
    LIMIT_OUT_OF_RANGE: '第 {{row}} 个阶段的时限须为正整数，且不超过一年。',
    HOURS_OUT_OF_ORDER: '第 {{row}} 个阶段的工作时段缺失、重叠或超出当天。',
    WARNING_OUT_OF_RANGE: '第 {{row}} 个阶段的提醒须早于到期、晚于开始。',
  },
  en: {
    OUTSIDE_YOUR_PLACES: 'A policy can be set for streets, communities and estates of your own district.',
    NO_STAGE: 'A policy has one stage at least.',
    TOO_MANY_STAGES: 'A policy has twelve stages at most.',
    CODE_TWICE: 'Stage {{row}} has the code of one before it.',
    NAME_MISSING: 'Stage {{row}} has no name.',
    NO_END: 'Nothing is chosen that fulfils stage {{row}}.',
    ENDS_BEFORE_IT_STARTS: 'What fulfils stage {{row}} comes before what begins it. Choose again.',
    LIMIT_OUT_OF_RANGE:
      'The limit of stage {{row}} must be a whole number above nothing, and no more than a year.',
    HOURS_OUT_OF_ORDER: 'The opening hours of stage {{row}} are missing, overlap or leave the day.',
    WARNING_OUT_OF_RANGE: 'The warning of stage {{row}} must come before it runs out and after it begins.',
  },
}
