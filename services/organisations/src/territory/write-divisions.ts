import { newId } from '@linli/kernel'
import type { EntityManager } from '@linli/subgraph'
import { sql } from 'kysely'
import { rows } from '../tables.ts'
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

/** Writes a plan in batches. Nothing is deleted; running it again changes nothing. */
export async function writeDivisions(
  em: EntityManager,
  plan: DivisionImportPlan,
  today: string,
): Promise<void> {
  await putDivisions(em, [...plan.added, ...plan.renamed])
  for (let at = 0; at < plan.vanished.length; at += batch) {
    const codes = plan.vanished.slice(at, at + batch).map(({ code }) => code)
    await sql`update division set vanished_on = ${today}::date where code = any(${codes}::text[]) and vanished_on is null`.execute(
      rows(em),
    )
  }
}

async function putDivisions(em: EntityManager, divisions: readonly DivisionRow[]): Promise<void> {
  for (let at = 0; at < divisions.length; at += batch) {
    const part = divisions.slice(at, at + batch)
    const codes = part.map(({ code }) => code)
    await sql`
      insert into division (id, code, name, level, kind, parent_code)
      select * from unnest(${part.map(() => newId())}::uuid[], ${codes}::text[], ${part.map(({ name }) => name)}::text[],
        ${codes.map(levelOfCode)}::text[], ${codes.map(kindOfCode)}::text[], ${codes.map(parentOfCode)}::text[])
      on conflict (code) do update set name = excluded.name, vanished_on = null`.execute(rows(em))
  }
}
