import { refuse } from '@linli/kernel'
import { act, type Context, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { findCommitmentToChange } from './basic-commitment.finding.ts'
import { mayWrite } from './basic-commitment.policy.ts'
import { estateSituationOf } from './basic-commitment.situation.ts'
import { BasicCommitmentRefusal, BasicCommitmentType } from './basic-commitment.type.ts'

@InputType('BasicCommitmentWithdrawInput', { description: 'Gives a draft up.' })
class BasicCommitmentWithdrawInput {
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

@ObjectType('BasicCommitmentWithdrawPayload', { description: 'What came of it.' })
class BasicCommitmentWithdrawPayload {
  @Field(() => BasicCommitmentType, {
    nullable: true,
    description: 'The commitment as it is now; empty where it is not yours to see.',
  })
  basicCommitment?: BasicCommitmentType | null

  @Field(() => [BasicCommitmentRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: BasicCommitmentRefusal[]
}

@Resolver()
export class BasicCommitmentWithdraw {
  @Mutation(() => BasicCommitmentWithdrawPayload, { description: 'Gives a draft up.' })
  basicCommitmentWithdraw(
    @Arg('input', () => BasicCommitmentWithdrawInput, { description: 'What shall be done.' })
    input: BasicCommitmentWithdrawInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const commitment = await findCommitmentToChange(em, input.basicCommitmentId)
      const situation = commitment && (await estateSituationOf(context, commitment.estateId))
      if (!commitment || !situation) return refused(refuse('NOT_FOUND'))
      const refusal =
        (commitment.revision === input.revision ? null : refuse('CONFLICT')) ??
        mayWrite(situation, commitment.status)
      if (refusal) return refused(refusal, { basicCommitment: commitment })
      commitment.withdraw()
      return { basicCommitment: commitment, errors: [] }
    })
  }
}
