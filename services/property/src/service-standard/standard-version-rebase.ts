import { refuse } from '@linli/kernel'
import { act, type Context, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf } from './actor.ts'
import { rebase } from './split.ts'
import { StandardVersionRefusal } from './standard-version-refusal.type.ts'
import { compareFollowersWith, contentOf, findVersionToChange } from './standard-version.finding.ts'
import { isStale, mayRebase } from './standard-version.policy.ts'
import { situationOf } from './standard-version.situation.ts'
import { tellStandard } from './standard-version.telling.ts'
import { StandardVersionType } from './standard-version.type.ts'

@InputType('StandardVersionRebaseInput', {
  description: 'Carries the changes of a draft over to the version that was published in the meantime.',
})
export class StandardVersionRebaseInput {
  @Field(() => ID, { description: 'The version.' })
  standardVersionId!: string

  @Field(() => Int, { description: 'The revision you were looking at.' })
  revision!: number

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('StandardVersionRebasePayload', { description: 'What came of it.' })
class StandardVersionRebasePayload {
  @Field(() => StandardVersionType, {
    nullable: true,
    description: 'The version as it is now; empty where it is not yours to see.',
  })
  standardVersion?: StandardVersionType | null

  @Field(() => [String], {
    nullable: true,
    description: 'Codes of promises that both had changed; the draft’s wording was kept, please look again.',
  })
  overlaps?: string[] | null

  @Field(() => [StandardVersionRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: StandardVersionRefusal[]
}

@Resolver()
export class StandardVersionRebase {
  @Mutation(() => StandardVersionRebasePayload, {
    description: 'Carries the changes of a draft over to the version that was published in the meantime.',
  })
  standardVersionRebase(
    @Arg('input', () => StandardVersionRebaseInput, { description: 'What shall be done.' })
    input: StandardVersionRebaseInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const version = await findVersionToChange(em, input.standardVersionId)
      if (!version) return refused(refuse('NOT_FOUND'))
      const situation = await situationOf(context, version.id)
      const refusal = isStale(situation, input.revision) ?? mayRebase(situation)
      if (refusal) return refused(refusal, { standardVersion: version })
      const base = (await contentOf(em, version.basedOnId)) ?? []
      const inForce = await contentOf(em, situation.latest?.id)
      const { items, conflicts } = rebase(base, version.content, inForce ?? [])
      version.follow(situation.latest?.id ?? null)
      version.changeContent(items, inForce, 'REBASED', actorOf(context.viewer), context.time.now())
      await compareFollowersWith(em, version)
      await tellStandard(em, version, 'StandardVersionEdited')
      return { standardVersion: version, overlaps: conflicts.map(({ code }) => code), errors: [] }
    })
  }
}
