import { civilDay, refuse } from '@linli/kernel'
import { act, type Context, isIdentity, readFile, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql'
import { RepeatableInput } from '../refusals/index.ts'
import { rowProblem } from '../spreadsheet/index.ts'
import { rows } from '../tables.ts'
import { Division } from './division.ts'
import { planDivisionImport, type DivisionImportPlan } from './plan-division-import.ts'
import { readDivisionFile, type DivisionFile, type DivisionRow } from './read-division-file.ts'
import { tellDivisions } from './tell-divisions.ts'
import { mayImportDivisions } from './territory.policy.ts'
import { DivisionImportPreviewType, TerritoryError } from './territory.type.ts'
import { holdDivisions, knownDivisions, writeDivisions } from './write-divisions.ts'

@InputType({ description: 'Which official list to bring in, as it was shown before.' })
class DivisionImportInput extends RepeatableInput {
  @Field(() => ID, { description: 'The uploaded file.' })
  fileId!: string

  @Field(() => String, { description: 'What the preview named its list of changes.' })
  digest!: string
}

@ObjectType({ description: 'What came of bringing in an official list.' })
class DivisionImportPayload {
  @Field(() => Int, { nullable: true, description: 'How many places were entered.' })
  added?: number | null

  @Field(() => Int, { nullable: true, description: 'How many places got another name.' })
  renamed?: number | null

  @Field(() => Int, { nullable: true, description: 'How many places were marked as no longer on the list.' })
  vanished?: number | null

  @Field(() => [TerritoryError], { description: 'Why nothing was changed; empty when it was.' })
  errors!: object[]
}

/** How many changes of each sort a preview lists; the counts beside them are complete. */
const shownChanges = 100

@Resolver()
export class DivisionImportResolver {
  @Query(() => DivisionImportPreviewType, {
    nullable: true,
    description:
      'What an uploaded official list would change; empty where there is no such file or you may not import.',
  })
  async divisionImportPreview(
    @Arg('fileId', () => ID, { description: 'The uploaded file.' }) fileId: string,
    @Ctx() context: Context,
  ) {
    const stored =
      mayImportAnything(context) && isIdentity(fileId) ? await readFile(context.em, fileId) : null
    if (!stored) return null
    const file = readDivisionFile(stored.content)
    if (!file) return emptyPreview([rowProblem('ROW_NO_DIVISION_FILE', { row: 0 })])
    const problems = [...file.problems, ...outsideRows(context, file)]
    if (problems.length > 0) return emptyPreview(problems.slice(0, 2 * shownChanges))
    return shown(context, await planFor(context, file))
  }

  @Mutation(() => DivisionImportPayload, {
    description: 'Brings in an official list of streets or neighbourhoods, exactly as the preview showed it.',
  })
  divisionImport(
    @Arg('input', () => DivisionImportInput, { description: 'What is asked for.' })
    input: DivisionImportInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      if (context.viewer.isAnonymous) return refused(refuse('NOT_SIGNED_IN'))
      if (!mayImportAnything(context)) return refused(refuse('NOT_ALLOWED'))
      const stored = isIdentity(input.fileId) ? await readFile(em, input.fileId) : null
      if (!stored) return refused(refuse('NOT_FOUND'))
      const file = readDivisionFile(stored.content)
      if (!file || file.problems.length > 0) return refused(refuse('FILE_UNREADABLE'))
      if (outsideRows(context, file).length > 0) return refused(refuse('OUTSIDE_TERRITORY'))
      await holdDivisions(em)
      const plan = await planFor(context, file)
      if (plan.digest !== input.digest) return refused(refuse('PREVIEW_OUTDATED'))
      await writeDivisions(em, plan, civilDay(context.time.now()))
      const changed = await tellDivisions(em, plan)
      return {
        // Nobody asks for them: they are what the audit names.
        divisions: changed.map((id) => em.getReference(Division, id)),
        added: plan.added.length + plan.returned.length,
        renamed: plan.renamed.length,
        vanished: plan.vanished.length,
        errors: [],
      }
    })
  }
}

const mayImportAnything = ({ viewer }: Context) =>
  viewer.territories.some((code) => !mayImportDivisions(viewer, code))

const planFor = async ({ em, viewer }: Context, { level, rows: listed }: DivisionFile) =>
  planDivisionImport(await knownDivisions(em, level, viewer.territories), listed)

const outsideRows = ({ viewer }: Context, { rows: listed }: DivisionFile) =>
  listed
    .filter(({ code }) => !viewer.sees(code))
    .map(({ code, name }) =>
      rowProblem('ROW_OUTSIDE_TERRITORY', { row: 0, column: 'code', value: `${code} ${name}` }),
    )

const emptyPreview = (problems: object[]) => ({
  digest: '',
  addedCount: 0,
  renamedCount: 0,
  vanishedCount: 0,
  unchangedCount: 0,
  added: [],
  renamed: [],
  vanished: [],
  problems,
})

async function shown({ em }: Context, plan: DivisionImportPlan) {
  const vanished = plan.vanished.slice(0, shownChanges)
  const estates = await estatesInside(em, vanished)
  return {
    digest: plan.digest,
    addedCount: plan.added.length + plan.returned.length,
    renamedCount: plan.renamed.length,
    vanishedCount: plan.vanished.length,
    unchangedCount: plan.unchanged,
    added: [...plan.added, ...plan.returned]
      .slice(0, shownChanges)
      .map((change) => ({ ...change, formerName: null, estatesInside: 0 })),
    renamed: plan.renamed.slice(0, shownChanges).map((change) => ({ ...change, estatesInside: 0 })),
    vanished: vanished.map((change) => ({
      ...change,
      formerName: null,
      estatesInside: estates(change.code),
    })),
    problems: [],
  }
}

async function estatesInside(em: Context['em'], vanished: DivisionRow[]): Promise<(code: string) => number> {
  if (vanished.length === 0) return () => 0
  const codes = await rows(em).selectFrom('estate').select('community_code as code').execute()
  return (prefix) => codes.filter(({ code }) => code.startsWith(prefix)).length
}
