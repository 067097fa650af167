import { refuse } from '@linli/kernel'
import { act, type Context, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { textFault } from '../service-standard/index.ts'
import { findCommitmentToChange } from './basic-commitment.finding.ts'
import { mayWrite, type CommitmentAnswer } from './basic-commitment.policy.ts'
import { estateSituationOf } from './basic-commitment.situation.ts'
import { BasicCommitmentRefusal, BasicCommitmentType } from './basic-commitment.type.ts'

@InputType('BasicServiceInput', { description: 'One basic service.' })
class ServiceInput {
  @Field(() => String, { description: 'What the service is called.' })
  title!: string

  @Field(() => String, { description: 'What is done and how often, as residents read it.' })
  wording!: string

  @Field(() => String, { description: 'Who does it.' })
  performer!: string
}

@InputType('BasicCommitmentEditInput', { description: 'Writes the services of a draft anew.' })
class BasicCommitmentEditInput {
  @Field(() => ID, { description: 'The commitment.' })
  basicCommitmentId!: string

  @Field(() => Int, { description: 'The revision you were looking at.' })
  revision!: number

  @Field(() => [ServiceInput], { description: 'All services, in the order in which they are read.' })
  services!: ServiceInput[]

  @Field(() => String, { nullable: true, description: 'What is different from the version before.' })
  changeNote?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('BasicCommitmentEditPayload', { description: 'What came of it.' })
class BasicCommitmentEditPayload {
  @Field(() => BasicCommitmentType, {
    nullable: true,
    description: 'The commitment as it is now; empty where it is not yours to see.',
  })
  basicCommitment?: BasicCommitmentType | null

  @Field(() => [BasicCommitmentRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: BasicCommitmentRefusal[]
}

@Resolver()
export class BasicCommitmentEdit {
  @Mutation(() => BasicCommitmentEditPayload, { description: 'Writes the services of a draft anew.' })
  basicCommitmentEdit(
    @Arg('input', () => BasicCommitmentEditInput, { description: 'What shall be done.' })
    input: BasicCommitmentEditInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const commitment = await findCommitmentToChange(em, input.basicCommitmentId)
      const situation = commitment && (await estateSituationOf(context, commitment.estateId))
      if (!commitment || !situation) return refused(refuse('NOT_FOUND'))
      const refusal =
        (commitment.revision === input.revision ? null : refuse('CONFLICT')) ??
        mayWrite(situation, commitment.status) ??
        formFault(input)
      if (refusal) return refused(refusal, { basicCommitment: commitment })
      const services = input.services.map(({ title, wording, performer }) => ({
        ...{ title: title.trim(), wording: wording.trim(), performer: performer.trim() },
      }))
      commitment.write(services, input.changeNote?.trim() || null)
      return { basicCommitment: commitment, errors: [] }
    })
  }
}

/** What a community sees to fits on one sheet of paper. */
const mostServices = 40

function formFault({ services, changeNote }: BasicCommitmentEditInput): CommitmentAnswer {
  if (services.length > mostServices) return refuse('INVALID_INPUT', undefined, ['services'])
  const faults = services.flatMap(({ title, wording, performer }) => [
    textFault(title, 40, 'services'),
    textFault(wording, 500, 'services'),
    textFault(performer, 60, 'services'),
  ])
  return (
    faults.find((fault) => fault !== null) ??
    (changeNote?.trim() ? textFault(changeNote, 300, 'changeNote') : null)
  )
}
