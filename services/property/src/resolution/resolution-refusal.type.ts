import {
  createRefusalType,
  formatMessage,
  type Context,
  type Language,
  type RefusalMessage,
} from '@linli/subgraph'
import type { Refusal } from '@linli/kernel'
import { registerEnumType } from 'type-graphql'

const ResolutionErrorCodeEnum = {
  NOT_FOUND: 'NOT_FOUND',
  CONFLICT: 'CONFLICT',
  INVALID_INPUT: 'INVALID_INPUT',
  IDEMPOTENCY_KEY_REUSED: 'IDEMPOTENCY_KEY_REUSED',
  NOT_SIGNED_IN: 'NOT_SIGNED_IN',
  NOT_YOURS: 'NOT_YOURS',
  SEAT_EXPIRED: 'SEAT_EXPIRED',
  RESOLUTION_NOTED: 'RESOLUTION_NOTED',
  RESOLUTION_OPEN: 'RESOLUTION_OPEN',
  RESOLUTION_REPORTED: 'RESOLUTION_REPORTED',
  RESOLUTION_CLOSED: 'RESOLUTION_CLOSED',
  OWNER_CANNOT_CLOSE: 'OWNER_CANNOT_CLOSE',
  RAISER_FIRST: 'RAISER_FIRST',
} as const
export type ResolutionErrorCode = keyof typeof ResolutionErrorCodeEnum
registerEnumType(ResolutionErrorCodeEnum, {
  name: 'ResolutionErrorCode',
  description: 'Why something that was asked of a resolution was not done.',
  valuesConfig: {
    NOT_FOUND: { description: 'There is no such thing, or it is not for you to see.' },
    CONFLICT: { description: 'Somebody else has changed it in the meantime; nothing was overwritten.' },
    INVALID_INPUT: { description: 'Something in the form is not in order; the path says what.' },
    IDEMPOTENCY_KEY_REUSED: { description: 'The same key was sent before with another content.' },
    NOT_SIGNED_IN: { description: 'This needs an account.' },
    NOT_YOURS: { description: 'The seat you act in has no part in this.' },
    SEAT_EXPIRED: { description: 'The term of the appointment you act in has ended.' },
    RESOLUTION_NOTED: { description: 'The meeting has not ended yet, so it is nobody’s task yet.' },
    RESOLUTION_OPEN: { description: 'Its owner has not reported it as done.' },
    RESOLUTION_REPORTED: { description: 'It is reported as done already and waits for the raiser.' },
    RESOLUTION_CLOSED: { description: 'It is closed out.' },
    OWNER_CANNOT_CLOSE: { description: 'Whoever has the task cannot say whether it is done.' },
    RAISER_FIRST: { description: 'The raiser has to be asked first, and given days to answer.' },
  },
})

export const ResolutionRefusal = createRefusalType('ResolutionRefusal', ResolutionErrorCodeEnum)
export type ResolutionRefusal = RefusalMessage<ResolutionErrorCode>

type Own = Extract<ResolutionErrorCode, `RESOLUTION_${string}` | 'OWNER_CANNOT_CLOSE' | 'RAISER_FIRST'>

export const resolutionRefusals: Record<Language, Record<Own, string>> = {
  'zh-CN': {
    RESOLUTION_NOTED: '会议还没有结束，决议在会议结束后才生效。',
    RESOLUTION_OPEN: '责任单位还没有报告完成，请等待或催办。',
    RESOLUTION_REPORTED: '已经报告完成，正等待提出人确认。',
    RESOLUTION_CLOSED: '这项决议已经销号，不能再改。',
    OWNER_CANNOT_CLOSE: '责任单位不能自己销号，须由提出人、居民或社区核实后销号。',
    RAISER_FIRST:
      '须先请提出人确认：已询问 {{attempts}} 次，需要 {{needed}} 次，并且自 {{day}} 起社区才可以核实销号。',
  },
  en: {
    RESOLUTION_NOTED: 'The meeting has not ended: a resolution takes effect with its end.',
    RESOLUTION_OPEN: 'Its owner has not reported it as done yet. Wait, or remind them.',
    RESOLUTION_REPORTED: 'It is reported as done and waits for whoever raised it.',
    RESOLUTION_CLOSED: 'This resolution is closed out and cannot be changed.',
    OWNER_CANNOT_CLOSE:
      'The owner cannot close out its own task: the raiser, a resident or the community does so.',
    RAISER_FIRST:
      'The raiser comes first: asked {{attempts}} of {{needed}} times, and the community may verify it from {{day}} on.',
  },
}

/** A refusal in the reader's words, for a button that says why it cannot be pressed. */
export function refusalShown<Code extends string>(
  { service, language }: Context,
  refusal: Refusal<Code> | null,
): RefusalMessage<Code> | null {
  if (!refusal) return null
  const { code, params, path } = refusal
  const message = formatMessage(service.messages[language][code] ?? code, params, language)
  return { code, message, path: path ? [...path] : null }
}
