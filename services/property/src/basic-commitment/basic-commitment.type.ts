import {
  CivilDay,
  createConnectionType,
  createRefusalType,
  DateTime,
  type Language,
  type RefusalMessage,
} from '@linli/subgraph'
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { EstateType, OrganisationType } from '../territory/index.ts'
import type { BasicCommitmentStatus } from './basic-commitment.lifecycle.ts'

const BasicCommitmentStatusEnum: { readonly [Value in BasicCommitmentStatus]: Value } = {
  DRAFT: 'DRAFT',
  PUBLISHED: 'PUBLISHED',
  SUPERSEDED: 'SUPERSEDED',
  ENDED: 'ENDED',
  WITHDRAWN: 'WITHDRAWN',
}
registerEnumType(BasicCommitmentStatusEnum, {
  name: 'BasicCommitmentStatus',
  description: 'Where a basic-service commitment stands.',
  valuesConfig: {
    DRAFT: { description: 'Being written by the community.' },
    PUBLISHED: { description: 'What holds today.' },
    SUPERSEDED: { description: 'Replaced by a later one; it stays readable.' },
    ENDED: { description: 'A company serves here now; it stays readable.' },
    WITHDRAWN: { description: 'Given up before it was published.' },
  },
})

@ObjectType('BasicService', { description: 'One basic service: what is done, and by whom.' })
export class BasicServiceType {
  @Field(() => String, { description: 'What the service is called.' })
  title!: string

  @Field(() => String, { description: 'What is done and how often, as residents read it.' })
  wording!: string

  @Field(() => String, { description: 'Who does it.' })
  performer!: string
}

@ObjectType('BasicCommitment', {
  description: 'What a community sees to in an estate without a property company 托底服务承诺.',
})
export class BasicCommitmentType {
  @Field(() => ID, { description: 'By which the commitment is told from others.' })
  id!: string

  @Field(() => EstateType, { nullable: true, description: 'Where it holds.' })
  estate?: EstateType | null

  @Field(() => OrganisationType, { nullable: true, description: 'The body of the community that gives it.' })
  organisation?: OrganisationType | null

  @Field(() => String, { nullable: true, description: 'The name of that body.' })
  organisationName?: string | null

  @Field(() => BasicCommitmentStatusEnum, { description: 'Where it stands.' })
  status!: BasicCommitmentStatus

  @Field(() => Int, { nullable: true, description: 'Its number in the estate; given when it is published.' })
  number?: number | null

  @Field(() => String, { nullable: true, description: 'What is different from the one before.' })
  changeNote?: string | null

  @Field(() => CivilDay, { nullable: true, description: 'The first day on which it holds.' })
  effectiveOn?: string | null

  @Field(() => CivilDay, { nullable: true, description: 'The first day on which it no longer held.' })
  supersededOn?: string | null

  @Field(() => DateTime, { nullable: true, description: 'When it was published.' })
  publishedAt?: Date | null

  @Field(() => Int, { description: 'Grows with every change; sent back with an act.' })
  revision!: number

  @Field(() => [BasicServiceType], { description: 'The services, in the order in which they are read.' })
  services!: BasicServiceType[]
}
export const BasicCommitmentConnection = createConnectionType('BasicCommitment', () => BasicCommitmentType)
export const UnservedEstateConnection = createConnectionType('UnservedEstate', () => EstateType)

const BasicCommitmentErrorCodeEnum = {
  NOT_FOUND: 'NOT_FOUND',
  CONFLICT: 'CONFLICT',
  INVALID_INPUT: 'INVALID_INPUT',
  IDEMPOTENCY_KEY_REUSED: 'IDEMPOTENCY_KEY_REUSED',
  NOT_SIGNED_IN: 'NOT_SIGNED_IN',
  NOT_YOURS: 'NOT_YOURS',
  SEAT_EXPIRED: 'SEAT_EXPIRED',
  HAS_COMPANY: 'HAS_COMPANY',
  ALREADY_DRAFTED: 'ALREADY_DRAFTED',
  NO_DRAFT: 'NO_DRAFT',
  NO_SERVICES: 'NO_SERVICES',
} as const
export type BasicCommitmentErrorCode = keyof typeof BasicCommitmentErrorCodeEnum
registerEnumType(BasicCommitmentErrorCodeEnum, {
  name: 'BasicCommitmentErrorCode',
  description: 'Why something that was asked of a basic-service commitment was not done.',
  valuesConfig: {
    NOT_FOUND: { description: 'There is no such thing, or it is not for you to see.' },
    CONFLICT: { description: 'Somebody else has changed it in the meantime; nothing was overwritten.' },
    INVALID_INPUT: { description: 'Something in the form is not in order; the path says what.' },
    IDEMPOTENCY_KEY_REUSED: { description: 'The same key was sent before with another content.' },
    NOT_SIGNED_IN: { description: 'This needs an account.' },
    NOT_YOURS: { description: 'The seat you act in has no part in this.' },
    SEAT_EXPIRED: { description: 'The term of the appointment you act in has ended.' },
    HAS_COMPANY: { description: 'A property company serves here, and its own standard stands here.' },
    ALREADY_DRAFTED: { description: 'A draft is being written already.' },
    NO_DRAFT: { description: 'It is no draft any more.' },
    NO_SERVICES: { description: 'It names no service.' },
  },
})

export const BasicCommitmentRefusal = createRefusalType(
  'BasicCommitmentRefusal',
  BasicCommitmentErrorCodeEnum,
)
export type BasicCommitmentRefusal = RefusalMessage<BasicCommitmentErrorCode>

export const commitmentRefusals: Record<
  Language,
  Record<'HAS_COMPANY' | 'ALREADY_DRAFTED' | 'NO_DRAFT' | 'NO_SERVICES', string>
> = {
  'zh-CN': {
    HAS_COMPANY: '这个小区有物业服务企业，由企业公布服务标准，不作托底服务承诺。',
    ALREADY_DRAFTED: '已有一份正在起草，请打开继续编辑。',
    NO_DRAFT: '这一份已经公布或撤回，不能再改。请起草新的一版。',
    NO_SERVICES: '请至少写明一项服务再公布。',
  },
  en: {
    HAS_COMPANY: 'A property company serves this estate; its service standard stands here instead.',
    ALREADY_DRAFTED: 'A draft is being written already. Open it and go on.',
    NO_DRAFT: 'This one was published or given up and cannot be changed. Begin the next version.',
    NO_SERVICES: 'Name at least one service before you publish it.',
  },
}
