import { newId } from '@linli/kernel'
import type { EntityManager } from '@linli/subgraph'
import { sql } from 'kysely'
import { rows, takeTurns } from '../tables.ts'
import { kindOfCode, levelOfCode, parentOfCode, type DivisionLevel } from './division-kind.ts'
import type { DivisionImportPlan, KnownDivision } from './plan-division-import.ts'
import type { DivisionRow } from './read-division-file.ts'

/** Rows in one statement: few round trips for the whole country, and no statement too large to send. */
const batch = 20_000

/** What is known of one level below the given codes; of the whole level when none is given. */
export async function knownDivisions(
  em: EntityManager,
  level: DivisionLevel,
  prefixes: readonly string[] | null,
): Promise<KnownDivision[]> {
  let found = rows(em)
    .selectFrom('division')
    .where('level', '=', level)
    .select(['code', 'name', 'vanished_on'])
  if (prefixes) {
    found = found.where((eb) =>
      eb.or(prefixes.map((prefix) => eb.fn<boolean>('starts_with', ['code', eb.val(prefix)]))),
    )
  }
  const known = await found.execute()
  return known.map(({ code, name, vanished_on: vanishedOn }) => ({
    code,
    name,
    vanished: vanishedOn !== null,
  }))
}

/**
 * Lets one import at a time plan and write, until its transaction ends: what a plan calls new is then still new when it
 * is written, and a second import sees what the first one did.
 */
export async function holdDivisions(em: EntityManager): Promise<void> {
  await takeTurns(em, 'import of divisions')
}

/** Writes a plan in batches. Nothing is deleted. The caller holds the divisions since before it planned. */
export async function writeDivisions(
  em: EntityManager,
  plan: DivisionImportPlan,
  today: string,
): Promise<void> {
  for (const part of batches(plan.added)) {
    const codes = part.map(({ code }) => code)
    const names = part.map(({ name }) => name)
    await sql`
      insert into division (id, code, name, level, kind, parent_code)
      select * from unnest(${part.map(() => newId())}::uuid[], ${codes}::text[], ${names}::text[],
        ${codes.map(levelOfCode)}::text[], ${codes.map(kindOfCode)}::text[], ${codes.map(parentOfCode)}::text[])`.execute(
      rows(em),
    )
  }
  for (const part of batches([...plan.returned, ...plan.renamed])) {
    await sql`
      update division set name = listed.name, vanished_on = null
      from unnest(${part.map(({ code }) => code)}::text[], ${part.map(({ name }) => name)}::text[]) as listed (code, name)
      where division.code = listed.code`.execute(rows(em))
  }
  for (const part of batches(plan.vanished)) {
    await sql`
      update division set vanished_on = ${today}::date
      where code = any(${part.map(({ code }) => code)}::text[])`.execute(rows(em))
  }
}

function* batches(divisions: readonly DivisionRow[]): Generator<DivisionRow[]> {
  for (let at = 0; at < divisions.length; at += batch) yield divisions.slice(at, at + batch)
}
