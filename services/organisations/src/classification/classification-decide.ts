import { refuse, type Refusal } from '@linli/kernel'
import { findVisible, type Context, type EntityManager } from '@linli/subgraph'
import { LockMode } from '@mikro-orm/core'
import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { Estate, EstateType } from '../estate/index.ts'
import { RevisedInput } from '../refusals/index.ts'
import type { ClassificationInQuestion } from './classification.policy.ts'
import { Classification } from './classification.ts'
import { ClassificationError, ClassificationType } from './classification.type.ts'

@InputType({ description: 'Which request for another type is meant.' })
export abstract class ClassificationDecisionInput extends RevisedInput {
  @Field(() => ID, { description: 'The request.' })
  classificationId!: string
}

@ObjectType({ description: 'What came of an answer to a request for another type.' })
export abstract class ClassificationDecisionPayload {
  @Field(() => ClassificationType, {
    nullable: true,
    description: 'The request as it stands now; on a conflict, as somebody else left it.',
  })
  classification?: ClassificationType | null

  @Field(() => EstateType, { nullable: true, description: 'The estate with its type and history.' })
  estate?: EstateType | null

  @Field(() => [ClassificationError], { description: 'Why nothing was changed; empty when it was.' })
  errors!: object[]
}

/** A request with its estate, once the policy has nothing against the move and nobody was faster; else why not. */
export async function classificationInHand(
  em: EntityManager,
  { viewer }: Context,
  { classificationId, revision }: ClassificationDecisionInput,
  may: (viewer: Context['viewer'], question: ClassificationInQuestion) => Refusal | null,
): Promise<
  { classification: Classification; estate: Estate } | { refusal: Refusal; classification?: Classification }
> {
  const classification = await findVisible(em, Classification, classificationId)
  const estate = classification && (await findVisible(em, Estate, classification.estateId))
  if (!classification || !estate) return { refusal: refuse('NOT_FOUND') }
  const refusal = may(viewer, { ...statusOf(classification), estateCode: estate.code })
  if (refusal) return { refusal }
  if (classification.revision !== revision) return { refusal: refuse('CONFLICT'), classification }
  await em.lock(classification, LockMode.OPTIMISTIC, revision)
  return { classification, estate }
}

const statusOf = ({ status, proposedBy }: Classification) => ({ status, proposedBy })
