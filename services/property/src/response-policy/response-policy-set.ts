import { civilDay, refuse } from '@linli/kernel'
import { act, refused, type Context } from '@linli/subgraph'
import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import {
  stagesFault,
  type ResponseStage,
  type StageEnd,
  type StageScope,
  type StageStart,
} from '../response-clock/index.ts'
import {
  actorOf,
  CommunityTypeEnum,
  readPosts,
  textFault,
  type CommunityType,
} from '../service-standard/index.ts'
import {
  ServiceRequestCategoryEnum,
  ServiceRequestKindEnum,
  type ServiceRequestCategory,
  type ServiceRequestKind,
} from './request-kinds.ts'
import { ResponsePolicyRefusal } from './response-policy-refusal.type.ts'
import { mostPauseMinutes, maySetPolicy } from './response-policy.policy.ts'
import { ResponsePolicy } from './response-policy.ts'
import {
  CalendarKindEnum,
  LimitUnitEnum,
  ResponsePolicyType,
  StageEndEnum,
  StageScopeEnum,
  StageStartEnum,
} from './response-policy.type.ts'

@InputType('ResponseOpenHoursInput', { description: 'From one minute of the day to another.' })
class OpenHoursInput {
  @Field(() => Int, { description: 'Minutes after midnight: 510 is 8:30.' })
  fromMinute!: number

  @Field(() => Int, { description: 'Minutes after midnight; the time ends before it.' })
  untilMinute!: number
}

@InputType('ResponseStageInput', { description: 'A stage of a policy.' })
class ResponseStageInput {
  @Field(() => String, { description: 'Lasting within the policy, such as on-site.' })
  code!: string

  @Field(() => String, { description: 'As residents read it.' })
  name!: string

  @Field(() => StageScopeEnum, { description: 'For which requests.' })
  scope!: StageScope

  @Field(() => StageStartEnum, { description: 'With what its time begins.' })
  startsWith!: StageStart

  @Field(() => [StageEndEnum], { description: 'The first of these fulfils it.' })
  endsWith!: StageEnd[]

  @Field(() => Int, { description: 'How many minutes or days there are.' })
  limitAmount!: number

  @Field(() => LimitUnitEnum, { description: 'Minutes or days.' })
  limitUnit!: keyof typeof LimitUnitEnum

  @Field(() => CalendarKindEnum, { description: 'When its time counts.' })
  calendar!: keyof typeof CalendarKindEnum

  @Field(() => [OpenHoursInput], { defaultValue: [], description: 'The opening hours, in working time.' })
  hours!: OpenHoursInput[]

  @Field(() => Int, {
    nullable: true,
    description: 'How many minutes before the deadline somebody is warned.',
  })
  warnMinutesBefore?: number | null

  @Field(() => Boolean, { description: 'Whether the handler may stop it for a reason.' })
  mayPause!: boolean
}

@InputType('ResponsePolicySetInput', {
  description: 'Sets how soon what must be done, for requests that are placed from now on.',
})
class ResponsePolicySetInput {
  @Field(() => String, { description: 'The code of the territory in which it shall hold.' })
  territoryCode!: string

  @Field(() => CommunityTypeEnum, { nullable: true, description: 'For which type of community only.' })
  estateType?: CommunityType | null

  @Field(() => ServiceRequestKindEnum, { nullable: true, description: 'For which kind of request only.' })
  kind?: ServiceRequestKind | null

  @Field(() => ServiceRequestCategoryEnum, { nullable: true, description: 'For which category only.' })
  category?: ServiceRequestCategory | null

  @Field(() => String, { description: 'What it is called.' })
  name!: string

  @Field(() => [ResponseStageInput], { description: 'Its stages, one to twelve.' })
  stages!: ResponseStageInput[]

  @Field(() => Int, { description: 'How many minutes a pause may last, a year at most.' })
  longestPauseMinutes!: number

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('ResponsePolicySetPayload', { description: 'What came of it.' })
class ResponsePolicySetPayload {
  @Field(() => ResponsePolicyType, { nullable: true, description: 'The policy as it was set.' })
  responsePolicy?: ResponsePolicyType | null

  @Field(() => [ResponsePolicyRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: ResponsePolicyRefusal[]
}

@Resolver()
export class ResponsePolicySet {
  @Mutation(() => ResponsePolicySetPayload, {
    description: 'Sets how soon what must be done, for requests that are placed from now on.',
  })
  responsePolicySet(
    @Arg('input', () => ResponsePolicySetInput, { description: 'What shall be done.' })
    input: ResponsePolicySetInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const { viewer, time } = context
      const now = time.now()
      const { isSeatExpired } = await readPosts(em, viewer, [], civilDay(now))
      const { territoryCode, estateType = null, kind = null, category = null, longestPauseMinutes } = input
      const stages = input.stages.map(stageOf)
      const refusal =
        maySetPolicy({ viewer, isSeatExpired, territoryCode }) ??
        textFault(input.name, 60, 'name') ??
        faultOf(stages) ??
        (longestPauseMinutes >= 1 && longestPauseMinutes <= mostPauseMinutes
          ? null
          : refuse('INVALID_INPUT', undefined, ['longestPauseMinutes']))
      if (refusal) return refused(refusal)
      const scope = { territoryCode, estateType, kind, category }
      const content = { name: input.name.trim(), isExample: false, stages, longestPauseMinutes }
      const policy = ResponsePolicy.set(viewer.district!, scope, content, actorOf(viewer).seat, now)
      em.persist(policy)
      return { responsePolicy: policy, errors: [] }
    })
  }
}

function faultOf(stages: readonly ResponseStage[]) {
  const found = stagesFault(stages)
  if (!found) return null
  const { fault, at } = found
  return at === undefined
    ? refuse(fault, undefined, ['stages'])
    : refuse(fault, { row: at + 1 }, ['stages', String(at)])
}

function stageOf(input: ResponseStageInput): ResponseStage {
  const { limitAmount: amount, limitUnit: unit, calendar, hours, warnMinutesBefore = null, ...stage } = input
  return {
    ...{ ...stage, code: stage.code.trim(), name: stage.name.trim(), warnMinutesBefore },
    limit: { amount, unit },
    calendar:
      calendar === 'WORKING_TIME'
        ? { kind: calendar, hours: hours.map((each) => ({ ...each })) }
        : { kind: calendar },
  }
}
