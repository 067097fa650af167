import { refuse } from '@linli/kernel'
import { act, type Context, isIdentity, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf, lockStandards } from '../service-standard/index.ts'
import { mayDraft } from './basic-commitment.policy.ts'
import { estateSituationOf } from './basic-commitment.situation.ts'
import { BasicCommitment, customaryServices } from './basic-commitment.ts'
import { BasicCommitmentRefusal, BasicCommitmentType } from './basic-commitment.type.ts'

@InputType('BasicCommitmentDraftInput', {
  description:
    'Begins what the community promises for an estate without a company: from what holds today, or from what communities most often see to.',
})
class BasicCommitmentDraftInput {
  @Field(() => ID, { description: 'The estate.' })
  estateId!: string

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('BasicCommitmentDraftPayload', { description: 'What came of it.' })
class BasicCommitmentDraftPayload {
  @Field(() => BasicCommitmentType, {
    nullable: true,
    description: 'The commitment as it is now; empty where it is not yours to see.',
  })
  basicCommitment?: BasicCommitmentType | null

  @Field(() => [BasicCommitmentRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: BasicCommitmentRefusal[]
}

@Resolver()
export class BasicCommitmentDraft {
  @Mutation(() => BasicCommitmentDraftPayload, {
    description:
      'Begins what the community promises for an estate without a company: from what holds today, or from what communities most often see to.',
  })
  basicCommitmentDraft(
    @Arg('input', () => BasicCommitmentDraftInput, { description: 'What shall be done.' })
    input: BasicCommitmentDraftInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const situation = isIdentity(input.estateId) ? await estateSituationOf(context, input.estateId) : null
      if (!situation) return refused(refuse('NOT_FOUND'))
      const { districtId, estateId, estateCode } = situation
      await lockStandards(em, estateId)
      const actor = actorOf(context.viewer)
      const refusal = mayDraft((await estateSituationOf(context, estateId)) ?? situation)
      if (refusal || !actor.organisation) return refused(refusal)
      const former = await em.findOne(
        BasicCommitment,
        { estateId, status: 'PUBLISHED' },
        { populate: ['items'] },
      )
      const commitment = BasicCommitment.draft(
        { districtId, estateId, estateCode, organisationId: actor.organisation },
        former ? former.services : customaryServices,
        former?.id ?? null,
        actor,
        context.time.now(),
      )
      em.persist(commitment)
      return { basicCommitment: commitment, errors: [] }
    })
  }
}
