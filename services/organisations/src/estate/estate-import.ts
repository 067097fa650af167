import { refuse, type Refusal } from '@linli/kernel'
import { act, type Context, type EntityManager, isIdentity, readFile, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql'
import { classify } from '../classification/index.ts'
import { RepeatableInput } from '../refusals/index.ts'
import { rows } from '../tables.ts'
import { mayKeepRegister } from '../territory/index.ts'
import { putBuildings, refuseBuilding } from './building-register.ts'
import { registerEstate } from './estate-register.ts'
import { selectEstates } from './estate.rows.ts'
import { Estate } from './estate.ts'
import { EstateError, EstateImportPreviewType, EstateType } from './estate.type.ts'
import { planEstateImport, type EstateImportPlan, type KnownEstate } from './plan-estate-import.ts'
import { readEstateFile } from './read-estate-file.ts'
import { tellEstate } from './tell-estate.ts'

@InputType({ description: 'Which table of estates to bring in, as it was shown before.' })
class EstateImportInput extends RepeatableInput {
  @Field(() => ID, { description: 'The uploaded file.' })
  fileId!: string

  @Field(() => String, { description: 'What the preview named its list of changes.' })
  digest!: string
}

@ObjectType({ description: 'What came of bringing in a table of estates.' })
class EstateImportPayload {
  @Field(() => Int, { nullable: true, description: 'How many estates were entered.' })
  added?: number | null

  @Field(() => Int, { nullable: true, description: 'How many estates were corrected.' })
  changed?: number | null

  @Field(() => [EstateType], { nullable: true, description: 'The estates that were entered or corrected.' })
  estates?: EstateType[] | null

  @Field(() => [EstateError], { description: 'Why nothing was changed; empty when it was.' })
  errors!: object[]
}

/** How many lines of each sort a preview lists. */
const shownLines = 200

@Resolver()
export class EstateImportResolver {
  @Query(() => EstateImportPreviewType, {
    nullable: true,
    description:
      'What an uploaded table of estates would change; empty where there is no such file or you keep no register.',
  })
  async estateImportPreview(
    @Arg('fileId', () => ID, { description: 'The uploaded file.' }) fileId: string,
    @Ctx() context: Context,
  ) {
    const plan = keepsRegister(context) ? await planFor(context, fileId) : null
    if (!plan) return null
    const valid = plan.problems.length === 0
    return {
      digest: valid ? plan.digest : '',
      addedCount: plan.added.length,
      changedCount: plan.changed.length,
      added: plan.added
        .slice(0, shownLines)
        .map(({ row, facts }) => ({ row, code: null, name: facts.name, changed: [] })),
      changed: plan.changed.slice(0, shownLines).map(({ line, estate, changed }) => ({
        row: line.row,
        code: estate.code,
        name: line.facts.name,
        changed: changed.map((fact) => line.heading(fact)),
      })),
      unchangedCount: plan.unchanged,
      buildings: plan.buildings.length,
      problems: plan.problems.slice(0, shownLines),
      problemCount: plan.problems.length,
    }
  }

  @Mutation(() => EstateImportPayload, {
    description:
      'Brings in a table of estates and buildings, exactly as the preview showed it; with one wrong cell nothing is written.',
  })
  estateImport(
    @Arg('input', () => EstateImportInput, { description: 'What is asked for.' }) input: EstateImportInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      if (context.viewer.isAnonymous) return refused(refuse('NOT_SIGNED_IN'))
      if (!keepsRegister(context)) return refused(refuse('NOT_ALLOWED'))
      const plan = await planFor(context, input.fileId)
      if (!plan) return refused(refuse('NOT_FOUND'))
      if (plan.problems.length > 0) return refused(refuse('FILE_UNREADABLE'))
      if (plan.digest !== input.digest) return refused(refuse('PREVIEW_OUTDATED'))
      const estates = await writeEstates(em, context, plan)
      if ('code' in estates) return refused(estates)
      return { added: plan.added.length, changed: plan.changed.length, estates, errors: [] }
    })
  }
}

const keepsRegister = ({ viewer }: Context) =>
  viewer.territories.some((code) => !mayKeepRegister(viewer, code))

async function planFor(context: Context, fileId: string): Promise<EstateImportPlan | null> {
  const { em, viewer } = context
  const stored = isIdentity(fileId) ? await readFile(em, fileId) : null
  if (!stored) return null
  const file = await readEstateFile(stored.content)
  const listed = [...new Set(file.estates.map(({ communityCode }) => communityCode))]
  const mine = listed.filter((code) => !mayKeepRegister(viewer, code))
  if (mine.length === 0) return planEstateImport(file, [], new Set())
  const live = await rows(em)
    .selectFrom('division')
    .where('code', 'in', mine)
    .where('level', '=', 'COMMUNITY')
    .where('vanished_on', 'is', null)
    .select('code')
    .execute()
  const known = await selectEstates(em).where('estate.community_code', 'in', mine).execute()
  return planEstateImport(file, known satisfies KnownEstate[], new Set(live.map(({ code }) => code)))
}

async function writeEstates(
  em: EntityManager,
  context: Context,
  plan: EstateImportPlan,
): Promise<Estate[] | Refusal> {
  const written: Estate[] = []
  for (const { communityCode, facts } of plan.added) {
    const place = { districtId: context.viewer.district ?? '', communityCode }
    const estate = await registerEstate(em, place, facts, context.time.now())
    if (!(estate instanceof Estate)) return estate
    written.push(estate)
    await em.flush()
  }
  const entities = await em.find(Estate, { id: { $in: plan.changed.map(({ estate }) => estate.id) } })
  const byId = new Map(entities.map((estate) => [estate.id, estate]))
  for (const { line, estate: known } of plan.changed) {
    const estate = byId.get(known.id)
    if (!estate) return refuse('PREVIEW_OUTDATED')
    estate.change(line.facts)
    await classify(em, estate, context.time.now())
    await tellEstate(em, estate)
    written.push(estate)
  }
  await em.flush()
  return (await writeBuildings(em, plan)) ?? written
}

async function writeBuildings(
  em: EntityManager,
  { communityCodes, buildings }: EstateImportPlan,
): Promise<Refusal | null> {
  const byEstate = Map.groupBy(buildings, ({ estateCode, estateName }) => estateCode || estateName)
  for (const lines of byEstate.values()) {
    const { estateCode = '', estateName = '' } = lines[0] ?? {}
    const place =
      estateCode === '' ? { name: estateName, communityCode: { $in: communityCodes } } : { code: estateCode }
    const estate = await em.findOne(Estate, place)
    if (!estate) return refuse('FILE_UNREADABLE')
    const refusal = lines.map(({ facts }) => refuseBuilding(facts)).find((each) => each !== null)
    if (refusal) return refusal
    if (
      !(await putBuildings(
        em,
        estate,
        lines.map(({ facts }) => facts),
      ))
    )
      return refuse('COMMUNITY_FULL')
    await em.flush()
  }
  return null
}
