import { refuse } from '@linli/kernel'
import { act, type Context, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf } from './actor.ts'
import { conflictsWith, edited, faultyItems, type Edits } from './editing.ts'
import { StandardItemConflictType, StandardItemInput } from './standard-item.type.ts'
import { StandardVersionRefusal } from './standard-version-refusal.type.ts'
import {
  compareFollowersWith,
  contentOf,
  findVersionToChange,
  usedCodes,
} from './standard-version.finding.ts'
import { isStale, mayEdit } from './standard-version.policy.ts'
import { situationOf } from './standard-version.situation.ts'
import { tellStandard } from './standard-version.telling.ts'
import { StandardVersionType } from './standard-version.type.ts'

@InputType('StandardVersionEditItemsInput', {
  description: 'Changes promises of a draft: many edits at once, all or none.',
})
export class StandardVersionEditItemsInput {
  @Field(() => ID, { description: 'The version.' })
  standardVersionId!: string

  @Field(() => Int, { description: 'The revision you were looking at.' })
  revision!: number

  @Field(() => [StandardItemInput], {
    nullable: true,
    description: 'Promises as they shall be: changed ones with their code, new ones without.',
  })
  put?: StandardItemInput[] | null

  @Field(() => [String], { nullable: true, description: 'Codes of promises that shall no longer be made.' })
  remove?: string[] | null

  @Field(() => [String], {
    nullable: true,
    description: 'All codes in the order in which they shall be read; empty leaves the order as it is.',
  })
  order?: string[] | null

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('StandardVersionEditItemsPayload', { description: 'What came of it.' })
class StandardVersionEditItemsPayload {
  @Field(() => StandardVersionType, {
    nullable: true,
    description: 'The version as it is now; empty where it is not yours to see.',
  })
  standardVersion?: StandardVersionType | null

  @Field(() => [StandardItemConflictType], {
    nullable: true,
    description: 'Where somebody else changed the same promises meanwhile: theirs and yours.',
  })
  conflicts?: StandardItemConflictType[] | null

  @Field(() => [StandardVersionRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: StandardVersionRefusal[]
}

@Resolver()
export class StandardVersionEditItems {
  @Mutation(() => StandardVersionEditItemsPayload, {
    description: 'Changes promises of a draft: many edits at once, all or none.',
  })
  standardVersionEditItems(
    @Arg('input', () => StandardVersionEditItemsInput, { description: 'What shall be done.' })
    input: StandardVersionEditItemsInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const version = await findVersionToChange(em, input.standardVersionId)
      if (!version) return refused(refuse('NOT_FOUND'))
      const situation = await situationOf(context, version.id)
      const edits: Edits = { put: input.put ?? [], remove: input.remove ?? [], order: input.order ?? null }
      const stale = isStale(situation, input.revision)
      if (stale)
        return refused(stale, { standardVersion: version, conflicts: conflictsWith(version.content, edits) })
      const content = edited(version.content, edits, await usedCodes(em, version.managementAreaId))
      const faulty = faultyItems(content)
      const refusal =
        mayEdit(situation) ??
        (faulty.length > 0
          ? refuse('ITEMS_INVALID', { items: faulty.slice(0, 5).join('、') }, ['put'])
          : null)
      if (refusal) return refused(refusal, { standardVersion: version })
      const base = await contentOf(em, version.basedOnId)
      version.changeContent(content, base, 'EDITED', actorOf(context.viewer), context.time.now())
      await compareFollowersWith(em, version)
      await tellStandard(em, version, 'StandardVersionEdited')
      return { standardVersion: version, errors: [] }
    })
  }
}
