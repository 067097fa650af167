import { refuse } from '@linli/kernel'
import { act, type Context, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf } from './actor.ts'
import { splitDraft } from './split.ts'
import { StandardVersionRefusal } from './standard-version-refusal.type.ts'
import { beginDraft, contentOf, findVersionToChange } from './standard-version.finding.ts'
import { isStale, maySplit } from './standard-version.policy.ts'
import { situationOf } from './standard-version.situation.ts'
import { tellStandard } from './standard-version.telling.ts'
import type { StandardVersion } from './standard-version.ts'
import { StandardVersionType } from './standard-version.type.ts'

@InputType('StandardVersionSplitInput', {
  description: 'Parts a mixed draft: what may go out now becomes a draft of its own, the rest follows it.',
})
export class StandardVersionSplitInput {
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

@ObjectType('StandardVersionSplitPayload', { description: 'What came of it.' })
class StandardVersionSplitPayload {
  @Field(() => [StandardVersionType], {
    nullable: true,
    description:
      'The drafts it was parted into, in the order of publishing; the last one is the draft itself.',
  })
  standardVersions?: StandardVersionType[] | null

  @Field(() => [StandardVersionRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: StandardVersionRefusal[]
}

@Resolver()
export class StandardVersionSplit {
  @Mutation(() => StandardVersionSplitPayload, {
    description: 'Parts a mixed draft: what may go out now becomes a draft of its own, the rest follows it.',
  })
  standardVersionSplit(
    @Arg('input', () => StandardVersionSplitInput, { description: 'What shall be done.' })
    input: StandardVersionSplitInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const version = await findVersionToChange(em, input.standardVersionId)
      if (!version) return refused(refuse('NOT_FOUND'))
      const situation = await situationOf(context, version.id)
      const refusal = isStale(situation, input.revision) ?? maySplit(situation)
      if (refusal) return refused(refusal, { standardVersions: [version] })
      const actor = actorOf(context.viewer)
      const now = context.time.now()
      const parts = splitDraft((await contentOf(em, version.basedOnId)) ?? [], version.content)
      const drafts: StandardVersion[] = []
      for (const part of parts.slice(0, -1)) {
        const place = { ...placeOf(version), basedOnId: drafts.at(-1)?.id ?? version.basedOnId ?? null }
        const draft = await beginDraft(em, place, actor, now)
        draft.changeContent(part.items, part.base, 'SPLIT_OFF', actor, now)
        await tellStandard(em, draft, 'StandardVersionBegun', { splitFromId: version.id })
        drafts.push(draft)
      }
      // The last part is the draft itself: nothing of it is lost, it only stands on the others now.
      const rest = parts.at(-1)!
      version.follow(drafts.at(-1)!.id)
      version.changeContent(rest.items, rest.base, 'SPLIT', actor, now)
      await tellStandard(em, version, 'StandardVersionEdited')
      return { standardVersions: [...drafts, version], errors: [] }
    })
  }
}

function placeOf({ districtId, managementAreaId, areaCode, companyId }: StandardVersion) {
  return { districtId, managementAreaId, areaCode, companyId }
}
