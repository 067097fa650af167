import { civilDay, refuse } from '@linli/kernel'
import { act, type Context, refused, tell } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf } from '../service-standard/index.ts'
import { findCommitmentToChange } from './basic-commitment.finding.ts'
import { mayWrite } from './basic-commitment.policy.ts'
import { estateSituationOf } from './basic-commitment.situation.ts'
import { BasicCommitment } from './basic-commitment.ts'
import { BasicCommitmentRefusal, BasicCommitmentType } from './basic-commitment.type.ts'

@InputType('BasicCommitmentPublishInput', {
  description: 'Publishes what the community promises; it holds from today and replaces the one before.',
})
class BasicCommitmentPublishInput {
  @Field(() => ID, { description: 'The commitment.' })
  basicCommitmentId!: string

  @Field(() => Int, { description: 'The revision you were looking at.' })
  revision!: number

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('BasicCommitmentPublishPayload', { description: 'What came of it.' })
class BasicCommitmentPublishPayload {
  @Field(() => BasicCommitmentType, {
    nullable: true,
    description: 'The commitment as it is now; empty where it is not yours to see.',
  })
  basicCommitment?: BasicCommitmentType | null

  @Field(() => [BasicCommitmentRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: BasicCommitmentRefusal[]
}

@Resolver()
export class BasicCommitmentPublish {
  @Mutation(() => BasicCommitmentPublishPayload, {
    description: 'Publishes what the community promises; it holds from today and replaces the one before.',
  })
  basicCommitmentPublish(
    @Arg('input', () => BasicCommitmentPublishInput, { description: 'What shall be done.' })
    input: BasicCommitmentPublishInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const commitment = await findCommitmentToChange(em, input.basicCommitmentId)
      const situation = commitment && (await estateSituationOf(context, commitment.estateId))
      if (!commitment || !situation) return refused(refuse('NOT_FOUND'))
      const refusal =
        (commitment.revision === input.revision ? null : refuse('CONFLICT')) ??
        mayWrite(situation, commitment.status) ??
        (commitment.items.length === 0 ? refuse('NO_SERVICES') : null)
      if (refusal) return refused(refusal, { basicCommitment: commitment })
      const now = context.time.now()
      const { id, estateId } = commitment
      for (const former of await em.find(BasicCommitment, { estateId, status: 'PUBLISHED' })) {
        former.supersede(civilDay(now))
      }
      commitment.publish(situation.lastNumber + 1, civilDay(now), actorOf(context.viewer), now)
      await tell(em, 'BasicCommitmentPublished', { subject: id, estateId, number: commitment.number })
      return { basicCommitment: commitment, errors: [] }
    })
  }
}
