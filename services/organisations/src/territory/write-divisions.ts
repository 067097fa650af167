import { newId } from '@linli/kernel'
import type { EntityManager } from '@linli/subgraph'
import { sql } from 'kysely'
import { rows, takeTurns } from '../tables.ts'
import { kindOfCode, levelOfCode, parentOfCode, type DivisionLevel } from './division-kind.ts'
import type { DivisionImportPlan, KnownDivision } from './plan-division-import.ts'
import type { DivisionRow } from './read-division-file.ts'

/** Rows in one statement: few round trips for the whole country, and no statement too large to send. */
const batch = 50_000

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
  for (const part of batches(plan.added)) await enter(em, part)
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

/**
 * A list is of one level, so that level and length of the code above are the same for all. The ids of a batch are those of one moment, told
 * apart by counting on from a first one (RFC 9562, 6.2, method 1): made one by one they would take longer than the rows.
 */
async function enter(em: EntityManager, divisions: readonly DivisionRow[]): Promise<void> {
  const codes = divisions.map(({ code }) => code)
  const names = divisions.map(({ name }) => name)
  const kinds = divisions.map(({ code }) => kindOfCode(code))
  const [shape] = codes
  if (!shape) return
  const { moment, counter } = firstId()
  await sql`
    insert into division (id, code, name, level, kind, parent_code)
    select (${moment} || lpad(to_hex(${counter}::bigint + at), 12, '0'))::uuid, code, name, ${levelOfCode(shape)}, kind,
      left(code, ${parentOfCode(shape)?.length ?? null}::int)
    from unnest(${codes}::text[], ${names}::text[], ${kinds}::text[]) with ordinality as listed (code, name, kind, at)`.execute(
    rows(em),
  )
}

/** A new identity in two parts: 20 digits of its moment and of chance, and a number of 48 bits with room to count on. */
function firstId(): { moment: string; counter: string } {
  const digits = newId().replaceAll('-', '')
  return { moment: digits.slice(0, 20), counter: (BigInt(`0x${digits.slice(20)}`) >> 1n).toString() }
}

function* batches(divisions: readonly DivisionRow[]): Generator<DivisionRow[]> {
  for (let at = 0; at < divisions.length; at += batch) yield divisions.slice(at, at + batch)
}
