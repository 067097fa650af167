import { refuse } from '@linli/kernel'
import { act, readRows, refused, type Context } from '@linli/subgraph'
import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import {
  actorOf,
  conflictsWith,
  edited,
  faultyItems,
  StandardItemConflictType,
  StandardItemInput,
  textFault,
  type Edits,
} from '../service-standard/index.ts'
import { findOwnLibrary } from './finding.ts'
import { librarySituationOf } from './own-library.ts'
import { StandardLibraryRefusal } from './standard-library-refusal.type.ts'
import { mayKeepLibrary } from './standard-library.policy.ts'
import type { StandardLibrary } from './standard-library.ts'
import { StandardLibraryType } from './standard-library.type.ts'

@InputType('StandardLibraryEditItemsInput', {
  description:
    'Changes promises of the library: many edits at once, all or none. No area’s standard changes by it.',
})
export class StandardLibraryEditItemsInput {
  @Field(() => Int, { description: 'The revision of the library that you were looking at.' })
  revision!: number

  @Field(() => [StandardItemInput], {
    nullable: true,
    description: 'Promises as they shall be: changed ones with their code, new ones without.',
  })
  put?: StandardItemInput[] | null

  @Field(() => [String], { nullable: true, description: 'Codes of promises that shall no longer be made.' })
  remove?: string[] | null

  @Field(() => String, { description: 'Why, for whoever reads the history later.' })
  reason!: string

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('StandardLibraryEditItemsPayload', { description: 'What came of it.' })
class StandardLibraryEditItemsPayload {
  @Field(() => StandardLibraryType, { nullable: true, description: 'The library as it is now.' })
  standardLibrary?: StandardLibraryType | null

  @Field(() => [StandardItemConflictType], {
    nullable: true,
    description: 'Where somebody else changed the same promises meanwhile: theirs and yours.',
  })
  conflicts?: StandardItemConflictType[] | null

  @Field(() => [StandardLibraryRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: StandardLibraryRefusal[]
}

@Resolver()
export class StandardLibraryEditItems {
  @Mutation(() => StandardLibraryEditItemsPayload, {
    description:
      'Changes promises of the library: many edits at once, all or none. No area’s standard changes by it.',
  })
  standardLibraryEditItems(
    @Arg('input', () => StandardLibraryEditItemsInput, { description: 'What shall be done.' })
    input: StandardLibraryEditItemsInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async () => {
      const refusal = mayKeepLibrary(await librarySituationOf(context))
      if (refusal) return refused(refusal)
      const library = await findOwnLibrary(context)
      if (!library) return refused(refuse('NOT_FOUND'))
      const edits: Edits = { put: input.put ?? [], remove: input.remove ?? [], order: null }
      if (await isOverwriting(context, library, input)) {
        const conflicts = conflictsWith(library.content, edits)
        return refused(refuse('CONFLICT'), { standardLibrary: library, conflicts })
      }
      const content = edited(
        library.content,
        edits,
        library.items.getItems().map(({ code }) => code),
      )
      const faulty = faultyItems(content)
      if (faulty.length > 0) {
        return refused(refuse('ITEMS_INVALID', { items: faulty.slice(0, 5).join('、') }, ['put']))
      }
      if (textFault(input.reason, 300, 'reason'))
        return refused(refuse('REASON_MISSING', undefined, ['reason']))
      const count = library.take(content, input.reason.trim(), actorOf(context.viewer), context.time.now())
      if (count === 0) return refused(refuse('NOTHING_CHANGED'), { standardLibrary: library })
      return { standardLibrary: library, errors: [] }
    })
  }
}

/** Two who edit different promises do not disturb each other; two who edit one do. */
async function isOverwriting(
  { em }: Context,
  library: StandardLibrary,
  { revision, put, remove }: StandardLibraryEditItemsInput,
): Promise<boolean> {
  if (library.revision === revision) return false
  const codes = [...(put ?? []).flatMap(({ code }) => (code ? [code] : [])), ...(remove ?? [])]
  const changed = await readRows(
    em,
    `select 1 from library_change where standard_library_id = $1 and revision > $2 and item_code = any($3::text[]) limit 1`,
    [library.id, revision, codes],
  )
  return changed.length > 0
}
