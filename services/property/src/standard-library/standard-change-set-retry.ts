import { refuse } from '@linli/kernel'
import { act, refused, tell, type Context } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf } from '../service-standard/index.ts'
import { enqueueChangeSet } from './change-set-job.ts'
import { stateNow } from './change-set.state.ts'
import { ChangeSetArea } from './change-set.ts'
import { ChangeSetType } from './change-set.type.ts'
import { findChangeSet } from './finding.ts'
import { librarySituationOf } from './own-library.ts'
import { StandardLibraryRefusal } from './standard-library-refusal.type.ts'
import { mayRetrySet } from './standard-library.policy.ts'

@InputType('StandardChangeSetRetryInput', { description: 'Tries the areas that failed once more.' })
export class StandardChangeSetRetryInput {
  @Field(() => ID, { description: 'The change set.' })
  changeSetId!: string

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('StandardChangeSetRetryPayload', { description: 'What came of it.' })
class StandardChangeSetRetryPayload {
  @Field(() => ChangeSetType, { nullable: true, description: 'The change set as it is now.' })
  standardChangeSet?: ChangeSetType | null

  @Field(() => [StandardLibraryRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: StandardLibraryRefusal[]
}

@Resolver()
export class StandardChangeSetRetry {
  @Mutation(() => StandardChangeSetRetryPayload, { description: 'Tries the areas that failed once more.' })
  standardChangeSetRetry(
    @Arg('input', () => StandardChangeSetRetryInput, { description: 'What shall be done.' })
    input: StandardChangeSetRetryInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const set = await findChangeSet(context, input.changeSetId)
      if (!set) return refused(refuse('NOT_FOUND'))
      const refusal = mayRetrySet(await librarySituationOf(context), await stateNow(context, set))
      if (refusal) return refused(refusal, { standardChangeSet: set })
      const failed = await em.find(ChangeSetArea, { changeSet: set.id, status: 'FAILED' })
      for (const area of failed) area.wait()
      set.retry(actorOf(context.viewer))
      await enqueueChangeSet(em, 'change-set-drafts', set)
      await tell(em, 'StandardChangeSetRetried', { subject: set.id, areaCount: failed.length })
      return { standardChangeSet: set, errors: [] }
    })
  }
}
