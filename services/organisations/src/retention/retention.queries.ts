import { civilDay, refuse } from '@linli/kernel'
import { act, CivilDay, createConnectionType, page, refused, type Context } from '@linli/subgraph'
import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql'
import { RepeatableInput } from '../refusals/index.ts'
import { rows } from '../tables.ts'
import { purgeEveryNight } from './purge.ts'
import { defaultRetention, RetentionSetting, type RetentionDays } from './retention-setting.ts'
import { RetentionError, RetentionRunType, RetentionSettingType } from './retention.type.ts'

@InputType({ description: 'For how long personal data are kept, from a day on.' })
class RetentionSetInput extends RepeatableInput implements RetentionDays {
  @Field(() => CivilDay, { description: 'The first day on which it holds; tomorrow at the earliest.' })
  inForceFrom!: string

  @Field(() => Int, { description: 'Days for invitations that are over, 1 to 3650.' })
  invitationDays!: number

  @Field(() => Int, { description: 'Days for the log of readings, 1095 at least.' })
  readingDays!: number

  @Field(() => Int, { description: 'Days for notices, 30 to 3650.' })
  notificationDays!: number

  @Field(() => Int, { description: 'Days for how to reach somebody whose terms have all ended, 30 to 3650.' })
  contactDays!: number

  @Field(() => Int, { description: 'Days for sign-ins for the field, 30 to 3650.' })
  fieldSignInDays!: number
}

@ObjectType({ description: 'What came of setting for how long personal data are kept.' })
class RetentionSetPayload {
  @Field(() => RetentionSettingType, { nullable: true, description: 'What holds from that day on.' })
  retentionSetting?: RetentionSettingType | null

  @Field(() => [RetentionError], { description: 'Why nothing was changed; empty when it was.' })
  errors!: object[]
}

const RetentionRunConnection = createConnectionType('RetentionRun', () => RetentionRunType)
const limits: Record<keyof RetentionDays, readonly [number, number]> = {
  invitationDays: [1, 3650],
  readingDays: [1095, 36500],
  notificationDays: [30, 3650],
  contactDays: [30, 3650],
  fieldSignInDays: [30, 3650],
}

@Resolver()
export class RetentionResolver {
  @Query(() => [RetentionSettingType], {
    description:
      'For how long personal data are kept: what was set, the latest day first, and last what holds without a setting. Empty for those who are not signed in.',
  })
  async retentionSettings(@Ctx() { em, viewer }: Context): Promise<RetentionSettingType[]> {
    if (viewer.isAnonymous || !viewer.district) return []
    const set = await em.find(RetentionSetting, {}, { orderBy: { inForceFrom: 'desc' } })
    return [...set, { id: 'default', inForceFrom: null, setInPost: null, ...defaultRetention }]
  }

  @Query(() => RetentionRunConnection, {
    description: 'What was purged night by night, the latest first: for the district and its auditors.',
  })
  retentionRuns(
    @Arg('first', () => Int, { nullable: true, description: 'How many at most; 100 is the limit.' }) first:
      | number
      | null,
    @Arg('after', () => String, { nullable: true, description: 'The place in the list to read on from.' })
    after: string | null,
    @Ctx() { em }: Context,
  ) {
    const found = rows(em)
      .selectFrom('retention_run')
      .select(['id', 'ran_at as ranAt', 'invitations', 'readings', 'notifications', 'contacts'])
      .select('field_sign_ins as fieldSignIns')
    return page(found, { first, after }, { columns: ['retention_run.id'], direction: 'desc' })
  }

  @Mutation(() => RetentionSetPayload, {
    description: 'Sets for how long personal data are kept, from a day on; former settings stay readable.',
  })
  retentionSet(
    @Arg('input', () => RetentionSetInput, { description: 'What is asked for.' }) input: RetentionSetInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const { viewer, time } = context
      if (viewer.isAnonymous) return refused(refuse('NOT_SIGNED_IN'))
      if (!viewer.holds('DISTRICT') || !viewer.administrator) return refused(refuse('NOT_ALLOWED'))
      const { inForceFrom, ...wanted } = input
      const taken = await em.findOne(RetentionSetting, { inForceFrom })
      if (taken || inForceFrom <= civilDay(time.now()))
        return refused(refuse('VALUE_INVALID', undefined, ['inForceFrom']))
      const { invitationDays, readingDays, notificationDays, contactDays, fieldSignInDays } = wanted
      const days = { invitationDays, readingDays, notificationDays, contactDays, fieldSignInDays }
      for (const [name, [least, most]] of Object.entries(limits)) {
        const value = days[name as keyof RetentionDays]
        if (name === 'readingDays' && value < least) return refused(refuse('DAYS_TOO_FEW', undefined, [name]))
        if (value < least || value > most) return refused(refuse('VALUE_INVALID', undefined, [name]))
      }
      const by = { person: viewer.person, post: viewer.post, at: time.now() }
      const retentionSetting = RetentionSetting.set(viewer.district ?? '', inForceFrom, days, by)
      em.persist(retentionSetting)
      await purgeEveryNight(em, retentionSetting.districtId, time.now())
      return { retentionSetting, errors: [] }
    })
  }
}
