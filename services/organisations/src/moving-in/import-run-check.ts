import { refuse, type Refusal } from '@linli/kernel'
import { act, refused, type Context, type EntityManager } from '@linli/subgraph'
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { goOnWith } from './check-run.ts'
import { kindsOfImport, type ImportKind } from './import-kind.ts'
import { ImportMapping } from './import-mapping.ts'
import { importRunInHand, ImportRunInput, ImportRunPayload } from './import-run-in-hand.ts'
import type { ImportRun } from './import-run.ts'
import { applyMapping, neverRead, type Layout, type Mapping } from './layout/index.ts'

@InputType({ description: 'What one column holds.' })
class ImportColumnInput {
  @Field(() => String, { description: 'The heading of the column.' })
  heading!: string

  @Field(() => String, { nullable: true, description: 'What it holds; empty to leave the column out.' })
  field?: string | null
}

@InputType({ description: 'A value that holds for every row.' })
class ImportConstantInput {
  @Field(() => String, { description: 'What it is a value of.' })
  field!: string

  @Field(() => String, { description: 'The value, written as a cell would have it.' })
  value!: string
}

@InputType({ description: 'What the columns of a file hold.' })
class ImportRunCheckInput extends ImportRunInput {
  @Field(() => String, { nullable: true, description: 'The name of a kept mapping to go by.' })
  mappingName?: string | null

  @Field(() => [ImportColumnInput], {
    nullable: true,
    description: 'What columns hold, where it differs from the guess.',
  })
  columns?: ImportColumnInput[] | null

  @Field(() => [ImportConstantInput], { nullable: true, description: 'Values for the whole file.' })
  constants?: ImportConstantInput[] | null

  @Field(() => String, {
    nullable: true,
    description: 'Keeps what is said here under this name for the next file.',
  })
  saveAs?: string | null
}

@ObjectType({ description: 'What came of saying what the columns hold.' })
class ImportRunCheckPayload extends ImportRunPayload {}

@Resolver()
export class ImportRunCheckResolver {
  @Mutation(() => ImportRunCheckPayload, {
    description:
      'Says what the columns hold and tries every row; nothing is entered, and what would happen is shown row by row.',
  })
  importRunCheck(
    @Arg('input', () => ImportRunCheckInput, { description: 'What is asked for.' })
    input: ImportRunCheckInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const found = await importRunInHand(context, input, 'check')
      if ('refusal' in found) return refused(found.refusal, found)
      const { run } = found
      const mapping = await mappingOf(em, run.kind, input)
      const refusal = mapping ? refuseMapping(run, mapping) : refuse('MAPPING_UNKNOWN')
      if (!mapping || refusal) return refused(refusal)
      const name = input.saveAs?.trim() || null
      if (name && name.length > 50) return refused(refuse('VALUE_INVALID', undefined, ['saveAs']))
      if (name) await saveMapping(em, run, name, mapping, context)
      run.check(mapping, name ?? input.mappingName ?? null)
      await goOnWith(em, 'import-run-check', run, context.time.now())
      return { importRun: run, errors: [] }
    })
  }
}

/** What was kept under the name, with what is said now laid over it. */
async function mappingOf(
  em: EntityManager,
  kind: ImportKind,
  { mappingName, columns, constants }: ImportRunCheckInput,
): Promise<Mapping | null> {
  const kept = mappingName ? await em.findOne(ImportMapping, { kind, name: mappingName }) : null
  if (mappingName && !kept) return null
  return {
    columns: {
      ...kept?.mapping.columns,
      ...Object.fromEntries((columns ?? []).map(({ heading, field }) => [heading, field ?? ''])),
    },
    constants: {
      ...kept?.mapping.constants,
      ...Object.fromEntries((constants ?? []).map(({ field, value }) => [field, value])),
    },
  }
}

function refuseMapping({ kind, layout }: ImportRun, mapping: Mapping): Refusal | null {
  const { fields } = kindsOfImport[kind]
  const known = new Set(fields.map(({ key }) => key))
  const said = Object.entries(mapping.columns).filter(([, field]) => field !== '')
  if (said.some(([heading, field]) => !known.has(field) || isKeptOut(kind, heading)))
    return refuse('VALUE_INVALID', undefined, ['columns'])
  const given = usedFields(applyMapping(layout, mapping, fields))
  if (new Set(given).size < given.length) return refuse('FIELD_TWICE')
  const isGiven = (key: string) => given.includes(key) || (mapping.constants[key] ?? '') !== ''
  const missing = fields.find(({ key, required }) => required && !isGiven(key))
  return missing ? refuse('FIELD_MISSING', { field: missing.headings[0] ?? missing.key }, ['columns']) : null
}

/** Columns of a roster that nobody needs to govern a neighbourhood: identity numbers, birthdays and the like. */
const isKeptOut = (kind: ImportKind, heading: string) => kind === 'ROSTER' && neverRead.test(heading)

const usedFields = ({ columns }: Layout) => columns.flatMap(({ field }) => field ?? [])

async function saveMapping(
  em: EntityManager,
  { kind, districtId }: ImportRun,
  name: string,
  mapping: Mapping,
  { viewer, time }: Context,
): Promise<void> {
  const kept = await em.findOne(ImportMapping, { kind, name })
  const savedBy = viewer.person ?? ''
  if (kept) kept.replace(mapping, savedBy, time.now())
  else em.persist(ImportMapping.save({ districtId, kind, name, mapping, savedBy }, time.now()))
}
