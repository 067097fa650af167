import { civilDay, refuse } from '@linli/kernel'
import { act, CivilDay, refused, type Context } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql'
import { RepeatableInput } from '../refusals/index.ts'
import { mayMoveIn, maySetKeeping } from './import-run.policy.ts'
import { ImportRunError } from './import-run.type.ts'
import { ImportSetting, keepFileDays } from './import-setting.ts'

@ObjectType('ImportSetting', { description: 'For how long an opened file is kept, from a day on.' })
class ImportSettingType {
  @Field(() => ID, { description: 'Its lasting identity.' })
  id!: string

  @Field(() => CivilDay, { description: 'The first day on which it holds.' })
  inForceFrom!: string

  @Field(() => Int, { description: 'Days after which a file that was not brought in is deleted.' })
  keepFileDays!: number
}

@InputType({ description: 'For how long an opened file is kept.' })
class ImportSettingSetInput extends RepeatableInput {
  @Field(() => CivilDay, { description: 'The first day on which it holds; tomorrow at the earliest.' })
  inForceFrom!: string

  @Field(() => Int, { description: 'Days after which a file that was not brought in is deleted, 1 to 90.' })
  keepFileDays!: number
}

@ObjectType({ description: 'What came of setting it.' })
class ImportSettingSetPayload {
  @Field(() => ImportSettingType, { nullable: true, description: 'What holds from that day on.' })
  importSetting?: ImportSettingType | null

  @Field(() => [ImportRunError], { description: 'Why nothing was changed; empty when it was.' })
  errors!: object[]
}

@Resolver()
export class ImportSettingResolver {
  @Query(() => Int, {
    nullable: true,
    description:
      'After how many days a file is deleted that is opened now and not brought in; empty where you bring nothing in.',
  })
  async importFileDays(@Ctx() { em, viewer, time }: Context): Promise<number | null> {
    return mayMoveIn(viewer) ? null : keepFileDays(em, time.now())
  }

  @Mutation(() => ImportSettingSetPayload, {
    description: 'Sets for how long an opened file is kept; what was opened before keeps its day.',
  })
  importSettingSet(
    @Arg('input', () => ImportSettingSetInput, { description: 'What is asked for.' })
    input: ImportSettingSetInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const { viewer, time } = context
      const refusal = maySetKeeping(viewer)
      if (refusal) return refused(refusal)
      const { inForceFrom, keepFileDays: days } = input
      if (inForceFrom <= civilDay(time.now()))
        return refused(refuse('VALUE_INVALID', undefined, ['inForceFrom']))
      if (days < 1 || days > 90) return refused(refuse('VALUE_INVALID', undefined, ['keepFileDays']))
      const known = await em.findOne(ImportSetting, { inForceFrom })
      if (known) return refused(refuse('VALUE_INVALID', undefined, ['inForceFrom']))
      const setting = ImportSetting.set(
        { districtId: viewer.district ?? '', inForceFrom, keepFileDays: days, setBy: viewer.person ?? '' },
        time.now(),
      )
      em.persist(setting)
      return { importSetting: setting, errors: [] }
    })
  }
}
