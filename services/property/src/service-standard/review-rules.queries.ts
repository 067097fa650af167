import { civilDay } from '@linli/kernel'
import { CivilDay, type Context, DateTime } from '@linli/subgraph'
import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql'
import { seatShown } from '../territory/index.ts'
import { StandardActorType } from './body-review.type.ts'
import { maySetReviewRules } from './review-rules.policy.ts'
import { reviewRulesHistory, type ReviewRules, type ReviewRulesEntry } from './review-rules.ts'
import { defaultSettings, settingsOn } from './standard-settings.ts'
import {
  CommunityTypeEnum,
  ReviewingBodyEnum,
  StandInEnum,
  type CommunityType,
  type ReviewingBody,
  type StandIn,
} from './standard-version.enums.ts'

@ObjectType('ReviewingBodiesOfType', { description: 'Which bodies must sign in estates of one type.' })
class ReviewingBodiesOfTypeType {
  @Field(() => CommunityTypeEnum, { description: 'The type.' })
  type!: CommunityType

  @Field(() => [ReviewingBodyEnum], { description: 'The bodies.' })
  bodies!: ReviewingBody[]
}

@ObjectType('ReviewRulesSetting', {
  description: 'One setting of the rules of review: what holds from a day on, and who set it.',
})
class ReviewRulesSettingType {
  @Field(() => CivilDay, {
    nullable: true,
    description: 'Since when it holds; empty for what holds where nothing was set.',
  })
  inForceFrom!: string | null

  @Field(() => Int, { description: 'How many working days a body has for its answer.' })
  reviewWorkingDays!: number

  @Field(() => Int, { description: 'How many whole days a version lies open to comments.' })
  commentWindowDays!: number

  @Field(() => Int, { description: 'How many days after its publication a body may object to a correction.' })
  objectionDays!: number

  @Field(() => [ReviewingBodiesOfTypeType], { description: 'Which bodies must sign, for each type.' })
  reviewingBodies!: ReviewingBodiesOfTypeType[]

  @Field(() => [StandInEnum], {
    description:
      'What takes the place of an owners’ committee where there is none; the first that is there counts.',
  })
  ownersStandIns!: StandIn[]

  @Field(() => String, { nullable: true, description: 'In which post it was set.' })
  setInPost?: string | null

  @Field(() => StandardActorType, { nullable: true, description: 'Who set it.' })
  setter?: StandardActorType | null

  @Field(() => DateTime, { nullable: true, description: 'When it was set.' })
  setAt?: Date | null
}

@ObjectType('ReviewRules', { description: 'The rules of review of a district, today and over time.' })
export class ReviewRulesType {
  @Field(() => ReviewRulesSettingType, { description: 'What holds today.' })
  today!: ReviewRulesSettingType

  @Field(() => [ReviewRulesSettingType], {
    description: 'What was set, the latest day first, also for days to come; at most fifty.',
  })
  history!: ReviewRulesSettingType[]

  @Field(() => Boolean, { description: 'Whether you may set them in the seat you act in.' })
  maySet!: boolean
}

@Resolver()
export class ReviewRulesQueries {
  @Query(() => ReviewRulesType, {
    nullable: true,
    description:
      'Which bodies must sign in your district, what stands in for them and how long each has; empty without a district.',
  })
  reviewRules(@Ctx() context: Context) {
    const { district } = context.viewer
    return district ? reviewRulesShown(context, district) : null
  }
}

export async function reviewRulesShown(context: Context, districtId: string) {
  const today = civilDay(context.time.now())
  const [history, settings] = await Promise.all([
    reviewRulesHistory(context.em, districtId),
    settingsOn(context.em, districtId, today),
  ])
  const inForce = history.find(({ inForceFrom }) => inForceFrom <= today)
  const entries = await Promise.all(history.map((entry) => settingShown(context, entry)))
  return {
    today: {
      ...rulesShown(settings),
      ...(inForce && (await officeOf(context, inForce))),
      inForceFrom: inForce?.inForceFrom ?? null,
    },
    history: entries,
    maySet: maySetReviewRules(context.viewer) === null,
  }
}

async function settingShown(context: Context, entry: ReviewRulesEntry) {
  const rules = rulesShown({ ...defaultSettings, ...entry.values })
  return { ...rules, inForceFrom: entry.inForceFrom, ...(await officeOf(context, entry)) }
}

const officeOf = async (context: Context, { setInPost, setAt, setBySeatId }: ReviewRulesEntry) => ({
  ...{ setInPost, setAt, setter: await seatShown(context, setBySeatId) },
})

function rulesShown(rules: ReviewRules) {
  const { reviewWorkingDays, commentWindowDays, objectionDays, ownersStandIns } = rules
  const types = Object.keys(CommunityTypeEnum) as CommunityType[]
  return {
    ...{ reviewWorkingDays, commentWindowDays, objectionDays, ownersStandIns: [...ownersStandIns] },
    reviewingBodies: types.map((type) => ({ type, bodies: [...rules.reviewingBodies[type]] })),
  }
}
