/** The expected refusals of service points, and what a reader is told who was refused. */
import { createRefusalType, type Language, type RefusalMessage } from '@linli/subgraph'
import { registerEnumType } from 'type-graphql'

const ServicePointErrorCodeEnum = {
  NOT_FOUND: 'NOT_FOUND',
  CONFLICT: 'CONFLICT',
  INVALID_INPUT: 'INVALID_INPUT',
  IDEMPOTENCY_KEY_REUSED: 'IDEMPOTENCY_KEY_REUSED',
  NOT_SIGNED_IN: 'NOT_SIGNED_IN',
  NOT_YOURS: 'NOT_YOURS',
  SEAT_EXPIRED: 'SEAT_EXPIRED',
  ITEM_NOT_LOGGED: 'ITEM_NOT_LOGGED',
  POINT_BACK_DATED: 'POINT_BACK_DATED',
  POINT_RETIRED: 'POINT_RETIRED',
} as const
export type ServicePointErrorCode = keyof typeof ServicePointErrorCodeEnum

registerEnumType(ServicePointErrorCodeEnum, {
  name: 'ServicePointErrorCode',
  description: 'Why something that was asked of a service point was not done.',
  valuesConfig: {
    NOT_FOUND: { description: 'There is no such thing, or it is not for you to see.' },
    CONFLICT: { description: 'Somebody else has changed it in the meantime; nothing was overwritten.' },
    INVALID_INPUT: { description: 'Something in the form is not in order; the path says what.' },
    IDEMPOTENCY_KEY_REUSED: { description: 'The same key was sent before with another content.' },
    NOT_SIGNED_IN: { description: 'This needs an account.' },
    NOT_YOURS: { description: 'The seat you act in has no part in this.' },
    SEAT_EXPIRED: { description: 'The term of the appointment you act in has ended.' },
    ITEM_NOT_LOGGED: { description: 'One of the promises is not in force here, or is not shown by a log.' },
    POINT_BACK_DATED: { description: 'The first day lies in the past.' },
    POINT_RETIRED: { description: 'The point is not in use any more.' },
  },
})

export const ServicePointRefusal = createRefusalType('ServicePointRefusal', ServicePointErrorCodeEnum)
export type ServicePointRefusal = RefusalMessage<ServicePointErrorCode>

type Own = 'ITEM_NOT_LOGGED' | 'POINT_BACK_DATED' | 'POINT_RETIRED'

export const pointRefusals: Record<Language, Record<Own, string>> = {
  'zh-CN': {
    ITEM_NOT_LOGGED: '所选条目不在现行标准中，或不以作业记录为佐证，请刷新后重选。',
    POINT_BACK_DATED: '点位不能从过去的日期开始计算，请从今天（{{today}}）或以后开始。',
    POINT_RETIRED: '这个点位已停用。',
  },
  en: {
    ITEM_NOT_LOGGED:
      'One of the promises is not in force here, or no log shows whether it is kept. Reload and choose again.',
    POINT_BACK_DATED: 'A point cannot count from a day in the past: let it begin today ({{today}}) or later.',
    POINT_RETIRED: 'This point is not in use any more.',
  },
}
