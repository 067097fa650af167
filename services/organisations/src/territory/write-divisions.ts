import type { EntityManager } from '@linli/subgraph'
import { sql } from 'kysely'
import { rows, takeTurns } from '../tables.ts'
import type { DivisionLevel } from './division-kind.ts'
import type { DivisionImportPlan, KnownDivision } from './plan-division-import.ts'
import type { DivisionRow } from './read-division-file.ts'

/** Rows in one statement: few round trips for the whole country, and no statement too large to send. */
const batch = 25_000

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
  await writeChanges(em, plan, today)
}

/** Of a plan whose new places are entered already: what got another name, came back or is gone. */
export async function writeChanges(
  em: EntityManager,
  { returned, renamed, vanished }: DivisionImportPlan,
  today: string,
): Promise<void> {
  for (const part of batches([...returned, ...renamed])) {
    await sql`
      update listed_division set name = listed.name, vanished_on = null
      from unnest(${part.map(({ code }) => code)}::text[], ${part.map(({ name }) => name)}::text[]) as listed (code, name)
      where listed_division.code = listed.code`.execute(rows(em))
  }
  for (const part of batches(vanished)) {
    await sql`
      update listed_division set vanished_on = ${today}::date
      where code = any(${part.map(({ code }) => code)}::text[])`.execute(rows(em))
  }
}

/** Enters new places as they are read: the database writes one batch while the next one is being read. */
export function divisionEntry(em: EntityManager) {
  let gathered: DivisionRow[] = []
  let underWay: Promise<void> = Promise.resolve()
  const send = async () => {
    await underWay
    underWay = enter(em, gathered)
    // Whoever awaits it next is told of its fault; until then nobody misses it.
    underWay.catch(() => undefined)
    gathered = []
  }
  return {
    async take(divisions: readonly DivisionRow[]): Promise<void> {
      for (const division of divisions) gathered.push(division)
      if (gathered.length >= batch) await send()
      // What was sent leaves the house between two pieces.
      await new Promise<void>((go) => setImmediate(go))
    },
    async end(): Promise<void> {
      await send()
      await underWay
    },
  }
}

/**
 * Sent as lines that begin with a code: a list is of one level, so that all codes are of one length. As arrays of texts
 * they would be quoted here and unquoted there, which took as long as writing the rows.
 */
async function enter(em: EntityManager, divisions: readonly DivisionRow[]): Promise<void> {
  const length = divisions[0]?.code.length
  if (!length) return
  const lines = divisions.map(({ code, name }) => code + name).join('\n')
  await sql`
    insert into listed_division (code, name)
    select left(line, ${length}::int), substr(line, ${length + 1}::int) from string_to_table(${lines}::text, chr(10)) as line`.execute(
    rows(em),
  )
}

function* batches(divisions: readonly DivisionRow[]): Generator<DivisionRow[]> {
  for (let at = 0; at < divisions.length; at += batch) yield divisions.slice(at, at + batch)
}
