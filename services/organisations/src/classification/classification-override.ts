import { civilDay, refuse } from '@linli/kernel'
import { act, findVisible, refused, tell, type Context } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { Estate, EstateType } from '../estate/index.ts'
import { RepeatableInput } from '../refusals/index.ts'
import { takeTurns } from '../tables.ts'
import { mayProposeType } from './classification.policy.ts'
import { notifyOfRequest } from './classification.notices.ts'
import { Classification } from './classification.ts'
import { ClassificationError, ClassificationType } from './classification.type.ts'
import { GovernanceType } from './governance-type.ts'
import { suggestType } from './suggest-type.ts'
import { thresholdsOn } from './thresholds-on.ts'

@InputType({
  description: 'Which type an estate should be governed as, against what its facts suggest, and why.',
})
class ClassificationOverrideInput extends RepeatableInput {
  @Field(() => ID, { description: 'The estate.' })
  estateId!: string

  @Field(() => GovernanceType, { description: 'The type that would fit better.' })
  type!: GovernanceType

  @Field(() => String, { description: 'The reason in words; it stays readable in the history.' })
  statement!: string
}

@ObjectType({ description: 'What came of asking for another type.' })
class ClassificationOverridePayload {
  @Field(() => ClassificationType, { nullable: true, description: 'The request, waiting for a second seat.' })
  classification?: ClassificationType | null

  @Field(() => EstateType, { nullable: true, description: 'The estate with its history.' })
  estate?: EstateType | null

  @Field(() => [ClassificationError], { description: 'Why nothing was changed; empty when it was.' })
  errors!: object[]
}

@Resolver()
export class ClassificationOverrideResolver {
  @Mutation(() => ClassificationOverridePayload, {
    description: 'Asks for another type than the facts of an estate suggest; a second seat has to agree.',
  })
  classificationOverride(
    @Arg('input', () => ClassificationOverrideInput, { description: 'What is asked for.' })
    input: ClassificationOverrideInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const estate = await findVisible(em, Estate, input.estateId)
      if (!estate) return refused(refuse('NOT_FOUND'))
      const { viewer, time } = context
      const statement = input.statement.trim()
      const refusal =
        mayProposeType(viewer, estate.code) ??
        (statement === '' ? refuse('STATEMENT_MISSING', undefined, ['statement']) : null) ??
        (estate.type === input.type ? refuse('SAME_TYPE') : null)
      if (refusal) return refused(refusal)
      await takeTurns(em, `type of estate ${estate.id}`)
      if (await em.findOne(Classification, { estateId: estate.id, status: 'PROPOSED' }))
        return refused(refuse('ALREADY_PROPOSED'))
      const { reasons } = suggestType(estate, await thresholdsOn(em, estate.districtId, civilDay(time.now())))
      const classification = Classification.override(
        estate,
        { type: input.type, statement, reasons },
        viewer,
        time.now(),
      )
      em.persist(classification)
      await notifyOfRequest(em, estate, classification)
      await tell(em, 'EstateTypeProposed', { subject: estate.id, type: input.type })
      return { classification, estate, errors: [] }
    })
  }
}
