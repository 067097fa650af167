import { newId, refuse } from '@linli/kernel'
import { act, findVisible, refused, type Context } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import {
  actorOf,
  contentOf,
  faultyItems,
  ImportProblemType,
  mostProblemsShown,
  problemShown,
  readStandard,
  sourceOf,
  StandardVersion,
  templateItems,
  templateLevels,
  textFault,
  type StandardItemContent,
  type TemplateLevel,
} from '../service-standard/index.ts'
import { findOwnLibrary } from './finding.ts'
import { librarySituationOf } from './own-library.ts'
import { StandardLibraryRefusal } from './standard-library-refusal.type.ts'
import { mayKeepLibrary } from './standard-library.policy.ts'
import { StandardLibrary } from './standard-library.ts'
import { StandardLibraryType } from './standard-library.type.ts'

@InputType('StandardLibrarySourceInput', { description: 'What a library begins with: exactly one of them.' })
class LibrarySourceInput {
  @Field(() => ID, { nullable: true, description: 'A template.' })
  templateId?: string | null

  @Field(() => ID, { nullable: true, description: 'A published version of one of the company’s areas.' })
  standardVersionId?: string | null

  @Field(() => ID, { nullable: true, description: 'An uploaded Excel or CSV file.' })
  fileId?: string | null

  @Field(() => Int, {
    nullable: true,
    description: 'Which of several levels beside each other in the file is meant, from 1.',
  })
  level?: number | null
}

@InputType('StandardLibraryCreateInput', {
  description: 'Begins the library of the company in whose seat you act.',
})
export class StandardLibraryCreateInput {
  @Field(() => LibrarySourceInput, { description: 'What to begin with.' })
  source!: LibrarySourceInput

  @Field(() => String, { description: 'Why it begins like that, for whoever reads the history later.' })
  reason!: string

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('StandardLibraryCreatePayload', { description: 'What came of it.' })
class StandardLibraryCreatePayload {
  @Field(() => StandardLibraryType, { nullable: true, description: 'The library as it is now.' })
  standardLibrary?: StandardLibraryType | null

  @Field(() => [ImportProblemType], {
    nullable: true,
    description: 'What is wrong in the file, row by row, where it was refused; the first two hundred.',
  })
  problems?: ImportProblemType[] | null

  @Field(() => [StandardLibraryRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: StandardLibraryRefusal[]
}

@Resolver()
export class StandardLibraryCreate {
  @Mutation(() => StandardLibraryCreatePayload, {
    description:
      'Begins the company’s library from a template, an Excel file or a published version of one of its areas.',
  })
  standardLibraryCreate(
    @Arg('input', () => StandardLibraryCreateInput, { description: 'What shall be done.' })
    input: StandardLibraryCreateInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const situation = await librarySituationOf(context)
      const refusal = mayKeepLibrary(situation)
      if (refusal || !situation.companyId) return refused(refusal)
      const known = await findOwnLibrary(context)
      if (known) return refused(refuse('LIBRARY_EXISTS'), { standardLibrary: known })
      if (textFault(input.reason, 300, 'reason'))
        return refused(refuse('REASON_MISSING', undefined, ['reason']))
      const begun = await contentFrom(context, situation.companyId, input.source)
      if ('problems' in begun)
        return refused(refuse(begun.code, { count: begun.count }), { problems: begun.problems })
      if ('refusal' in begun) return refused(begun.refusal)
      const now = context.time.now()
      const library = em.create(StandardLibrary, {
        ...{ id: newId(), districtId: context.viewer.district!, companyId: situation.companyId },
        ...{ revision: 0, createdAt: now, changedAt: now },
      })
      library.take(begun.content, input.reason.trim(), actorOf(context.viewer), now)
      return { standardLibrary: library, errors: [] }
    })
  }
}

type Beginning =
  | { readonly content: readonly StandardItemContent[] }
  | { readonly refusal: ReturnType<typeof refuse> }
  | {
      readonly code: 'FILE_UNREADABLE' | 'ROWS_REFUSED'
      readonly count: number
      readonly problems: ImportProblemType[]
    }

async function contentFrom(
  context: Context,
  companyId: string,
  source: LibrarySourceInput,
): Promise<Beginning> {
  const { templateId, standardVersionId, fileId } = source
  const invalid = { refusal: refuse('INVALID_INPUT', undefined, ['source']) }
  if ([templateId, standardVersionId, fileId].filter(Boolean).length !== 1) return invalid
  if (fileId) return contentOfFile(context, source)
  if (standardVersionId) {
    const version = await findVisible(context.em, StandardVersion, standardVersionId)
    const isOwn = version?.status === 'PUBLISHED' && version.companyId === companyId
    const content = isOwn ? await contentOf(context.em, version.id) : null
    return content ? { content } : invalid
  }
  const level = templateLevels.find((one: TemplateLevel) => one === templateId)
  return level ? { content: templateItems(level) } : invalid
}

async function contentOfFile(context: Context, { fileId, level }: LibrarySourceInput): Promise<Beginning> {
  const file = await sourceOf(context, { fileId })
  if (!file) return { refusal: refuse('INVALID_INPUT', undefined, ['source', 'fileId']) }
  const read = await readStandard(file, { inForce: [], ...(level && { level }) })
  if (read.isAcceptable) {
    const faulty = faultyItems(read.items)
    if (faulty.length === 0) return { content: read.items }
    return { refusal: refuse('ITEMS_INVALID', { items: faulty.slice(0, 5).join('、') }) }
  }
  return {
    code: read.rows.length > 0 ? 'ROWS_REFUSED' : 'FILE_UNREADABLE',
    count: read.problems.filter(({ severity }) => severity === 'REFUSED').length,
    problems: read.problems.slice(0, mostProblemsShown).map((problem) => problemShown(problem, context)),
  }
}
