import { civilDay, refuse } from '@linli/kernel'
import { act, CivilDay, refused, tell, type Context } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf } from '../service-standard/index.ts'
import { enqueueChangeSet } from './change-set-job.ts'
import { stateNow } from './change-set.state.ts'
import { ChangeSetType } from './change-set.type.ts'
import { findChangeSet } from './finding.ts'
import { librarySituationOf } from './own-library.ts'
import { StandardLibraryRefusal } from './standard-library-refusal.type.ts'
import { dayFault, mayPublishSet } from './standard-library.policy.ts'

@InputType('StandardChangeSetPublishInput', {
  description:
    'Sends out what the company may send out by itself: what is better is published, corrections go to the second person.',
})
export class StandardChangeSetPublishInput {
  @Field(() => ID, { description: 'The change set.' })
  changeSetId!: string

  @Field(() => Int, { description: 'The revision you were looking at.' })
  revision!: number

  @Field(() => CivilDay, {
    description: 'From which day it shall hold; nowhere before what is published there already.',
  })
  effectiveOn!: string

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('StandardChangeSetPublishPayload', { description: 'What came of it.' })
class StandardChangeSetPublishPayload {
  @Field(() => ChangeSetType, { nullable: true, description: 'The change set as it is now.' })
  standardChangeSet?: ChangeSetType | null

  @Field(() => [StandardLibraryRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: StandardLibraryRefusal[]
}

@Resolver()
export class StandardChangeSetPublish {
  @Mutation(() => StandardChangeSetPublishPayload, {
    description:
      'Sends out what the company may send out by itself: what is better is published, corrections go to the second person.',
  })
  standardChangeSetPublish(
    @Arg('input', () => StandardChangeSetPublishInput, { description: 'What shall be done.' })
    input: StandardChangeSetPublishInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const set = await findChangeSet(context, input.changeSetId)
      if (!set) return refused(refuse('NOT_FOUND'))
      const now = context.time.now()
      const refusal =
        mayPublishSet(await librarySituationOf(context), await stateNow(context, set)) ??
        (set.revision === input.revision ? null : refuse('CONFLICT')) ??
        dayFault(input.effectiveOn, civilDay(now))
      if (refusal) return refused(refusal, { standardChangeSet: set })
      set.publish(input.effectiveOn, actorOf(context.viewer), now)
      await enqueueChangeSet(em, 'change-set-publish', set)
      await tell(em, 'StandardChangeSetSentOut', { subject: set.id, companyId: set.companyId })
      return { standardChangeSet: set, errors: [] }
    })
  }
}
